package org.gongkai.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step that was taken. Events are never changed; what a case is follows from them.
 *
 * @param at when the machine recorded it, to the microsecond: finer than that no store keeps it
 * @param day the day on which it counts in law; for what the passing of a deadline brings about this is
 *     the deadline's last day, however late the machine came to it
 */
public record CaseEvent(
        int seq,
        String step,
        String stageBefore,
        String stageAfter,
        @Nullable UUID actorId,
        String actorName,
        Role role,
        Instant at,
        LocalDate day,
        StepData data) {

    public CaseEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
