package org.gongkai.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.page.Form;
import org.gongkai.procedure.FieldError;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.jspecify.annotations.Nullable;

/** The form of a column. */
final class ColumnForm {

    /** Between two own columns there is room for others. */
    private static final int STEP = 10;

    private ColumnForm() {}

    /** For a column that is not there yet: after all others. */
    static Form blank(List<ColumnEntry> columns) {
        int last = columns.stream().mapToInt(ColumnEntry::position).max().orElse(0);
        return Form.of(Map.of("position", String.valueOf(last + STEP), "version", "0"));
    }

    static Form of(ColumnEntry entry) {
        Map<String, String> values = new HashMap<>();
        values.put("title", entry.column().title().zh());
        values.put("titleEn", entry.ownTitleEn());
        values.put("topic", entry.topic());
        values.put("position", String.valueOf(entry.position()));
        values.put("hidden", String.valueOf(entry.hidden()));
        values.put("section", entry.section());
        values.put("intervalDays", Objects.toString(entry.intervalDays(), ""));
        values.put("note", entry.note());
        values.put("noteEn", entry.noteEn());
        values.put("version", String.valueOf(entry.version()));
        return Form.of(values);
    }

    static ColumnBook.Wish wish(Map<String, String> sent) {
        return new ColumnBook.Wish(
                text(sent, "title"),
                text(sent, "titleEn"),
                text(sent, "topic"),
                Objects.requireNonNullElse(number(text(sent, "position")), -1),
                text(sent, "hidden").equals("true"),
                text(sent, "section"),
                number(text(sent, "intervalDays")),
                text(sent, "note"),
                text(sent, "noteEn"));
    }

    /** Browsers end lines in their own way. */
    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    /** Null for nothing; what is no number becomes one that is refused. */
    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : text.matches("\\d{1,6}") ? Integer.valueOf(text) : -1;
    }

    /** The version the form was opened with; -1 for a form without one. */
    static int version(Map<String, String> sent) {
        Integer version = number(text(sent, "version"));
        return version == null ? -1 : version;
    }

    static Form wrong(Map<String, String> sent, List<FieldError> errors) {
        Form form = Form.of(sent);
        for (FieldError error : errors) {
            form = form.wrong(error.field(), "console.field-error." + error.code());
        }
        return form;
    }
}
