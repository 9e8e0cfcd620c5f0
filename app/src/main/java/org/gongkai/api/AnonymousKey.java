package org.gongkai.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys of callers without an account. All of them are nobody to the cases, so a key is made one with where it came
 * from: a key somebody else has used already stands in nobody's way, and opens nothing.
 */
final class AnonymousKey {

    private AnonymousKey() {}

    /** The key in the caller's own namespace; none where none was given. The address cannot be read from it. */
    static @Nullable String of(@Nullable String given, String address) {
        return given == null || given.isBlank() ? null : digest(address + "\n" + given);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
