package org.gongkai.documents;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Compressed objects of a PDF, unpacked piece by piece and searched for active names. */
final class PdfObjects {

    /** From an object's beginning to the keyword that starts its data. */
    private static final int LONGEST_DICTIONARY = 4096;

    /** In bytes; more objects than this in one stream are an attack on whoever opens the file. */
    private static final int LARGEST = 32 << 20;

    /** Enough of the last piece to keep a name with all its characters escaped in one sight. */
    private static final int OVERLAP = 3 * PdfName.LONGEST;

    /** Packings that nobody uses for objects, except to hide them. */
    private static final Set<String> ODD_PACKINGS = Set.of(
            "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt");

    private PdfObjects() {}

    /** Whether the object stream with its type at that place holds something active, or hides what it holds. */
    static boolean areActive(Bytes bytes, int type) {
        int keyword = bytes.find("stream", type, type + LONGEST_DICTIONARY);
        if (keyword < 0) {
            return false;
        }
        int start = keyword + "stream".length();
        start += bytes.at(start) == '\r' ? 1 : 0;
        start += bytes.at(start) == '\n' ? 1 : 0;
        return oddlyPacked(bytes, type, keyword)
                || unpackToActive(bytes.buffer().slice(start, bytes.size() - start));
    }

    private static boolean oddlyPacked(Bytes bytes, int type, int keyword) {
        int beginning = type;
        while (beginning > Math.max(0, type - LONGEST_DICTIONARY) && !bytes.holdAt(beginning, "obj")) {
            beginning--;
        }
        return holdsName(bytes, beginning, keyword, ODD_PACKINGS);
    }

    private static boolean holdsName(Bytes bytes, int from, int to, Set<String> names) {
        for (int i = from; i < to; i++) {
            if (bytes.at(i) == '/' && names.contains(PdfName.at(bytes, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Objects that are not packed fail to unpack; they are plain to see and were searched with the rest. */
    private static boolean unpackToActive(ByteBuffer packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            return unpackToActive(inflater);
        } catch (DataFormatException _) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean unpackToActive(Inflater inflater) throws DataFormatException {
        byte[] window = new byte[OVERLAP + 65_536];
        int kept = 0;
        while (!inflater.finished() && inflater.getBytesWritten() < LARGEST) {
            int more = inflater.inflate(window, kept, window.length - kept);
            int filled = kept + more;
            if (more == 0) {
                return false;
            }
            if (holdsName(new Bytes(ByteBuffer.wrap(window, 0, filled)), 0, filled, PdfBody.ACTIVE)) {
                return true;
            }
            kept = Math.min(OVERLAP, filled);
            System.arraycopy(window, filled - kept, window, 0, kept);
        }
        return !inflater.finished();
    }
}
