package org.gongkai.search.internal;

import com.ibm.icu.text.Transliterator;

/**
 * Simplified form and pinyin of single Chinese characters, from ICU. Each is worked out when first asked for: the rules are
 * large, and a document has few different characters.
 */
final class HanTable {

    private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];
    private static final String[] PINYIN = new String[Character.MAX_VALUE + 1];

    private HanTable() {}

    static boolean isHan(int character) {
        return character >= 0x3400 && character <= 0x9FFF || character == 0x3007;
    }

    /** The simplified form; the character itself where it is simplified already or not Chinese. */
    static char simplified(char character) {
        if (!isHan(character)) {
            return character;
        }
        char known = SIMPLIFIED[character];
        if (known == 0) {
            String simple = Simplifying.RULES.transliterate(String.valueOf(character));
            known = simple.length() == 1 ? simple.charAt(0) : character;
            SIMPLIFIED[character] = known;
        }
        return known;
    }

    /** The commonest reading without its tone, e.g. {@code xing}; empty where ICU knows none. */
    static String pinyin(char character) {
        String known = PINYIN[character];
        if (known == null) {
            String read = Reading.RULES.transliterate(String.valueOf(character)).strip();
            known = isHan(character) && read.matches("[a-zü]+") ? read.replace("ü", "v") : "";
            PINYIN[character] = known;
        }
        return known;
    }

    private static final class Simplifying {
        static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
    }

    private static final class Reading {
        static final Transliterator RULES = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}
