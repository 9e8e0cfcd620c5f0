package org.gongkai.release.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a number tells numbers of people from amounts, rows of tables and digests. */
record Surroundings(String text, int from, int to) {

    private static final int NEAR = 24;
    /** A digest or a generated name holds any number sooner or later. */
    private static final int LONGEST_WORD = 24;

    /** Units that are surnames too count where no name follows. */
    private static final Pattern AMOUNT_AFTER = Pattern.compile(
            "^(?:\\.\\d{1,6}(?!\\d)| ?(?:[万亿]?(?:元|美元|欧元)(?=[整人以左右上下的及和与、]|(?!\\p{IsHan}))"
                    + "|(?:[万亿角度亩]|万亿)(?!\\p{IsHan})"
                    + "|%|‰|℃|万?吨|公斤|千克|万?亩(?!\\p{IsHan})|公顷|万?平方|万?立方|[千万]千?瓦|m[²³23]|kwh))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT_BEFORE = Pattern.compile("(?:[¥$€£] ?|(?:^|\\D)0\\.|\\d{2}\\.)$");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("[\\d%] {1,2}$");
    private static final Pattern NUMBER_AFTER = Pattern.compile("^ {1,2}\\d");
    private static final Pattern FIGURE_LEFT = Pattern.compile("[\\d%][ ,、;]{1,12}$");
    private static final Pattern FIGURE_RIGHT = Pattern.compile("^[ ,、;]{1,12}\\d");
    private static final Pattern FIGURE_ABOVE = Pattern.compile("[\\d%][\\s,、;]{1,12}$");
    private static final Pattern FIGURE_BELOW = Pattern.compile("^[\\s,、;]{1,12}\\d");
    private static final Pattern MOBILE_BEFORE = Pattern.compile("1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4} {1,2}$");
    private static final Pattern MOBILE_AFTER = Pattern.compile("^ {1,2}1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");

    static Surroundings of(Matcher matcher, String text) {
        return new Surroundings(text, matcher.start(), matcher.end());
    }

    String before() {
        return text.substring(Math.max(0, from - NEAR), from);
    }

    String after() {
        return text.substring(to, Math.min(text.length(), to + NEAR));
    }

    boolean tellAnAmount() {
        return AMOUNT_AFTER.matcher(after()).find()
                || AMOUNT_BEFORE.matcher(before()).find();
    }

    /** Whether further numbers follow in the same line, as they do in a row of statistics; telephone lists do too. */
    boolean tellARowOfFigures() {
        boolean before = NUMBER_BEFORE.matcher(before()).find()
                && !MOBILE_BEFORE.matcher(before()).find();
        boolean after = NUMBER_AFTER.matcher(after()).find()
                && !MOBILE_AFTER.matcher(after()).find();
        return before || after;
    }

    /**
     * The same with commas and wide gaps between the figures.
     *
     * @param downwards whether the number itself goes over several lines, so that figures in other lines count too
     */
    boolean tellATableOfFigures(boolean downwards) {
        return (downwards ? FIGURE_ABOVE : FIGURE_LEFT).matcher(before()).find()
                || (downwards ? FIGURE_BELOW : FIGURE_RIGHT).matcher(after()).find();
    }

    /** Whether it is but a piece of a long run of letters and digits. */
    boolean tellALongerWord() {
        int start = from;
        int end = to;
        int most = to
                - from
                + LONGEST_WORD; // no further: a text of one word would be walked through for each of its numbers
        while (start > 0 && end - start < most && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && end - start < most && isWordPart(text.charAt(end))) {
            end++;
        }
        return end - start >= LONGEST_WORD && end - start > to - from;
    }

    private static boolean isWordPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
