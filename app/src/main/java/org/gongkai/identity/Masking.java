package org.gongkai.identity;

import java.util.Locale;

/** How personal data are shown to those who need not see the whole. Masks keep the length of numbers, not of names. */
public final class Masking {

    private static final String STAR = "*";

    private Masking() {}

    /** {@code 220802199001011234} becomes {@code 2208**********1234}; shorter documents keep less. */
    public static String idNumber(String number) {
        String text = number.strip();
        int shown = text.length() >= 15 ? 4 : text.length() >= 8 ? 2 : 0;
        return middle(text, shown, shown);
    }

    /** {@code 13812345678} becomes {@code 138****5678}; other numbers keep their last three digits at most. */
    public static String phone(String phone) {
        String text = phone.strip();
        if (text.matches("1\\d{10}")) {
            return middle(text, 3, 4);
        }
        return middle(text, 0, text.length() >= 7 ? 3 : 0);
    }

    /** {@code 张三丰} becomes {@code 张*}: the first character, and not how many follow. */
    public static String name(String name) {
        String text = name.strip();
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + STAR;
    }

    /** {@code zhangsan@example.com} becomes {@code z***@example.com}. */
    public static String email(String email) {
        String text = email.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        return at < 1
                ? STAR.repeat(3)
                : text.substring(0, text.offsetByCodePoints(0, 1)) + STAR.repeat(3) + text.substring(at);
    }

    /** {@code 吉林省白城市洮北区…} becomes {@code 吉林省白城市***}: about as far as the city. */
    public static String address(String address) {
        String text = address.strip();
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(6, points / 2))) + STAR.repeat(3);
    }

    private static String middle(String text, int first, int last) {
        int hidden = Math.max(0, text.length() - first - last);
        return text.substring(0, first) + STAR.repeat(hidden) + text.substring(text.length() - last);
    }
}
