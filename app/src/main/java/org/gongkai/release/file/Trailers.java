package org.gongkai.release.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Bytes behind the end of a picture: viewers do not show them, and whoever knows reads them. */
final class Trailers {

    /** Cameras and editors pad a little. */
    private static final long HARMLESS = 64;

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String PNG_END = "IEND";
    private static final int LAST_PIECE = 1 << 20;

    private Trailers() {}

    static void look(Path file, Findings findings) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = startsWith(bytes, PNG) ? endOfPng(bytes) : endOfJpeg(bytes);
            long more = bytes.length() - end;
            if (more > HARMLESS) {
                findings.add("embedded-file", "", "+" + more + " B");
            }
        }
    }

    private static boolean startsWith(RandomAccessFile bytes, String signature) throws IOException {
        byte[] head = new byte[signature.length()];
        bytes.seek(0);
        return bytes.read(head) == head.length && new String(head, ISO_8859_1).equals(signature);
    }

    private static long endOfPng(RandomAccessFile bytes) throws IOException {
        long at = PNG.length();
        while (at + 12 <= bytes.length()) {
            bytes.seek(at);
            long size = bytes.readInt() & 0xffffffffL;
            byte[] type = new byte[4];
            bytes.readFully(type);
            at += 12 + size;
            if (new String(type, ISO_8859_1).equals(PNG_END)) {
                return at;
            }
        }
        throw new LookFailed(LookFailed.UNREADABLE);
    }

    /** The last end mark; where none stands near the end, all of the last piece counts as one that belongs there. */
    private static long endOfJpeg(RandomAccessFile bytes) throws IOException {
        if (!startsWith(bytes, "\u00ff\u00d8")) {
            return bytes.length();
        }
        long from = Math.max(0, bytes.length() - LAST_PIECE);
        byte[] piece = new byte[(int) (bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(piece);
        int end = new String(piece, ISO_8859_1).lastIndexOf("\u00ff\u00d9");
        return end < 0 ? from : from + end + 2;
    }
}
