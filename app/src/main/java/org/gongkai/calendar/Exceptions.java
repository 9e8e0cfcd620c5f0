package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays notices and closures over each other: what comes later in time, or closer to the office, holds. */
final class Exceptions {

    private Exceptions() {}

    static SortedMap<Integer, CalendarYear> byYear(Collection<CalendarYear> years) {
        var byYear = new TreeMap<Integer, CalendarYear>();
        for (var year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException("two notices for " + year.year());
            }
        }
        return byYear;
    }

    /** The exceptional days by date; {@code years} in the order of their notices. */
    static Map<LocalDate, ExceptionalDay> byDate(Collection<CalendarYear> years, Collection<ExceptionalDay> closures) {
        var byDate = new HashMap<LocalDate, ExceptionalDay>();
        years.forEach(year -> year.days().forEach(day -> byDate.put(inRange(day).date(), day)));
        closures.forEach(closure -> close(byDate, inRange(closure)));
        return Map.copyOf(byDate);
    }

    private static void close(Map<LocalDate, ExceptionalDay> byDate, ExceptionalDay closure) {
        if (closure.kind() != DayKind.LOCAL_CLOSURE) {
            throw new IllegalArgumentException(closure.date() + " is no local closure but a "
                    + closure.kind().code());
        }
        var notice = byDate.get(closure.date());
        var kind = notice == null ? DayKind.ordinary(closure.date()) : notice.kind();
        if (kind.working()) {
            byDate.put(closure.date(), closure);
        }
    }

    private static ExceptionalDay inRange(ExceptionalDay day) {
        if (day.date().isBefore(WorkingCalendar.FIRST) || day.date().isAfter(WorkingCalendar.LAST)) {
            throw new IllegalArgumentException(day.date() + " lies outside the calendar, " + WorkingCalendar.FIRST
                    + " to " + WorkingCalendar.LAST);
        }
        return day;
    }
}
