package org.gongkai.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.gongkai.calendar.Unit;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.page.DeadlineChip;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Layer;
import org.jspecify.annotations.Nullable;

/** Time limits in a small space, and which of several is shown where there is room for one. */
final class Chips {

    private Chips() {}

    static DeadlineChip of(Deadline deadline, WorkingCalendar calendar, LocalDate today) {
        boolean workingDays = deadline.unit() == Unit.WORKING_DAY;
        return new DeadlineChip(
                DeadlineChip.State.of(deadline.state().code()),
                deadline.due(),
                deadline.due() == null ? 0 : left(deadline.due(), workingDays, calendar, today),
                workingDays,
                deadline.provisional(),
                deadline.endedOn());
    }

    private static long left(LocalDate due, boolean workingDays, WorkingCalendar calendar, LocalDate today) {
        return workingDays ? calendar.workingDaysBetween(today, due) : ChronoUnit.DAYS.between(today, due);
    }

    /** Of the layer's open clocks the one that presses most. */
    static @Nullable DeadlineChip next(
            List<Deadline> deadlines, Layer layer, WorkingCalendar calendar, LocalDate today) {
        return first(
                deadlines.stream().filter(deadline -> deadline.layer() == layer).toList(), calendar, today);
    }

    /** The open clock that presses most: a missed one, then the first due, then one that stands still. */
    static @Nullable DeadlineChip first(List<Deadline> deadlines, WorkingCalendar calendar, LocalDate today) {
        return deadlines.stream()
                .filter(Deadline::open)
                .min(Comparator.comparing(Chips::pressure)
                        .thenComparing(Deadline::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(deadline -> of(deadline, calendar, today))
                .orElse(null);
    }

    private static int pressure(Deadline deadline) {
        return switch (deadline.state()) {
            case MISSED -> 0;
            case RUNNING -> 1;
            default -> 2;
        };
    }
}
