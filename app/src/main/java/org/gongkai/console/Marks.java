package org.gongkai.console;

import java.util.Locale;

/** The marks between texts that are put together, as the reader's language writes them. */
public final class Marks {

    private Marks() {}

    /** Between the parts of a short list. */
    public static String comma(Locale locale) {
        return english(locale) ? ", " : "、";
    }

    /** Between parts that may hold commas themselves. */
    public static String semicolon(Locale locale) {
        return english(locale) ? "; " : "；";
    }

    /** Between a thing and what is said of it. */
    public static String colon(Locale locale) {
        return english(locale) ? ": " : "：";
    }

    /** A text with another in brackets after it. */
    public static String inBrackets(String text, String more, Locale locale) {
        return english(locale) ? text + " (" + more + ")" : text + "（" + more + "）";
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
