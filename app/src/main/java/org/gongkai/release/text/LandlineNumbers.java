package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Landline numbers with their area code, and local ones that are called telephone or fax. */
final class LandlineNumbers implements Detector {

    /** Area codes without their leading zero: three digits for the largest cities, then those of prefectures by decade. */
    private static final String AREA = "(?:10|2[0-57-9]"
            + "|3(?:1\\d|35|49|5\\d|7\\d|9\\d)|4(?:1\\d|2[179]|3\\d|40|5\\d|6[4789]|7\\d|8[23])"
            + "|5(?:1\\d|2[37]|3\\d|4[36]|5\\d|6[1-6]|7\\d|80|9\\d)|6(?:3[1-5]|6[0-38]|9[12])"
            + "|7(?:01|1\\d|2[248]|3\\d|4[3-6]|5\\d|6[02368]|7\\d|9\\d)"
            + "|8(?:1[2-9]|2[5-7]|3\\d|5\\d|7\\d|8[367]|9\\d)|9(?:0[1-9]|1\\d|3\\d|4[13]|5[1-5]|7\\d|9\\d))";

    private static final Pattern WITH_AREA = Pattern.compile(
            "(?<![\\dA-Za-z])(?:(?:\\+|00)86[ -]{0,2}(?:\\(0?\\)|0)?|86[ -]{1,2}0?|\\(\\+?86\\) ?0?|0|\\(0|\\((?:\\+|00)?86[ -]?0?)"
                    + AREA + "\\)?[ \\n-]{0,3}[2-9]\\d{2,3}[ -]?\\d{4}(?!\\d)");

    private static final Pattern LOCAL = Pattern.compile("(?<![\\d-])[2-8]\\d{2,3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern CALLED =
            Pattern.compile("(?:电话|传真|座机|固话|热线|联系方式|\\btel|phone|fax)[^\\d\\n]{0,6}$", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>(Digits.search(WITH_AREA, text, LandlineNumbers::withArea));
        hits.addAll(Digits.search(LOCAL, text, LandlineNumbers::local));
        return hits;
    }

    private static @Nullable Hit withArea(String number, Surroundings place) {
        boolean other = place.tellAnAmount() || place.tellALongerWord();
        return other ? null : hit(number, 4, place);
    }

    private static @Nullable Hit local(String number, Surroundings place) {
        return CALLED.matcher(place.before()).find() && !place.tellAnAmount() ? hit(number, 2, place) : null;
    }

    private static Hit hit(String number, int head, Surroundings place) {
        return new Hit(Detectors.LANDLINE, place.from(), place.to(), number, Masked.number(number, head, 2));
    }
}
