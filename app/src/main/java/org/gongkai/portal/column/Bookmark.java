package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A word kept in a file beside the pages: how far they follow what they show. */
record Bookmark(Path file) {

    /** What was kept; empty where nothing was. */
    String read() {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(String word) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, word);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
