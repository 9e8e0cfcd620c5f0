package org.gongkai.search.internal;

import com.ibm.icu.text.Normalizer2;

/** Brings what is typed to one form: full width to half, upper case to lower, traditional characters to simplified. */
final class Folding {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();

    private Folding() {}

    static String fold(String text) {
        char[] folded = NFKC.normalize(text).toCharArray();
        simplify(folded, folded.length);
        return new String(folded);
    }

    static void simplify(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            characters[i] = HanTable.simplified(characters[i]);
        }
    }
}
