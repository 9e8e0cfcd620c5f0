package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.calendar.CalendarFormatException.Problem;
import org.jspecify.annotations.Nullable;

/** A year while it is read from a file: collects sources, days and faults, then checks the whole. */
final class YearDraft {

    private static final Map<String, DayKind> KINDS = Map.of(
            DayKind.HOLIDAY.code(),
            DayKind.HOLIDAY,
            DayKind.MAKE_UP_WORKDAY.code(),
            DayKind.MAKE_UP_WORKDAY,
            "休",
            DayKind.HOLIDAY,
            "班",
            DayKind.MAKE_UP_WORKDAY);

    /** A day and where its date stands in the file. */
    private record Placed(String at, ExceptionalDay day) {}

    private @Nullable Integer year;
    private final List<String> sources = new ArrayList<>();
    private final List<Placed> days = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A draft of the year asked for, or of whichever the file is of. */
    YearDraft(@Nullable Integer year) {
        this.year = year;
    }

    void problem(String at, String code, @Nullable String value) {
        problems.add(new Problem(at, code, value == null ? "" : value));
    }

    /** The year the file itself names. */
    void year(String at, int named) {
        if (year != null && year != named) {
            problem(at, "year-mismatch", String.valueOf(named));
        }
        year = year == null ? Integer.valueOf(named) : year;
    }

    void source(String at, String address) {
        if (address.matches("https?://\\S+")) {
            sources.add(address);
        } else {
            problem(at, "source-invalid", address);
        }
    }

    /** A day as the file writes it; {@code at} is the prefix to which the field's name is added. */
    void day(String at, @Nullable String date, @Nullable String kind, @Nullable String name) {
        var parsedDate = date(at + "date", date);
        var parsedKind = kind(at + "kind", kind);
        if (name == null || name.isBlank()) {
            problem(at + "name", "name-missing", "");
        } else if (parsedDate != null && parsedKind != null) {
            days.add(new Placed(at + "date", new ExceptionalDay(parsedDate, parsedKind, name.strip())));
        }
    }

    private @Nullable DayKind kind(String at, @Nullable String text) {
        var kind = text == null ? null : KINDS.get(text.strip());
        if (kind == null) {
            problem(at, "kind-unknown", text);
        }
        return kind;
    }

    private @Nullable LocalDate date(String at, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException _) {
            problem(at, "date-invalid", text);
            return null;
        }
    }

    /** The year, or all that is wrong with it. A file without days declares nothing and is refused. */
    CalendarYear finish() {
        if (days.isEmpty() && problems.isEmpty()) {
            problem("days", "no-days", "");
        }
        int notice = year == null ? yearOfMostDays() : year;
        if (notice > WorkingCalendar.FIRST.getYear() && notice < WorkingCalendar.LAST.getYear()) {
            checkDays(notice);
        } else {
            problem("year", "year-out-of-range", String.valueOf(notice));
        }
        if (!problems.isEmpty()) {
            throw new CalendarFormatException(problems);
        }
        var inOrder = days.stream().map(Placed::day).sorted(Comparator.comparing(ExceptionalDay::date));
        return new CalendarYear(notice, true, inOrder.toList(), sources);
    }

    private int yearOfMostDays() {
        return days.stream()
                .map(placed -> placed.day().date().getYear())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private void checkDays(int notice) {
        var earliest = LocalDate.of(notice, 1, 1).minusMonths(1);
        var end = LocalDate.of(notice, 12, 31).plusMonths(1);
        var seen = new HashSet<LocalDate>();
        for (var placed : days) {
            var date = placed.day().date();
            if (!seen.add(date)) {
                problem(placed.at(), "duplicate-date", date.toString());
            }
            if (date.isBefore(earliest) || date.isAfter(end)) {
                problem(placed.at(), "date-outside-year", date.toString());
            }
            if (placed.day().kind().working() && DayKind.ordinary(date).working()) {
                problem(placed.at(), "make-up-on-weekday", date.toString());
            }
        }
    }
}
