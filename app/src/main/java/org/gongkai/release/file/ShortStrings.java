package org.gongkai.release.file;

import java.util.HashMap;
import java.util.Map;

/** The shared texts of a workbook that may be parts of a number, each packed into a long: there are millions of them. */
final class ShortStrings {

    private static final int BLOCK = 1 << 10;
    /** Blocks that are kept at most: 32 MB. */
    private static final int MOST_BLOCKS = 1 << 12;
    /** Ten digits and an X; a one in front keeps leading zeros. */
    private static final int BASE = 11;

    private final Map<Integer, long[]> blocks = new HashMap<>();

    /** Keeps a text if it may be part of a number. */
    void put(int index, String text) {
        if (!SheetBoxes.isPiece(text)) {
            return;
        }
        if (blocks.size() >= MOST_BLOCKS && !blocks.containsKey(index / BLOCK)) {
            throw new LookFailed(LookFailed.TOO_LARGE);
        }
        blocks.computeIfAbsent(index / BLOCK, _ -> new long[BLOCK])[index % BLOCK] = packed(text);
    }

    /** The text with that number; {@code …} where it is none of the kept ones. */
    String get(int index) {
        long[] block = blocks.get(index / BLOCK);
        return block == null || block[index % BLOCK] == 0 ? "…" : unpacked(block[index % BLOCK]);
    }

    private static long packed(String text) {
        long packed = 1;
        for (int i = 0; i < text.length(); i++) {
            packed = packed * BASE + (Character.toUpperCase(text.charAt(i)) == 'X' ? 10 : text.charAt(i) - '0');
        }
        return packed;
    }

    private static String unpacked(long packed) {
        StringBuilder text = new StringBuilder();
        for (long rest = packed; rest > 1; rest /= BASE) {
            text.append(rest % BASE == 10 ? "X" : String.valueOf(rest % BASE));
        }
        return text.reverse().toString();
    }
}
