package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data a case or a step carries: its fields in order. Reading is strict: an unknown field is an
 * error, not noise, because a misspelt field would otherwise be lost silently.
 */
public record DataRecord(List<Field> fields) {

    public static final DataRecord EMPTY = new DataRecord(List.of());

    public DataRecord {
        fields = List.copyOf(fields);
        if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("a data record names a field twice");
        }
    }

    public static DataRecord of(Field... fields) {
        return new DataRecord(List.of(fields));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Reads raw JSON-like values: answers the clean values, or every error there is, never the first only. */
    public Reading read(Map<String, ?> raw) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> clean = read(raw, "", errors);
        return new Reading(new StepData(clean), List.copyOf(errors));
    }

    Map<String, Object> read(Map<String, ?> raw, String path, List<FieldError> errors) {
        raw.keySet().stream()
                .filter(name -> field(name).isEmpty())
                .forEach(name -> errors.add(new FieldError(path + name, "unknown-field")));
        Map<String, Object> clean = new LinkedHashMap<>();
        for (Field field : fields) {
            FieldReader.read(field, raw.get(field.name()), path + field.name(), errors)
                    .ifPresent(value -> clean.put(field.name(), value));
        }
        return clean;
    }

    /** Clean values and the errors found; the values are only fit for use where there are no errors. */
    public record Reading(StepData data, List<FieldError> errors) {}
}
