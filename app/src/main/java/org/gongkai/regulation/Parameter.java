package org.gongkai.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A number in the law, as a series of dated values.
 *
 * @param id the article's citation and a word, such as {@code YS-5.reply}
 * @param citation the article that sets it today
 * @param bound whether it is a time to keep, a most or a least
 * @param values oldest first, each valid until the day before the next one's
 */
public record Parameter(
        String id, Citation citation, String title, String titleEn, Bound bound, List<ParameterValue> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * The value on a day.
     *
     * @throws IllegalArgumentException for a day before the first value: no period, no answer
     */
    public ParameterValue on(LocalDate day) {
        return values.stream()
                .filter(value -> !value.from().isAfter(day))
                .max(Comparator.comparing(ParameterValue::from))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no value on " + day));
    }

    /** Whether the law set the number on that day already. */
    public boolean setOn(LocalDate day) {
        return values.stream().anyMatch(value -> !value.from().isAfter(day));
    }

    /** What the number limits. */
    public enum Bound {
        /** What is owed is done within it. */
        WITHIN("within"),
        /** The period set may not be longer. */
        AT_MOST("at-most"),
        /** The period set may not be shorter. */
        AT_LEAST("at-least");

        private final String code;

        Bound(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
