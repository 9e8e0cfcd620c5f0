package org.gongkai.page;

/** Texts that pages fold behind their beginning. */
public final class Folded {

    /** About three lines of a page, in characters. */
    private static final int LONG = 160;

    private static final int BEGINNING = 70;

    private Folded() {}

    /** Whether it takes so much room that a page folds it. */
    public static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONG || text.lines().count() > 4;
    }

    /** Its first characters on one line, with an ellipsis. */
    public static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = Math.min(BEGINNING, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length)) + "…";
    }
}
