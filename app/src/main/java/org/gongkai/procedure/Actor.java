package org.gongkai.procedure;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step.
 *
 * @param id the person; null for the machine and for people who act by a code or a link
 * @param sections the units the person acts for, own and delegated
 */
public record Actor(
        @Nullable UUID id,
        String name,
        Set<Role> roles,
        @Nullable String bodyId,
        Set<String> sections) {

    public static final Actor SYSTEM = new Actor(null, "system", Set.of(Role.SYSTEM), null, Set.of());

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The same person where this role does not count. */
    public Actor without(Role role) {
        Set<Role> others = new HashSet<>(roles);
        others.remove(role);
        return new Actor(id, name, Set.copyOf(others), bodyId, sections);
    }

    /** The role in which this actor may take a step open to those roles: the first that fits, in the table's order. */
    public Optional<Role> roleFor(Step step) {
        return step.roles().stream().filter(this::has).findFirst();
    }
}
