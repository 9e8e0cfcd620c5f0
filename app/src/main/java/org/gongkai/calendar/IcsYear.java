package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A year written as iCalendar (RFC 5545): all-day events whose summary says 班 for a working day, 休 or 假
 * for a day off. Anything else in the calendar that is an event is a fault, never guessed at.
 */
final class IcsYear {

    /** The longest run of days one event may have: more is no holiday. */
    private static final int LONGEST = 31;

    private static final String DECORATION = "上班|补班|调休|放假|假期|[（）()补班休\\s]";

    private final YearDraft draft;
    private @Nullable String start;
    private @Nullable String end;
    private String summary = "";
    private String at = "";

    private IcsYear(YearDraft draft) {
        this.draft = draft;
    }

    static void read(String content, YearDraft draft) {
        var lines = unfold(content);
        if (lines.isEmpty() || !lines.getFirst().text().equalsIgnoreCase("BEGIN:VCALENDAR")) {
            throw CalendarFormatException.of("unreadable", "BEGIN:VCALENDAR");
        }
        var reader = new IcsYear(draft);
        lines.forEach(reader::line);
    }

    private record Line(int number, String text) {}

    /** Long lines are broken before a blank (RFC 5545, 3.1); put together again under the number of the first. */
    private static List<Line> unfold(String content) {
        var lines = new ArrayList<Line>();
        var physical = content.lines().toList();
        for (int i = 0; i < physical.size(); i++) {
            var text = physical.get(i);
            if (!lines.isEmpty() && (text.startsWith(" ") || text.startsWith("\t"))) {
                var begun = lines.removeLast();
                lines.add(new Line(begun.number(), begun.text() + text.substring(1)));
            } else if (!text.isBlank()) {
                lines.add(new Line(i + 1, text.strip()));
            }
        }
        return lines;
    }

    private void line(Line line) {
        var property = line.text().split("[:;]", 2)[0].toUpperCase(Locale.ROOT);
        var value = line.text().substring(line.text().indexOf(':') + 1);
        switch (property) {
            case "BEGIN" -> begin(line.number(), value);
            case "DTSTART" -> start = value;
            case "DTEND" -> end = value;
            case "SUMMARY" -> summary = value.replaceAll("\\\\(.)", "$1");
            case "URL" -> draft.source("line " + line.number(), value);
            case "END" -> end(value);
            default -> {}
        }
    }

    private void begin(int number, String component) {
        if (component.equalsIgnoreCase("VEVENT")) {
            at = "line " + number + ": ";
            start = null;
            end = null;
            summary = "";
        }
    }

    private void end(String component) {
        if (component.equalsIgnoreCase("VEVENT")) {
            var first = date("DTSTART", start);
            var after = end == null && first != null ? first.plusDays(1) : date("DTEND", end);
            if (first != null && after != null) {
                days(first, after);
            }
        }
    }

    private void days(LocalDate first, LocalDate after) {
        if (!first.isBefore(after) || after.isAfter(first.plusDays(LONGEST))) {
            draft.problem(at + "DTEND", "range-invalid", first + "/" + after);
            return;
        }
        var name = summary.replaceAll(DECORATION, "");
        first.datesUntil(after).forEach(date -> draft.day(at, date.toString(), kind(), name));
    }

    private String kind() {
        if (summary.contains("班")) {
            return "班";
        }
        return summary.contains("休") || summary.contains("假") ? "休" : summary;
    }

    private @Nullable LocalDate date(String property, @Nullable String value) {
        var day = value == null ? "" : value.substring(0, Math.min(8, value.length()));
        try {
            return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException _) {
            draft.problem(at + property, "date-invalid", value);
            return null;
        }
    }
}
