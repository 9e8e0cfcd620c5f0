package org.gongkai.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.page.Texts;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Material;
import org.gongkai.procedure.StepData;

/** Data with the names and options its record gives them: people never see a raw key where the table has a title. */
final class DataRows {

    private final Texts texts;
    private final Locale locale;
    private final Map<String, String> fileNames;
    private final Map<String, Map<String, String>> namesOfValues;

    /**
     * @param fileNames names of the case's files by id
     * @param namesOfValues for text fields that hold ids: what the ids are called, by field name
     */
    DataRows(
            Texts texts, Locale locale, Map<String, String> fileNames, Map<String, Map<String, String>> namesOfValues) {
        this.texts = texts;
        this.locale = locale;
        this.fileNames = fileNames;
        this.namesOfValues = namesOfValues;
    }

    /** The facts in the record's order, then what the machine added. */
    List<DataRow> of(DataRecord record, List<Material> materials, StepData data) {
        List<DataRow> rows = rows(record, data.values(), "");
        data.values().forEach((name, value) -> {
            if (name.equals("materials") && value instanceof Map<?, ?> given) {
                rows.addAll(materials(materials, given));
            } else if (record.field(name).isEmpty() && value != null) {
                added(name, value).ifPresent(rows::add);
            }
        });
        return rows;
    }

    private List<DataRow> rows(DataRecord record, Map<String, Object> values, String path) {
        List<DataRow> rows = new ArrayList<>();
        for (Field field : record.fields()) {
            Object value = values.get(field.name());
            if (value != null) {
                row(field, value, path).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<DataRow> row(Field field, Object value, String path) {
        String label = field.title().in(locale);
        String here = path + field.name();
        return switch (field.type()) {
            case FieldType.Group(DataRecord inner) -> Optional.of(nested(label, rows(inner, keyed(value), here + ".")));
            case FieldType.Groups(DataRecord inner, int least, int most) -> several(label, inner, value, here);
            case FieldType.File _ -> Optional.of(file(label, String.valueOf(value)));
            default ->
                Optional.of(new DataRow(label, "", lines(field, value), null, field.sealed() ? here : null, List.of()));
        };
    }

    private Optional<DataRow> several(String label, DataRecord inner, Object value, String path) {
        List<DataRow> items = new ArrayList<>();
        int n = 0;
        for (Object each : value instanceof List<?> list ? list : List.of()) {
            Map<String, Object> item = keyed(each);
            String number = Objects.toString(item.get("id"), String.valueOf(n + 1));
            items.add(nested(label + " " + number, rows(unnumbered(inner), item, path + "[" + n++ + "].")));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.size() == 1 ? items.getFirst() : nested(label, items));
    }

    /** An item's id is its number within the case, and stands beside its title. */
    private static DataRecord unnumbered(DataRecord inner) {
        return new DataRecord(inner.fields().stream()
                .filter(field -> !field.name().equals("id"))
                .toList());
    }

    private static DataRow nested(String label, List<DataRow> rows) {
        return new DataRow(label, "", List.of(), null, null, rows);
    }

    private List<String> lines(Field field, Object value) {
        return switch (field.type()) {
            case FieldType.Choice choice -> List.of(option(choice, String.valueOf(value)));
            case FieldType.Flag _ ->
                List.of(texts.get(locale, Boolean.TRUE.equals(value) ? "console.yes" : "console.no"));
            case FieldType.Date _ -> List.of(Day.written(String.valueOf(value), locale));
            case FieldType.DaysOrDate _ ->
                List.of(
                        value instanceof Number days
                                ? texts.get(locale, "console.workingDays", days)
                                : Day.written(String.valueOf(value), locale));
            case FieldType.Texts _ ->
                value instanceof List<?> list
                        ? list.stream()
                                .map(each -> named(field.name(), String.valueOf(each)))
                                .toList()
                        : List.of(named(field.name(), String.valueOf(value)));
            default -> named(field.name(), String.valueOf(value)).lines().toList();
        };
    }

    private String option(FieldType.Choice choice, String code) {
        return choice.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.title().in(locale))
                .orElse(code);
    }

    private String named(String field, String value) {
        return namesOfValues.getOrDefault(field, Map.of()).getOrDefault(value, value);
    }

    private DataRow file(String label, String id) {
        String name = fileNames.get(id);
        return name == null
                ? DataRow.of(label, id)
                : new DataRow(label, "", List.of(name), "/console/files/" + id, null, List.of());
    }

    private List<DataRow> materials(List<Material> materials, Map<?, ?> given) {
        List<DataRow> rows = new ArrayList<>();
        for (Material material : materials) {
            Object value = given.get(material.id());
            String label = material.title().in(locale);
            if (value instanceof Map<?, ?> map) {
                rows.add(DataRow.of(label, Objects.toString(map.get("text"), "")));
            } else if (value != null) {
                rows.add(file(label, String.valueOf(value)));
            }
        }
        return rows;
    }

    /** What a step recorded beyond its form has a label in the bundle, or is left to the API. */
    private Optional<DataRow> added(String name, Object value) {
        String key = "console.data." + name;
        if (!texts.has(locale, key) || value instanceof Map) {
            return Optional.empty();
        }
        List<String> lines = value instanceof List<?> list
                ? list.stream().map(each -> named(name, line(each))).toList()
                : named(name, String.valueOf(value)).lines().toList();
        return Optional.of(new DataRow("", key, lines, null, null, List.of()));
    }

    /** A moved time limit, or any other small record: its values in one line. */
    private String line(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("from") && map.containsKey("to")) {
            return texts.get(
                    locale,
                    "console.moved",
                    named("rule", Objects.toString(map.get("rule"), "")),
                    Day.written(Objects.toString(map.get("from"), ""), locale),
                    Day.written(Objects.toString(map.get("to"), ""), locale));
        }
        return String.valueOf(value);
    }

    private static Map<String, Object> keyed(Object value) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> keyed.put(String.valueOf(key), each));
        }
        return keyed;
    }
}
