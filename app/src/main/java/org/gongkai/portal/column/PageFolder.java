package org.gongkai.portal.column;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Prepared pages on disk, each a file under its key. Keys are made of our own words, digits, ids and months only, so that none
 * leaves the folder. Whoever reads a page has it whole, whatever is written meanwhile.
 */
record PageFolder(Path root) {

    /** How the name of every file ends. */
    static final String PAGE = ".page";

    private static final String PART = ".part";

    boolean holds(String key) {
        return Files.exists(file(key));
    }

    @Nullable
    Prepared read(String key) {
        try {
            return page(ByteBuffer.wrap(Files.readAllBytes(file(key))));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Prepared page(ByteBuffer kept) {
        int status = Integer.parseInt(line(kept));
        String contentType = line(kept);
        String fileName = line(kept);
        byte[] bytes = new byte[kept.remaining()];
        kept.get(bytes);
        return Prepared.of(status, contentType, fileName, bytes);
    }

    private static String line(ByteBuffer kept) {
        int start = kept.position();
        while (kept.get() != '\n') {
            // on to the end of the line
        }
        return new String(kept.array(), start, kept.position() - 1 - start, StandardCharsets.UTF_8);
    }

    void write(String key, Prepared page) {
        try {
            Path file = file(key);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(root, "page", PART);
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(head(page).getBytes(StandardCharsets.UTF_8));
                out.write(page.bytes());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String head(Prepared page) {
        return page.status() + "\n" + page.contentType() + "\n" + page.fileName() + "\n";
    }

    void delete(String key) {
        delete(file(key));
    }

    /** Removes the pages right below a key, and neither the key's own nor those further down. */
    void deleteBelow(String key) {
        Path folder = root.resolve(key);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                deletePages(files);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    void deleteAll() {
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                deletePages(files);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static void deletePages(Stream<Path> files) {
        files.filter(file -> file.toString().endsWith(PAGE)).forEach(PageFolder::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /**
     * Removes what a killed process left half written, and the pages of other editions beside these.
     *
     * @param before nothing that was written later is half written by somebody else
     */
    void clear(Instant before) throws IOException {
        Files.createDirectories(root);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, "*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
        try (DirectoryStream<Path> editions = Files.newDirectoryStream(root.getParent(), Edition.PREFIX + "*")) {
            for (Path edition : editions) {
                if (!edition.equals(root)) {
                    FileSystemUtils.deleteRecursively(edition);
                }
            }
        }
    }

    private Path file(String key) {
        return root.resolve(key + PAGE);
    }
}
