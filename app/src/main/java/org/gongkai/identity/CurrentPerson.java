package org.gongkai.identity;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.procedure.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who makes the current web request. */
@Component
public class CurrentPerson {

    /** The person signed in; empty for an anonymous request and outside of one. */
    public Optional<Person> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The person signed in. Throws for anonymous requests what the web answers with 401, or the login page. */
    public Person required() {
        return current().orElseThrow(() -> new InsufficientAuthenticationException("login-required"));
    }

    /** The person signed in, if that person has one of the roles today; throws what the web answers with 403 otherwise. */
    public Person requiredAs(Role... anyOf) {
        Person person = required();
        if (Arrays.stream(anyOf).noneMatch(person::has)) {
            throw new AccessDeniedException("role-required");
        }
        return person;
    }

    /** The member of staff signed in; throws what the web answers with 403 for citizens. */
    public Person requiredStaff() {
        Person person = required();
        if (!person.staff()) {
            throw new AccessDeniedException("role-required");
        }
        return person;
    }
}
