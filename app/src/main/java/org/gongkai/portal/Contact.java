package org.gongkai.portal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether somebody can be reached by what they wrote: its shape only, in the many ways numbers and addresses are written. */
final class Contact {

    private static final int FEWEST_DIGITS = 7;

    /** Words people put beside a number: an extension, what kind of number it is. */
    private static final Pattern WORDS = Pattern.compile("(?i)ext|fax|tel|x|转|分机|传真|电话|座机|手机|或|和");

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s+()/.,:;、#*\\p{Pd}]*");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:，；：、。]+@[^\\s@,;:，；：、。.]+(\\.[^\\s@,;:，；：、。.]+)+");

    private Contact() {}

    /** A telephone or fax number, or several. */
    static boolean isPhone(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return holdsNumber(plain)
                && NUMBERS.matcher(WORDS.matcher(plain).replaceAll("")).matches();
    }

    /** Whether a text has as many digits as a telephone number. */
    static boolean holdsNumber(String text) {
        return text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether an address for e-mail stands somewhere in a text. */
    static boolean holdsEmail(String text) {
        return EMAIL.matcher(text).find();
    }
}
