package org.gongkai.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which offices one account may hold. Whoever runs the system, or reads everything in it, takes no part in the procedures:
 * administrator and auditor each stand alone.
 */
@Component
class OfficeRules {

    /** Held alone, and never delegated. */
    static final Set<Role> APART = Set.copyOf(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));

    private static final Set<Role> NOT_AN_OFFICE = EnumSet.of(Role.APPLICANT, Role.THIRD_PARTY, Role.SYSTEM);

    private final Bodies bodies;

    OfficeRules(Bodies bodies) {
        this.bodies = bodies;
    }

    List<Problem> objections(@Nullable String bodyId, @Nullable String sectionId, Set<Role> roles) {
        List<Problem> problems = new ArrayList<>(objections(roles));
        if (bodyId == null) {
            addIf(!APART.containsAll(roles), new Problem("body", "body-missing"), problems);
            addIf(sectionId != null, new Problem("section", "section-unknown"), problems);
        } else {
            addIf(bodies.find(bodyId).isEmpty(), new Problem("body", "body-unknown"), problems);
            addIf(sectionId != null && !isOpen(bodyId, sectionId), new Problem("section", "section-unknown"), problems);
        }
        addIf(roles.contains(Role.SECTION) && sectionId == null, new Problem("section", "section-missing"), problems);
        return problems;
    }

    private static List<Problem> objections(Set<Role> roles) {
        List<Problem> problems = new ArrayList<>();
        addIf(roles.stream().anyMatch(NOT_AN_OFFICE::contains), new Problem("roles", "role-not-assignable"), problems);
        addIf(
                roles.size() > 1 && roles.stream().anyMatch(APART::contains),
                new Problem("roles", "role-stands-alone"),
                problems);
        return problems;
    }

    private boolean isOpen(String bodyId, String sectionId) {
        return bodies.sections(bodyId).stream()
                .anyMatch(section -> section.id().equals(sectionId) && !section.closed());
    }

    private static void addIf(boolean wrong, Problem problem, List<Problem> problems) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
