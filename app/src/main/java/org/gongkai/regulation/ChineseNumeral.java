package org.gongkai.regulation;

/** Chinese numerals of article numbers, 一 to 九千九百九十九. */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POWERS = "十百千";

    private ChineseNumeral() {}

    /** The value of a numeral; one written irregularly (二十百, 二百三) is refused rather than guessed at. */
    static int read(String numeral) {
        String regular = regular(numeral);
        int value = 0;
        int digit = 0;
        for (char sign : regular.toCharArray()) {
            int power = POWERS.indexOf(sign);
            if (power >= 0) {
                value += digit * (int) Math.pow(10, power + 1);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(sign);
            }
        }
        value += digit;
        if (value < 1 || !write(value).equals(regular)) {
            throw new IllegalArgumentException("not a numeral: " + numeral);
        }
        return value;
    }

    /** 十三 and 一百一十三 differ in whether 十 has its 一; both are read with it. */
    private static String regular(String numeral) {
        return numeral.replace('〇', '零').replaceAll("(?<![一二三四五六七八九])十", "一十");
    }

    /** The numeral in full, each 十 with its 一: 14 is 一十四. */
    public static String write(int value) {
        StringBuilder numeral = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !numeral.isEmpty();
                continue;
            }
            numeral.append(gap ? "零" : "").append(DIGITS.charAt(digit));
            numeral.append(place == 0 ? "" : POWERS.substring(place - 1, place));
            gap = false;
        }
        return numeral.toString();
    }
}
