package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unified social credit codes (GB 32100-2015: department, category, division, organisation code, check character) and the
 * older organisation codes (GB 11714-1997), the latter only where they are called so: nine digits are many things.
 */
final class CreditCodes implements Detector {

    private static final String KIND = "credit-code";
    private static final Pattern UNIFIED = Pattern.compile(
            "(?<![0-9A-Za-z])[0-9A-Z]~[0-9A-Z](?:~\\d){6}(?:~[0-9A-Z]){10}(?![0-9A-Za-z])".replace("~", "[ ._·-]{0,2}"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Z]{8} ?-? ?[0-9X](?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("机构代码[^0-9A-Za-z]{0,8}$");
    /** Some bodies build the index numbers of their documents (索引号) on their own code. */
    private static final Pattern INDEX_NUMBER = Pattern.compile("^ ?[/／] ?(?:19|20)\\d\\d ?[-/]");

    /** Department and category as the standard pairs them. */
    private static final Pattern REGISTERED =
            Pattern.compile("^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1).*");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>(Digits.search(UNIFIED, text, CreditCodes::unified));
        hits.addAll(Digits.search(ORGANISATION, text, CreditCodes::organisation));
        return hits;
    }

    private static @Nullable Hit unified(String code, Surroundings place) {
        boolean partOfIndex = INDEX_NUMBER.matcher(place.after()).find();
        return isUnified(code) && !partOfIndex ? hit(code, place) : null;
    }

    private static @Nullable Hit organisation(String code, Surroundings place) {
        return isOrganisation(code) && NAMED.matcher(place.before()).find() ? hit(code, place) : null;
    }

    private static Hit hit(String code, Surroundings place) {
        return new Hit(KIND, place.from(), place.to(), code, Masked.number(code, 4, 2));
    }

    private static boolean isUnified(String code) {
        return REGISTERED.matcher(code).matches()
                && (Regions.isKnown(code.substring(2, 4)) || code.startsWith("10", 2))
                && isOrganisation(code.substring(8, 17))
                && code.charAt(17) == check(code);
    }

    /** Weights are powers of three modulo 31; a character outside the alphabet makes any code wrong. */
    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < 17; place++) {
            int value = ALPHABET.indexOf(code.charAt(place));
            if (value < 0) {
                return '\0';
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean isOrganisation(String code) {
        int sum = 0;
        for (int place = 0; place < 8; place++) {
            sum += Character.digit(code.charAt(place), 36) * ORGANISATION_WEIGHTS[place];
        }
        int check = 11 - sum % 11;
        return code.charAt(8) == (check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check));
    }
}
