package org.gongkai.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.calendar.SkippedDay;
import org.gongkai.calendar.Unit;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as it stands on a day.
 *
 * @param rule id of the {@link DeadlineRule}
 * @param subject the item it belongs to where each item has its own; otherwise empty
 * @param due the last day; null while it stands still
 * @param dueAt the last moment of a clock that counts hours
 * @param used units run before the present stretch
 * @param amount units in all, extension included
 * @param runsFrom the day the present stretch is counted from, itself not counted
 * @param endedOn the day on which it was fulfilled, in time or late; null while it was not
 */
public record Deadline(
        String rule,
        String subject,
        Title title,
        Citation citation,
        Layer layer,
        Unit unit,
        LocalDate startedOn,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        State state,
        boolean provisional,
        int amount,
        int extension,
        int used,
        LocalDate runsFrom,
        @Nullable LocalDate endedOn,
        List<SkippedDay> skipped) {

    /** Calendar days by which no holiday notice has ever moved a date. */
    public static final int NOTICE_REACH = 30;

    public boolean open() {
        return state == State.RUNNING || state == State.PAUSED || state == State.MISSED;
    }

    /**
     * Whether it has run out for certain: a provisional day may still be moved by a holiday notice, so what cannot
     * be undone waits until no notice could reach it any more.
     */
    public boolean certainlyOver(LocalDate today) {
        return due != null && today.isAfter(provisional ? due.plusDays(NOTICE_REACH) : due);
    }

    /** How a clock stands. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        VOID;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
