package org.gongkai.calendar;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** A file that cannot be taken as a calendar year. Names every fault found, so that one reading mends them all. */
public final class CalendarFormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One fault.
     *
     * @param at the field or line: {@code days[3].date}, {@code line 4: kind}; empty for the file as a whole
     * @param code the reason key; its texts are {@code calendar.problem.<code>} in the message bundles
     * @param value what was found there, empty where nothing was
     */
    public record Problem(String at, String code, String value) {

        /** The fault in one Chinese sentence. */
        public String message() {
            return message(Locale.CHINA);
        }

        /** The fault in one sentence: Chinese for a Chinese locale, English for any other. */
        public String message(Locale locale) {
            var language = locale.getLanguage().equals("zh") ? Locale.CHINA : Locale.ENGLISH;
            var texts = ResourceBundle.getBundle(
                    "messages.calendar", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return texts.getString("calendar.problem." + code).replace("{0}", value);
        }

        @Override
        public String toString() {
            return at.isEmpty() ? code + ": " + value : at + ": " + code + ": " + value;
        }
    }

    CalendarFormatException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    static CalendarFormatException of(String code, String value) {
        return new CalendarFormatException(List.of(new Problem("", code, value)));
    }

    /** Every fault found; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
