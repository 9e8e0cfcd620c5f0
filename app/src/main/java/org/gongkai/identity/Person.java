package org.gongkai.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/**
 * A natural person with an account, as of one moment: staff of a body, or a citizen of the whole installation.
 *
 * @param bodyId the body a member of staff serves; null for citizens and for administrators of the installation
 * @param username canonical: lower case, NFKC
 * @param roles the roles held by the person's own office
 * @param delegators for each role exercised today for somebody else: for whom
 */
public record Person(
        UUID id,
        @Nullable String bodyId,
        String username,
        String displayName,
        boolean staff,
        @Nullable String sectionId,
        Set<Role> roles,
        Map<Role, Delegator> delegators) {

    /** The holder of a delegated role, and the section that holder serves. */
    public record Delegator(UUID account, @Nullable String sectionId) {}

    public Person {
        roles = Set.copyOf(roles);
        delegators = Map.copyOf(delegators);
    }

    /** Whether the person may exercise the role today, by own office or by delegation. */
    public boolean has(Role role) {
        return roles.contains(role) || delegators.containsKey(role);
    }

    public Set<Role> delegatedRoles() {
        return delegators.keySet();
    }

    /** Own and delegated roles together, in the order the roles are declared. */
    public Set<Role> allRoles() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(delegators.keySet());
        return Collections.unmodifiableSet(all);
    }

    /** For whom the person exercises this role; empty where it is the person's own. */
    public Optional<UUID> actingFor(Role role) {
        return roles.contains(role)
                ? Optional.empty()
                : Optional.ofNullable(delegators.get(role)).map(Delegator::account);
    }

    /** Whether the person may act for this section: as its own member, or for a member whose section role is delegated. */
    public boolean actsForSection(String section) {
        Delegator delegator = delegators.get(Role.SECTION);
        return (roles.contains(Role.SECTION) && section.equals(sectionId))
                || (delegator != null && section.equals(delegator.sectionId()));
    }

    /** Whether the person runs the system or reads everything in it, and so takes no part in the procedures. */
    public boolean standsApart() {
        return roles.stream().anyMatch(OfficeRules.APART::contains);
    }

    /** Whether the person is staff of this body; administrators of the installation serve all. */
    public boolean serves(String body) {
        return staff && (bodyId == null || bodyId.equals(body));
    }
}
