package org.gongkai.release.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PDF may be changed by appending to it; what it was before stays readable in the file. */
final class PdfRevisions {

    private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);
    private static final int HEAD = 2048;

    private PdfRevisions() {}

    static void look(Path file, Findings findings) throws IOException {
        int revisions = ends(file) - (isLinearized(file) ? 1 : 0);
        if (revisions > 1) {
            findings.add("earlier-version", "", String.valueOf(revisions - 1));
        }
    }

    /** A file prepared for the web has one end mark more than versions. */
    private static boolean isLinearized(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1).contains("/Linearized");
        }
    }

    private static int ends(Path file) throws IOException {
        int count = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == END[matched] ? matched + 1 : next == '%' ? Math.min(matched, 2) : 0;
                matched = matched == 0 && next == '%' ? 1 : matched;
                if (matched == END.length) {
                    count++;
                    matched = 0;
                }
            }
        }
        return count;
    }
}
