package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mobile numbers: eleven digits from 13 to 19, together, in the groups people write, one by one, or broken by one line end. */
final class MobileNumbers implements Detector {

    private static final String COUNTRY = "(?=[+(018])(?<!\\d)(?:(?:\\+|00)?86[ -]{0,2}|\\(\\+?86\\) ?)?0?";
    private static final Pattern TOGETHER = Pattern.compile(COUNTRY + "1\\n?[3-9](?:\\n?\\d){9}(?!\\d)");

    private static final String GAP = "[ ._·/-]{1,3}";
    private static final Pattern GROUPED = Pattern.compile(COUNTRY
            + ("(?:1[3-9]\\d~\\d{4}~\\d{4}|1[3-9]\\d{2}~\\d{3}~\\d{4}|1[3-9]\\d~\\d{3}~\\d{5}|1[3-9]\\d~\\d{8}"
                            + "|1[3-9]\\d{3}~\\d{6}|1[3-9]\\d{5}~\\d{4}|1~[3-9](?:~\\d){9})(?!\\d)")
                    .replace("~", GAP));

    /** The usual groups, and single digits, with whatever stands between them. */
    private static final Pattern APART =
            Pattern.compile("(?<!\\d)(?:1[3-9]\\d~\\d{4}~\\d{4}|1[3-9]\\d{2}~\\d{3}~\\d{4}|1~[3-9](?:~\\d){9})(?!\\d)"
                    .replace("~", Gaps.ANY));

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits =
                new ArrayList<>(Digits.search(TOGETHER, text, (number, place) -> together(text, number, place)));
        hits.addAll(Digits.search(GROUPED, text, MobileNumbers::grouped));
        hits.addAll(Digits.search(APART, text, (number, place) -> apart(text, number, place)));
        return hits;
    }

    private static @Nullable Hit together(String text, String number, Surroundings place) {
        return Digits.breaks(text, place) <= 1 && !place.tellALongerWord() ? hit(number, place) : null;
    }

    private static @Nullable Hit apart(String text, String number, Surroundings place) {
        if (place.to() - place.from() == number.length() || place.tellATableOfFigures(false)) {
            return null;
        }
        Gaps gaps = Gaps.in(text.substring(place.from(), place.to()));
        boolean singly = !Character.isDigit(text.charAt(place.from() + 1));
        if (!singly && !inUsualGroups(text.substring(place.from(), place.to()))) {
            return null;
        }
        boolean answers = singly && gaps.holdComma(); // to the questions of a survey
        boolean figures = answers || gaps.holdLineEnd() && place.tellATableOfFigures(true);
        return gaps.areOfOneSort() && !figures ? hit(number, place) : null;
    }

    /** The gaps are where people put them, not anywhere among digits of something else. */
    private static boolean inUsualGroups(String written) {
        List<Integer> lengths =
                Stream.of(written.split("\\D+")).map(String::length).toList();
        return lengths.equals(List.of(3, 4, 4)) || lengths.equals(List.of(4, 3, 4));
    }

    private static @Nullable Hit grouped(String number, Surroundings place) {
        return place.tellARowOfFigures() ? null : hit(number, place);
    }

    private static @Nullable Hit hit(String number, Surroundings place) {
        String own = number.substring(number.length() - 11);
        return place.tellAnAmount()
                ? null
                : new Hit("mobile-number", place.from(), place.to(), own, Masked.number(own, 3, 4));
    }
}
