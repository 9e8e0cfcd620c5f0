package org.gongkai.release.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Card numbers of sixteen to nineteen digits with a known issuer's beginning and a right check digit (Luhn, ISO/IEC 7812). */
final class BankCards implements Detector {

    /** As people part the groups. */
    private static final String GAP = "[ ._·/,-]{1,3}";

    private static final Pattern CARD = Pattern.compile(("(?<!\\d)(?:\\d(?:\\n?\\d){15,18}"
                    + "|\\d{4}(?:~\\d{4}){3}(?:~\\d{1,3})?"
                    + "|\\d{6}~\\d{6}~\\d{4,7}"
                    + "|\\d{6}~\\d{10,13})(?!\\d)")
            .replace("~", GAP));

    /** 银联, the older ranges of Chinese banks, and the foreign schemes whose cards are issued in China. */
    private static final Pattern ISSUER = Pattern.compile("(?:62|60|65|69|81|95|35|4|5[1-5]).*");

    @Override
    public List<Hit> in(String text) {
        return Digits.search(CARD, text, (number, place) -> judge(text, number, place));
    }

    private static @Nullable Hit judge(String text, String number, Surroundings place) {
        boolean card = ISSUER.matcher(number).matches() && hasCheckDigit(number) && Digits.breaks(text, place) <= 1;
        return card && !place.tellAnAmount() && !place.tellALongerWord()
                ? new Hit("bank-card", place.from(), place.to(), number, Masked.number(number, 4, 4))
                : null;
    }

    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
