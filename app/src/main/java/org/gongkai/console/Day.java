package org.gongkai.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A stored day as people of the language write it. */
final class Day {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    private Day() {}

    /** The ISO date written out; a text that is none comes back as it is, "null" as a dash. */
    static String written(String iso, Locale locale) {
        try {
            return (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).format(LocalDate.parse(iso));
        } catch (DateTimeParseException notADate) {
            return iso.equals("null") ? "—" : iso;
        }
    }
}
