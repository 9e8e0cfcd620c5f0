package org.gongkai.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;

/**
 * Between a form's flat values and a record's data: {@code applicant.name}, {@code parties[0].name}, lists one to a line.
 * How many rows of a list a form has stands in {@code <list>.rows}.
 */
final class FormValues {

    /** As many as a form's parameters can fill with two fields each; more rows are not read. */
    private static final int MOST_ROWS = 10_000;

    private FormValues() {}

    /** The raw data for an attempt; fields left empty are left out, rows left empty too. */
    static Map<String, Object> read(DataRecord record, Map<String, String> form) {
        return read(record, form, "");
    }

    static Map<String, Object> read(DataRecord record, Map<String, String> form, String path) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Field field : record.fields()) {
            Object value = value(field, form, path + field.name());
            if (!isEmpty(value)) {
                data.put(field.name(), value);
            }
        }
        return data;
    }

    private static Object value(Field field, Map<String, String> form, String path) {
        return switch (field.type()) {
            case FieldType.Group(DataRecord inner) -> read(inner, form, path + ".");
            case FieldType.Groups(DataRecord inner, int least, int most) -> rows(inner, form, path);
            case FieldType.Texts _ ->
                form.getOrDefault(path, "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            default -> form.getOrDefault(path, "").strip();
        };
    }

    private static List<Object> rows(DataRecord inner, Map<String, String> form, String path) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count(form, path); i++) {
            Map<String, Object> row = read(inner, form, path + "[" + i + "].");
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** How many rows of the list the form shows. */
    static int count(Map<String, String> form, String list) {
        String rows = form.getOrDefault(list + ".rows", "");
        return rows.matches("\\d{1,6}") ? Math.min(MOST_ROWS, Integer.parseInt(rows)) : 0;
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }

    /** The flat values of a form that shows this data. */
    static Map<String, String> flat(DataRecord record, Map<String, ?> data) {
        Map<String, String> form = new LinkedHashMap<>();
        flatten(record, data, "", form);
        return form;
    }

    private static void flatten(DataRecord record, Map<String, ?> data, String path, Map<String, String> form) {
        for (Field field : record.fields()) {
            Object value = data.get(field.name());
            if (value != null) {
                put(field, value, path + field.name(), form);
            }
        }
    }

    private static void put(Field field, Object value, String path, Map<String, String> form) {
        switch (field.type()) {
            case FieldType.Group(DataRecord inner) -> flatten(inner, keyed(value), path + ".", form);
            case FieldType.Groups(DataRecord inner, int least, int most) -> {
                List<?> rows = value instanceof List<?> list ? list : List.of();
                form.put(path + ".rows", String.valueOf(rows.size()));
                for (int i = 0; i < rows.size(); i++) {
                    flatten(inner, keyed(rows.get(i)), path + "[" + i + "].", form);
                }
            }
            case FieldType.Texts _ ->
                form.put(
                        path,
                        value instanceof List<?> list
                                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                                : String.valueOf(value));
            default -> form.put(path, String.valueOf(value));
        }
    }

    private static Map<String, ?> keyed(Object value) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> keyed.put(String.valueOf(key), each));
        }
        return keyed;
    }
}
