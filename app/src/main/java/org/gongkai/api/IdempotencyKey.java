package org.gongkai.api;

import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key} of a call. One too long to be kept whole is refused: cut short it would be the same as
 * another that begins like it, and the second request would be taken for the first.
 *
 * @param text what was sent, at most {@value LONGEST} printable characters of ASCII
 */
record IdempotencyKey(String text) {

    private static final int LONGEST = 200;

    IdempotencyKey {
        if (text.length() > LONGEST || !text.chars().allMatch(each -> each >= ' ' && each <= '~')) {
            throw new IllegalArgumentException("an idempotency key has at most " + LONGEST + " characters of ASCII");
        }
    }

    /** What was sent, read; the converter of headers looks for this name. Too long a key is an IllegalArgumentException. */
    public static IdempotencyKey valueOf(String text) {
        return new IdempotencyKey(text);
    }

    /** The text; none where no key or a blank one was sent. */
    static @Nullable String orNone(@Nullable IdempotencyKey sent) {
        return sent == null || sent.text().isBlank() ? null : sent.text();
    }
}
