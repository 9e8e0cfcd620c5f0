package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document number however it is bracketed: 白商发〔2026〕3号, [2026]3号, （2026）第3号 and 2026 3号 name the same year and number.
 *
 * @param prefix the characters before the year, at most eight of them; empty where there are none
 * @param start where it begins in the folded text, prefix included
 */
record DocumentNumber(String prefix, int year, int number, int start, int end) {

    private static final int LONGEST_PREFIX = 8;
    private static final String OPENING = "[(〔【〖{〈";
    /** Possessive throughout: long runs of blanks in a text are passed over once. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})"
            + "(?:\\s*+[\\])〕】〗}〉]\\s*+第?+|\\s*+年\\s*+第?+|\\s*+第|\\s)"
            + "\\s*+0*+([1-9][0-9]{0,5})\\s*+号");

    /** All document numbers in a folded text. */
    static List<DocumentNumber> in(String folded) {
        List<DocumentNumber> found = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(folded);
        while (numbers.find()) {
            found.add(read(folded, numbers));
        }
        return found;
    }

    private static DocumentNumber read(String folded, Matcher found) {
        int bracket = back(folded, found.start());
        boolean bracketed = bracket > 0 && OPENING.indexOf(folded.charAt(bracket - 1)) >= 0;
        int end = bracketed ? back(folded, bracket - 1) : found.start();
        int start = end;
        while (start > 0 && end - start < LONGEST_PREFIX && HanTable.isHan(folded.charAt(start - 1))) {
            start--;
        }
        return new DocumentNumber(
                folded.substring(start, end),
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                start == end && bracketed ? bracket - 1 : start,
                found.end());
    }

    private static int back(String text, int from) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Year and number. */
    String bare() {
        return year + "-" + number;
    }

    /** Year and number with the last so many characters before them. */
    String with(int characters) {
        return prefix.substring(prefix.length() - characters) + bare();
    }

    /** Everything it may be asked for by: without its prefix, with all of it, with the end of it. */
    Stream<String> terms() {
        return Stream.concat(
                Stream.of(bare()), IntStream.rangeClosed(2, prefix.length()).mapToObj(this::with));
    }
}
