package org.gongkai.casework;

import java.time.Instant;
import java.util.Set;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.jspecify.annotations.Nullable;

/**
 * What a step is taken on: a case that is locked, or a case as this machine last read or wrote it.
 *
 * @param calendar the calendar its clocks are reckoned by, to be found unchanged when the step is written; null where the case
 *     is locked and nobody can change it meanwhile
 * @param clocks its clocks as they are stored; null where they are still to be reckoned
 */
record Standing(
        CaseFile file, @Nullable String calendar, @Nullable Set<DeadlineRow> clocks) {

    static Standing locked(CaseFile file) {
        return new Standing(file, null, null);
    }

    /** Whether one of these clocks has run out: carried out or not, whoever has locked the case will see. */
    static boolean expired(Set<DeadlineRow> clocks, Instant now) {
        return clocks.stream()
                .anyMatch(clock -> clock.presses()
                        && clock.expiresAt() != null
                        && !clock.expiresAt().isAfter(now));
    }
}
