package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name the festival it belongs to (春节), or why the office was closed
 */
public record ExceptionalDay(LocalDate date, DayKind kind, String name) {

    public ExceptionalDay {
        if (!kind.exceptional()) {
            throw new IllegalArgumentException(date + " is no exception: a " + kind.code());
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException(date + " has no name: say which holiday or why closed");
        }
    }
}
