package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;

/** A file's bytes for looking into; signatures are written as Latin-1 texts, one character per byte. */
record Bytes(ByteBuffer buffer) {

    int size() {
        return buffer.limit();
    }

    /** The byte at a place, 0 to 255; zero beyond the end. */
    int at(int index) {
        return index < 0 || index >= size() ? 0 : buffer.get(index) & 0xff;
    }

    boolean startWith(String signature) {
        return holdAt(0, signature);
    }

    /** Whether these very bytes stand at that place. */
    boolean holdAt(int index, String signature) {
        if (index < 0 || index + signature.length() > size()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if (at(index + i) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place from a start, before an end, where these bytes stand; −1 if nowhere. */
    int find(String signature, int from, int to) {
        int last = Math.min(to, size()) - signature.length();
        for (int i = Math.max(0, from); i <= last; i++) {
            if (holdAt(i, signature)) {
                return i;
            }
        }
        return -1;
    }

    /** The first bytes as lower-case Latin-1. */
    String headInLowerCase(int length) {
        byte[] head = new byte[Math.min(length, size())];
        buffer.get(0, head);
        return new String(head, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** Two bytes, the low one first. */
    int shortAt(int index) {
        return at(index) | at(index + 1) << 8;
    }

    /** Four bytes, the low one first. */
    long intAt(int index) {
        return shortAt(index) | (long) shortAt(index + 2) << 16;
    }
}
