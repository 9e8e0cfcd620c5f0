package org.gongkai.page;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time limit in a small space.
 *
 * @param due the last day, or null where it cannot be known (a paused or void limit)
 * @param daysLeft days until the last day, 0 on the day itself; only looked at while running
 * @param workingDays whether {@code daysLeft} counts working days or calendar days
 * @param provisional whether the last day rests on a calendar not yet declared
 * @param doneOn the day on which it was fulfilled, in time or late; null while it was not
 */
public record DeadlineChip(
        State state,
        @Nullable LocalDate due,
        long daysLeft,
        boolean workingDays,
        boolean provisional,
        @Nullable LocalDate doneOn) {

    /** A limit not fulfilled yet. */
    public DeadlineChip(State state, @Nullable LocalDate due, long daysLeft, boolean workingDays, boolean provisional) {
        this(state, due, daysLeft, workingDays, provisional, null);
    }

    private static final int SOON = 3;

    /** The states of a time limit, named as in the API. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        VOID;

        /** Reads the name used in the API, such as {@code running}. */
        public static State of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The look: the state, or {@code soon} for a running limit with three days or less. */
    public String look() {
        return state == State.RUNNING && daysLeft <= SOON ? "soon" : state.key();
    }

    /** The state in words, with the days that are left. */
    public String words(Wording words) {
        if (state != State.RUNNING) {
            return words.text("page.deadline." + state.key());
        }
        if (daysLeft <= 0) {
            return words.text("page.deadline.today");
        }
        return words.text(workingDays ? "page.deadline.left.working" : "page.deadline.left.calendar", daysLeft);
    }
}
