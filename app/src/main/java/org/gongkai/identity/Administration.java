package org.gongkai.identity;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whose accounts an administrator may change: staff of the same body; everybody, for one of the installation. Citizens
 * belong to no body: a body's administrator looks after them only where it is the only body.
 */
@Component
class Administration {

    private final AccountTable table;
    private final People people;
    private final Bodies bodies;

    Administration(AccountTable table, People people, Bodies bodies) {
        this.table = table;
        this.people = people;
        this.bodies = bodies;
    }

    /** Refuses everybody but administrators with an {@link AccessDeniedException}, which the web answers with 403. */
    static void requireAdministrator(Person by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("role-required");
        }
    }

    /** The account, if this administrator may change it; a foreign one is as if unknown. */
    Optional<Person> find(Person by, UUID account) {
        requireAdministrator(by);
        return people.find(account).filter(person -> isFor(by, person));
    }

    boolean isForBody(Person by, @Nullable String bodyId) {
        return by.bodyId() == null || by.bodyId().equals(bodyId);
    }

    /** Forbids to take away the last administrator; holds until the caller's transaction ends. */
    Optional<Problem> objectionToLosing(Person person) {
        table.lockAdministration();
        return person.roles().contains(Role.ADMINISTRATOR) && !table.hasAnotherAdministrator(person.id())
                ? Optional.of(new Problem("", "last-administrator"))
                : Optional.empty();
    }

    private boolean isFor(Person by, Person person) {
        return person.staff()
                ? isForBody(by, person.bodyId())
                : by.bodyId() == null || bodies.all().size() == 1;
    }
}
