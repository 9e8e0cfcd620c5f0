package org.gongkai.console;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.identity.Person;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The member of staff at the desk: who it is, for which body, and what of the cases they see. */
@Component
class Staff {

    private final CurrentPerson current;
    private final Bodies bodies;
    private final Viewers viewers;
    private final Cases cases;

    Staff(CurrentPerson current, Bodies bodies, Viewers viewers, Cases cases) {
        this.current = current;
        this.bodies = bodies;
        this.viewers = viewers;
        this.cases = cases;
    }

    /** The person; anybody but staff is answered with 403. */
    Person person() {
        return current.requiredStaff();
    }

    /** The person, who must hold one of the roles; anybody else is answered with 403. */
    Person as(Role... anyOf) {
        Person person = person();
        return current.requiredAs(anyOf).equals(person) ? person : refused();
    }

    /** For what stands open in the table to other roles only. */
    static <T> T refused() {
        throw new AccessDeniedException("role-required");
    }

    Viewer viewer() {
        return viewers.of(person());
    }

    /** The person's body; for staff of the installation the one it serves first. */
    String body() {
        return Optional.ofNullable(person().bodyId())
                .or(() -> bodies.all().stream().findFirst().map(Body::id))
                .orElseThrow(NotHere::new);
    }

    /** A case the person sees in full, by its id; everything else does not exist here. */
    CaseFile file(String id) {
        Viewer viewer = viewer();
        return id(id).flatMap(known -> cases.find(known, viewer))
                .filter(file -> cases.sightOf(file, viewer) == Sight.FULL)
                .orElseThrow(NotHere::new);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
