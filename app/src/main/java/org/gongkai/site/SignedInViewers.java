package org.gongkai.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.page.Viewer;
import org.gongkai.page.Viewers;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows people by their own name, with the roles they hold today. */
@Component
class SignedInViewers implements Viewers {

    private final CurrentPerson current;

    SignedInViewers(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        return current.current()
                .map(person -> new Viewer(
                        person.displayName(),
                        person.allRoles().stream().map(Role::code).collect(Collectors.toSet())))
                .orElse(null);
    }
}
