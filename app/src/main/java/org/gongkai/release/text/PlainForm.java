package org.gongkai.release.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as the detectors read it: compatibility forms folded (full width, circled), nothing invisible, one sort of line end. */
final class PlainForm {

    /** Zero-width and direction characters, soft hyphens, variation selectors, fillers that show as nothing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{34F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x0B\\f\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern DASH = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}\\x{FE58}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]");

    private PlainForm() {}

    static String of(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String spaced = SPACE.matcher(folded).replaceAll(" ");
        return LINE_END.matcher(DASH.matcher(spaced).replaceAll("-")).replaceAll("\n");
    }
}
