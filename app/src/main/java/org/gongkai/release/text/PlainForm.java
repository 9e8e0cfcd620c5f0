package org.gongkai.release.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as the detectors read it: compatibility forms folded (full width, circled), digits of any script and sort, nothing
 * invisible, nothing struck through, one sort of line end.
 */
final class PlainForm {

    /** Zero-width and direction characters, soft hyphens, variation selectors, fillers that show as nothing. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\x{80}-\\x{84}\\x{86}-\\x{9F}\\x{2800}\\x{FE00}-\\x{FE0F}\\x{34F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]");

    /** Shown from right to left until that is taken back or the line ends. */
    private static final Pattern TURNED = Pattern.compile("\\x{202E}([^\\x{202C}\\n]{0,1000})");

    /** Strokes, lines and boxes that are laid over digits. */
    private static final Pattern LAID_OVER = Pattern.compile("(?<=[\\p{N}XxХхΧχ])[\\p{Mn}\\p{Me}]+");

    /** Letters of other scripts, and signs, that look like the last place of a resident number. */
    private static final Pattern CROSS =
            Pattern.compile("[ХхΧχ×✕✖✗╳](?<=\\d[^\\p{L}\\d]{0,3}.)(?![\\d\\p{L}&&[^\\p{IsHan}]])");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x0B\\f\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern DASH = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}\\x{FE58}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}\\p{No}&&[^0-9]]");
    private static final int TEN = 10;

    private PlainForm() {}

    static String of(String raw) {
        String turned = TURNED.matcher(raw)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new StringBuilder(match.group(1)).reverse().toString()));
        String visible = INVISIBLE.matcher(turned).replaceAll("");
        String bare = LAID_OVER.matcher(visible).replaceAll("");
        String folded = Normalizer.normalize(bare, Normalizer.Form.NFKC);
        String digits = OTHER_DIGIT.matcher(folded).replaceAll(match -> digit(match.group()));
        String spaced = SPACE.matcher(crossed(digits)).replaceAll(" ");
        return LINE_END.matcher(DASH.matcher(spaced).replaceAll("-")).replaceAll("\n");
    }

    /** The same text, place for place, with the letter that ends resident numbers for what looks like it. */
    static String crossed(String digits) {
        return CROSS.matcher(digits).replaceAll("X");
    }

    /** Digits of other scripts, and white ones on black circles, which have no compatibility form. */
    private static String digit(String sign) {
        int value = Character.getNumericValue(sign.codePointAt(0));
        return value >= 0 && value <= TEN ? String.valueOf(value) : sign;
    }
}
