package org.gongkai.casework;

import java.time.Instant;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Zone;
import org.jspecify.annotations.Nullable;

/** How a clock is stored. */
final class Clocks {

    private Clocks() {}

    /** A clock that is found run out while a step is written counts as told: the step was taken knowing it. */
    static DeadlineRow row(UUID caseId, Deadline deadline, Law law, Instant now) {
        return new DeadlineRow(
                caseId,
                deadline.rule(),
                deadline.subject(),
                deadline.state().code(),
                deadline.due(),
                expiry(deadline),
                deadline.provisional(),
                law.calendar().version(),
                null);
    }

    /** A day's deadline ends with the day; an hour's with the moment. */
    static @Nullable Instant expiry(Deadline deadline) {
        if (deadline.dueAt() != null) {
            return deadline.dueAt();
        }
        return deadline.due() == null
                ? null
                : deadline.due().plusDays(1).atStartOfDay(Zone.CHINA).toInstant();
    }
}
