package org.gongkai.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a clock is the body's own time or time given to somebody outside, read off the table: what an applicant or a
 * third party may fulfil is theirs, even where the office may record it for them.
 */
public final class Awaiting {

    private static final Set<Role> OUTSIDE = Set.of(Role.APPLICANT, Role.THIRD_PARTY);

    private Awaiting() {}

    /** For whom outside the clock runs; empty for the body's own time. */
    public static Optional<Role> of(Procedure procedure, Deadline deadline) {
        return procedure.deadline(deadline.rule()).stream()
                .flatMap(rule -> ending(procedure, rule))
                .flatMap(step -> outsiders(step).stream())
                .findFirst();
    }

    /** Whether the step is one that somebody outside is expected to take. */
    public static boolean isTheirs(Step step) {
        return !outsiders(step).isEmpty();
    }

    /** Whether what the clock waits for can still come: a silence already dealt with is waited for no longer. */
    public static boolean stillOpen(Procedure procedure, String stage, Deadline deadline) {
        return deadline.open()
                && procedure.deadline(deadline.rule()).stream()
                        .flatMap(rule -> ending(procedure, rule))
                        .anyMatch(step -> step.possibleIn(stage));
    }

    private static Stream<Step> ending(Procedure procedure, DeadlineRule rule) {
        return procedure.steps().stream().filter(step -> rule.endedBy().contains(step.id()));
    }

    private static List<Role> outsiders(Step step) {
        return step.roles().stream().filter(OUTSIDE::contains).toList();
    }
}
