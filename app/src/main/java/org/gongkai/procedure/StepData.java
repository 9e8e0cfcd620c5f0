package org.gongkai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that a {@link DataRecord} has read: dates as ISO texts, choices as codes. Immutable by convention of its readers. */
public record StepData(Map<String, Object> values) {

    public static final StepData EMPTY = new StepData(Map.of());

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    public String textOr(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    public boolean is(String name, String code) {
        return code.equals(values.get(name));
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(LocalDate::parse);
    }

    public Optional<Integer> whole(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue());
    }

    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : text(name).map(List::of).orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    public StepData group(String name) {
        return values.get(name) instanceof Map<?, ?> map ? new StepData((Map<String, Object>) map) : EMPTY;
    }

    @SuppressWarnings("unchecked")
    public List<StepData> groups(String name) {
        List<StepData> groups = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            list.forEach(each -> groups.add(new StepData((Map<String, Object>) each)));
        }
        return groups;
    }

    /** These values with one more or another one. */
    public StepData with(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return new StepData(copy);
    }

    /** These values without those of that name. */
    public StepData without(String name) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.remove(name);
        return new StepData(copy);
    }

    /** These values overlaid by others. */
    public StepData overlaidBy(StepData other) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.putAll(other.values);
        return new StepData(copy);
    }
}
