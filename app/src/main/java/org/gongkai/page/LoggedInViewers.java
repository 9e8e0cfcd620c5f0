package org.gongkai.page;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The login's own name and roles: {@code ROLE_POLICY_LAW} and {@code ROLE_policy-law} both read as {@code policy-law}. */
final class LoggedInViewers implements Viewers {

    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return new Viewer(login.getName(), roles(login));
    }

    private static Set<String> roles(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority ->
                        authority.substring(5).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(toSet());
    }
}
