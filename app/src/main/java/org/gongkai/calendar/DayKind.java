package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** What a day is to an office. The code is the public name in data files and the API. */
public enum DayKind {
    /** Monday to Friday, nothing else said. */
    WORKDAY("workday", true),
    /** Saturday or Sunday, nothing else said. */
    WEEKEND("weekend", false),
    /** A day off by notice, on whichever day of the week. */
    HOLIDAY("holiday", false),
    /** A weekend day on which offices work by notice (调休上班): a working day in full. */
    MAKE_UP_WORKDAY("make-up-workday", true),
    /** A working day on which this body or its locality was closed. */
    LOCAL_CLOSURE("local-closure", false);

    private final String code;
    private final boolean working;

    DayKind(String code, boolean working) {
        this.code = code;
        this.working = working;
    }

    public String code() {
        return code;
    }

    /** Whether the day counts where working days are counted. */
    public boolean working() {
        return working;
    }

    /** Whether a notice or an order makes the day so; workdays and weekends follow from the week alone. */
    public boolean exceptional() {
        return this != WORKDAY && this != WEEKEND;
    }

    /** What the week alone makes of a day. */
    public static DayKind ordinary(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : WORKDAY;
    }

    /** Parses a public code; anything else is an {@link IllegalArgumentException}. */
    public static DayKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of day: " + code));
    }
}
