package org.gongkai.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as the reader filled it in, with what is wrong; templates show both. Immutable. */
public record Form(Map<String, String> values, List<FieldError> errors) {

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public static Form blank() {
        return new Form(Map.of(), List.of());
    }

    /** A form with these values and nothing wrong. */
    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(more, errors);
    }

    /** The same form with one more thing wrong; the page then answers 422. */
    public Form wrong(String field, String key, Object... args) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(field, key, List.of(args)));
        return new Form(values, more);
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** The value of a field; empty where nothing was given. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean holds(String field, String value) {
        return value(field).equals(value);
    }

    /** The first thing wrong with a field, as a sentence, or null. */
    public @Nullable String error(String field, Wording words) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .map(error -> error.in(words))
                .orElse(null);
    }

    /** For {@code aria-describedby}: the ids of a field's hint and error, as far as it has them; null for neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        boolean wrong = errors.stream().anyMatch(error -> error.field().equals(field));
        String ids = (hint == null ? "" : field + "-hint") + (wrong ? " " + field + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
