package org.gongkai.portal.column;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Packs bytes with brotli, where the machine has the native library; elsewhere gzip serves. */
final class Brotli {

    /** The last tenth of a per cent costs ten times the time. */
    private static final int QUALITY = 9;

    /** Less than this is sent as fast unpacked. */
    private static final int SMALLEST = 512;

    private Brotli() {}

    static boolean isThere() {
        return Brotli4jLoader.isAvailable();
    }

    /** The bytes packed; empty where they cannot be, or would gain nothing. */
    static Optional<byte[]> packed(byte[] bytes) {
        if (bytes.length < SMALLEST || !isThere()) {
            return Optional.empty();
        }
        try {
            byte[] packed = Encoder.compress(bytes, Encoder.Parameters.create(QUALITY));
            return packed.length < bytes.length ? Optional.of(packed) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
