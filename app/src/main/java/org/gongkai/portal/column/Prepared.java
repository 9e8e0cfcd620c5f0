package org.gongkai.portal.column;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A page ready to be sent.
 *
 * @param status 200, or 410 for the tombstone of what was withdrawn
 * @param bytes as they are; {@code packed} the same in gzip, empty where packing gains nothing
 * @param brotli the same in brotli; null until it was packed, and where it cannot be
 * @param etag of exactly these bytes, quotes included; packed ones have tags of their own
 * @param fileName under which browsers keep it; empty for what they show
 */
record Prepared(
        int status,
        String contentType,
        byte[] bytes,
        byte[] packed,
        byte @Nullable [] brotli,
        String etag,
        String fileName) {

    private static final byte[] UNPACKED = {};

    static Prepared html(int status, String text) {
        return of(status, "text/html;charset=UTF-8", text);
    }

    static Prepared of(int status, String contentType, String text) {
        return of(status, contentType, "", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to keep under a name; where the name is empty, something to show. */
    static Prepared of(int status, String contentType, String fileName, byte[] bytes) {
        byte[] packed = fileName.isEmpty() ? packed(bytes) : UNPACKED;
        return new Prepared(status, contentType, bytes, packed, null, '"' + digest(bytes) + '"', fileName);
    }

    /** Whether packing makes it smaller; files to keep are packed already. */
    boolean packs() {
        return packed.length > 0;
    }

    /** What it takes in memory. */
    int weight() {
        return bytes.length + packed.length + (brotli == null ? 0 : brotli.length) + 200;
    }

    /** The same page with its bytes packed in brotli too. */
    Prepared with(byte[] smaller) {
        return new Prepared(status, contentType, bytes, packed, smaller, etag, fileName);
    }

    /** The codings there are. */
    List<Coding> codings() {
        if (!packs()) {
            return List.of(Coding.PLAIN);
        }
        return brotli == null ? List.of(Coding.GZIP, Coding.PLAIN) : List.of(Coding.BROTLI, Coding.GZIP, Coding.PLAIN);
    }

    /** The bytes in one of its codings. */
    byte[] in(Coding coding) {
        return switch (coding) {
            case BROTLI -> brotli == null ? bytes : brotli;
            case GZIP -> packed;
            case PLAIN -> bytes;
        };
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, 12);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
