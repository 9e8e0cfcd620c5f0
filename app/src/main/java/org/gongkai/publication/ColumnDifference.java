package org.gongkai.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.publication.ColumnBook.Difference;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a column, field by field, for its history. */
final class ColumnDifference {

    private ColumnDifference() {}

    static List<Difference> between(@Nullable ColumnEntry before, ColumnEntry after) {
        Map<String, String> old = before == null ? Map.of() : told(before);
        return told(after).entrySet().stream()
                .map(each -> new Difference(each.getKey(), old.getOrDefault(each.getKey(), ""), each.getValue()))
                .filter(difference -> !difference.from().equals(difference.to()))
                .toList();
    }

    private static Map<String, String> told(ColumnEntry entry) {
        Map<String, String> told = new LinkedHashMap<>();
        if (entry.own()) {
            told.put("title", entry.column().title().zh());
            told.put("titleEn", entry.ownTitleEn());
            told.put("topic", entry.topic());
            told.put("position", String.valueOf(entry.position()));
            told.put("hidden", String.valueOf(entry.hidden()));
        }
        told.put("section", entry.section());
        told.put("intervalDays", Objects.toString(entry.intervalDays(), ""));
        told.put("note", entry.note());
        told.put("noteEn", entry.noteEn());
        return told;
    }
}
