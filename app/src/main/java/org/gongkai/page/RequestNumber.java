package org.gongkai.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request's number as people copy it from a receipt: in full width, with other dashes or none, without leading zeros. */
public final class RequestNumber {

    /** Initials of the body, DR for requests, the year, and a number within it. */
    private static final Pattern LOOSE = Pattern.compile("([A-Z0-9]+?)-?DR-?(\\d{4})-?(\\d{1,9})");

    private RequestNumber() {}

    /** The number as it is kept; what is no such number comes back with plain letters and dashes. */
    public static String read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .replaceAll("[\\p{Pd}\u2212_]+", "-");
        Matcher loose = LOOSE.matcher(plain);
        return loose.matches()
                ? "%s-DR-%s-%05d".formatted(loose.group(1), loose.group(2), Integer.parseInt(loose.group(3)))
                : plain;
    }
}
