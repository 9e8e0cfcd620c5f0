package org.gongkai.release;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.documents.StoredFile;

/** The digest under which a report is kept: every part with its length, so that no two materials share one. */
final class MaterialDigest {

    private MaterialDigest() {}

    static String of(ReleaseScan.Material material) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(material.title(), out);
            write(material.text(), out);
            out.writeBoolean(material.html());
            write(material.shown(), out);
            out.writeInt(material.beside().size());
            for (String each : material.beside()) {
                write(each, out);
            }
            for (StoredFile file : material.attachments()) {
                write(file.sha256(), out);
                write(file.name(), out);
                write(file.mediaType(), out);
            }
            for (Trace trace : material.people()) {
                write(trace.kind(), out);
                write(trace.words(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(bytes.toByteArray());
    }

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
