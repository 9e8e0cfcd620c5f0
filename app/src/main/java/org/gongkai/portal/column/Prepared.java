package org.gongkai.portal.column;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A page ready to be sent.
 *
 * @param status 200, or 410 for the tombstone of what was withdrawn
 * @param bytes as they are; {@code packed} the same in gzip, empty where packing gains nothing
 * @param etag of exactly these bytes, quotes included
 * @param fileName under which browsers keep it; empty for what they show
 */
record Prepared(int status, String contentType, byte[] bytes, byte[] packed, String etag, String fileName) {

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
        return new Prepared(status, contentType, bytes, packed, '"' + digest(bytes) + '"', fileName);
    }

    /** Whether it is sent in gzip to those who take it. */
    boolean packs() {
        return packed.length > 0;
    }

    /** What it takes in memory. */
    int weight() {
        return bytes.length + packed.length + 200;
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
