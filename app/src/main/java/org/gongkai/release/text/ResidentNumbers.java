package org.gongkai.release.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Citizen identification numbers: eighteen places by GB 11643-1999 (check character by ISO 7064 MOD 11-2), and the fifteen of
 * cards issued before October 1999, which have no check character. Separators, also line ends, may stand anywhere in the new
 * form: forms print one digit to a box, and people write commas, brackets and wide gaps.
 */
final class ResidentNumbers implements Detector {

    private static final String KIND = "id-number";
    static final Pattern FORM = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern NEW = Pattern.compile("(?<!\\d)\\d(?:~\\d){16}~[\\dXx](?!\\d)".replace("~", Gaps.ANY));
    private static final Pattern OLD = Pattern.compile("(?<![\\dA-Za-z])\\d{6}[ -]?\\d{6}[ -]?\\d{3}(?![\\dA-Za-z])");
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST = 1880;
    private static final int LATEST = 2099;

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>(Digits.search(NEW, text, (number, place) -> current(text, number, place)));
        hits.addAll(Digits.search(OLD, text, ResidentNumbers::old));
        return hits;
    }

    private static @Nullable Hit current(String text, String number, Surroundings place) {
        return isCurrent(number) && isWrittenApart(Gaps.in(text.substring(place.from(), place.to())), place)
                ? hit(number, place)
                : null;
    }

    private static boolean isWrittenApart(Gaps gaps, Surroundings place) {
        boolean plausible = gaps.areOfOneSort() || gaps.areFewAndNoAmounts();
        return gaps.areNarrow() || plausible && !place.tellAnAmount();
    }

    private static @Nullable Hit old(String number, Surroundings place) {
        boolean plausible = Regions.isKnown(number.substring(0, 2))
                && !number.startsWith("00", 2)
                && isDay("19" + number.substring(6, 12));
        return plausible && !place.tellAnAmount() ? hit(number, place) : null;
    }

    private static Hit hit(String number, Surroundings place) {
        return new Hit(KIND, place.from(), place.to(), number, Masked.number(number, 4, 4));
    }

    static boolean isCurrent(String number) {
        return isFromSomewhere(number) && isDay(number.substring(6, 14)) && number.charAt(17) == check(number);
    }

    /** Foreigners' permanent residence cards put a 9 before the two digits of the province. */
    private static boolean isFromSomewhere(String number) {
        boolean foreigner = number.charAt(0) == '9' && Regions.isKnown(number.substring(1, 3));
        return foreigner || Regions.isKnown(number.substring(0, 2));
    }

    private static boolean isDay(String basic) {
        try {
            int year = Integer.parseInt(basic, 0, 4, 10);
            LocalDate.of(year, Integer.parseInt(basic, 4, 6, 10), Integer.parseInt(basic, 6, 8, 10));
            return year >= EARLIEST && year <= LATEST;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The weight of a place is a power of two modulo eleven. */
    private static char check(String number) {
        int sum = 0;
        for (int place = 0; place < 17; place++) {
            sum += ((1 << (17 - place)) % 11) * (number.charAt(place) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
