package org.gongkai.casework.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Words as cases are found by them: wide and narrow, great and small, and brackets of every kind are one. */
public final class Folded {

    private static final String OPENING = "[({【〖〈";
    private static final String CLOSING = "])}】〗〉";

    private Folded() {}

    /** The same for what is looked for and for what it is looked for in; as long as the text in its compatible form. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.chars().forEach(each -> folded.append(bracket((char) each)));
        return folded.toString();
    }

    private static char bracket(char each) {
        return OPENING.indexOf(each) >= 0 ? '〔' : CLOSING.indexOf(each) >= 0 ? '〕' : each;
    }
}
