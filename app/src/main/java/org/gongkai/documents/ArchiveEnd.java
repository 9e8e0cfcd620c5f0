package org.gongkai.documents;

import java.util.Optional;

/**
 * The record that ends every zip archive. Readers look for it from the end, so an archive can hide behind any
 * other file.
 *
 * @param entries how many entries the archive declares
 * @param directorySize bytes of its central directory
 * @param directoryAt where the directory is said to begin
 * @param at where the record itself begins
 * @param end where the record and its comment end
 */
record ArchiveEnd(int entries, long directorySize, long directoryAt, int at, int end) {

    private static final String SIGNATURE = "PK\5\6";
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** The last such record, if all of it lies within the file. */
    static Optional<ArchiveEnd> in(Bytes bytes) {
        int first = Math.max(0, bytes.size() - LENGTH - LONGEST_COMMENT);
        for (int i = bytes.size() - LENGTH; i >= first; i--) {
            if (bytes.holdAt(i, SIGNATURE) && i + LENGTH + bytes.shortAt(i + 20) <= bytes.size()) {
                return Optional.of(at(i, bytes));
            }
        }
        return Optional.empty();
    }

    private static ArchiveEnd at(int i, Bytes bytes) {
        int end = i + LENGTH + bytes.shortAt(i + 20);
        return new ArchiveEnd(bytes.shortAt(i + 10), bytes.intAt(i + 12), bytes.intAt(i + 16), i, end);
    }

    /** Whether nothing was put before the archive, between its parts or behind it. */
    boolean closesTightly(Bytes bytes) {
        return directoryAt + directorySize == at && end == bytes.size();
    }
}
