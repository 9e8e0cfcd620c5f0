package org.gongkai.release.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Chinese numerals that are read out as digits: plain, the forms of cheques, and what stands for zero and one on the telephone. */
final class Numerals {

    /** For patterns: everything that counts as a digit here beyond the Arabic ones. */
    static final String ALL = "零〇○◯一壹弌幺二贰貳弍三叁叄弎四肆五伍六陆陸七柒八捌九玖";

    private static final String VALUES = "00001111222233334455666778899";
    private static final int SHORTEST_NUMBER = 11;
    private static final int WIDEST_GAP = 12;

    private Numerals() {}

    static boolean is(char sign) {
        return ALL.indexOf(sign) >= 0;
    }

    /**
     * The text, place for place, with digits for numerals: all of them; those before which no word ends, since names do (李四); those
     * after which no word begins. None where there cannot be a number of a person in numerals.
     */
    static List<String> foldings(String text) {
        return holdANumber(text)
                ? Stream.of(
                                folded(text, _ -> true),
                                folded(text, at -> !isWord(text, at - 1)),
                                folded(text, at -> !isWord(text, at + 1)))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String folded(String text, IntPredicate where) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            int sign = ALL.indexOf(folded.charAt(i));
            if (sign >= 0 && where.test(i)) {
                folded.setCharAt(i, VALUES.charAt(sign));
            }
        }
        return PlainForm.crossed(folded.toString());
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at)) && !is(text.charAt(at));
    }

    /** Whether enough digits stand together, some of them numerals, with no word and no wide gap between them. */
    private static boolean holdANumber(String text) {
        int digits = 0;
        int gap = 0;
        boolean numerals = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean numeral = is(each);
            if (numeral || each >= '0' && each <= '9') {
                digits++;
                gap = 0;
                numerals |= numeral;
            } else if (Character.isLetter(each) || ++gap > WIDEST_GAP) {
                digits = 0;
                numerals = false;
            }
            if (numerals && digits >= SHORTEST_NUMBER) {
                return true;
            }
        }
        return false;
    }
}
