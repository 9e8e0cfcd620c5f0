package org.gongkai.identity.web;

import org.gongkai.identity.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets the login form ask {@link SignIn}. As the only provider it is the parent of all chains: named in a chain as well, it
 * would be asked, and a failure counted, twice.
 */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        @Nullable Object password = typed.getCredentials();
        return signIn.withPassword(typed.getName(), password == null ? "" : password.toString())
                .map(PersonAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("login-failed"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
