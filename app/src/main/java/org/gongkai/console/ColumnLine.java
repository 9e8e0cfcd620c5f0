package org.gongkai.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnBook.Difference;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Columns;
import org.gongkai.publication.Publications.Count;
import org.jspecify.annotations.Nullable;

/**
 * A column in the office's tree.
 *
 * @param section title of the section that keeps it up to date; empty where none was named
 * @param latest day of the latest publication; null where it is empty
 */
public record ColumnLine(
        String title,
        String href,
        Columns.Basis basis,
        boolean hidden,
        String section,
        @Nullable Integer intervalDays,
        String note,
        long documents,
        @Nullable LocalDate latest) {

    static ColumnLine of(ColumnEntry entry, List<Count> counts, Map<String, String> sections, Locale locale) {
        List<Count> held = counts.stream().filter(entry::holds).toList();
        return new ColumnLine(
                entry.title(locale),
                "/console/columns/" + entry.id(),
                entry.column().basis(),
                entry.hidden(),
                sections.getOrDefault(entry.section(), ""),
                entry.intervalDays(),
                entry.note(locale),
                held.stream().mapToLong(Count::documents).sum(),
                held.stream()
                        .map(Count::latest)
                        .max(Instant::compareTo)
                        .map(Zone::dayOf)
                        .orElse(null));
    }

    /** A change as people read it. */
    public record Change(Instant at, String by, List<Difference> differences) {}

    /** The difference with sections by their titles. */
    static Difference told(Difference difference, Map<String, String> sections) {
        return difference.field().equals("section")
                ? new Difference(
                        difference.field(),
                        sections.getOrDefault(difference.from(), difference.from()),
                        sections.getOrDefault(difference.to(), difference.to()))
                : difference;
    }
}
