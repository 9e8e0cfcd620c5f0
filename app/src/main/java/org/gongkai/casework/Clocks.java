package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.DeadlineRule;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Zone;
import org.jspecify.annotations.Nullable;

/** How a clock is stored. */
final class Clocks {

    private Clocks() {}

    /** The clock as this law reckons it. Whether its running out was carried out is the store's to keep, not told here. */
    static DeadlineRow row(UUID caseId, Deadline deadline, Law law) {
        return new DeadlineRow(
                caseId,
                deadline.rule(),
                deadline.subject(),
                deadline.state().code(),
                deadline.due(),
                expiry(deadline),
                deadline.provisional(),
                law.calendar().version());
    }

    /** The day by which something must be done next; a span in which something merely may be done does not press. */
    static @Nullable LocalDate nextDue(List<Deadline> deadlines, Procedure procedure) {
        return deadlines.stream()
                .filter(each -> each.state() == Deadline.State.RUNNING || each.state() == Deadline.State.MISSED)
                .filter(each -> procedure.deadline(each.rule()).stream().noneMatch(DeadlineRule::window))
                .map(Deadline::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A day's deadline ends with the day, an hour's with the moment; a provisional one is carried out only when it is certain. */
    static @Nullable Instant expiry(Deadline deadline) {
        if (deadline.dueAt() != null) {
            return deadline.dueAt();
        }
        if (deadline.due() == null) {
            return null;
        }
        int wait = deadline.provisional() ? 1 + Deadline.NOTICE_REACH : 1;
        return deadline.due().plusDays(wait).atStartOfDay(Zone.CHINA).toInstant();
    }
}
