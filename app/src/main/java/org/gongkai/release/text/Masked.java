package org.gongkai.release.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Excerpts that may be shown and kept. */
public final class Masked {

    /** In code points. */
    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s._·,、;-]{0,3}[\\dXx]){5,}");
    /** As long as the shortest number of a person; dates and chapters are shorter. */
    private static final Pattern NUMERALS =
            Pattern.compile("[0-9~](?:[\\s._·-]{0,3}[0-9~Xx]){10,}".replace("~", Numerals.ALL));

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Masked() {}

    /** The ends of a number, with a star for every character between them. */
    static String number(String found, int head, int tail) {
        int hidden = Math.max(0, found.length() - head - tail);
        return found.substring(0, head) + "*".repeat(hidden) + found.substring(head + hidden);
    }

    /** The beginning of some words on one line; longer numbers in them keep their first three digits. */
    public static String words(String raw) {
        String line = BLANK.matcher(PlainForm.of(raw)).replaceAll(" ").strip();
        String masked =
                NUMERALS.matcher(NUMBER.matcher(line).replaceAll(Masked::head)).replaceAll(Masked::head);
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String head(MatchResult number) {
        return number.group().substring(0, 3) + "*".repeat(number.group().length() - 3);
    }

    /** The first character and how many there are: for what somebody meant to black out. */
    public static String blackedOut(String raw) {
        String line = BLANK.matcher(raw).replaceAll("");
        int count = line.codePointCount(0, line.length());
        return count == 0
                ? ""
                : line.substring(0, line.offsetByCodePoints(0, 1)) + "*".repeat(Math.min(count - 1, 10)) + " (" + count
                        + ")";
    }
}
