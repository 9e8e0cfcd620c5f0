package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Bytes on disk under {@code ab/cd/<sha256>}. A file is complete and durable before it gets that name, so whatever
 * carries a digest as its name is whole; what a crash left behind lies in {@code incoming} and is never looked at.
 */
final class ContentStore {

    private final Path root;
    private final Path incoming;

    /**
     * @param root the directory for all content; made where it is missing
     */
    ContentStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /**
     * Reads at most that many bytes into a temporary file that the caller closes.
     *
     * @throws IOException where the stream breaks or the disk does; nothing is left then
     */
    Spooled spool(InputStream content, long limit) throws IOException {
        Files.createDirectories(incoming);
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            return Spooled.read(content, limit, part);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Gives spooled bytes their final name, durably; once per content. A damaged copy is replaced by the good one. */
    void keep(Spooled spooled) throws IOException {
        Path target = place(spooled.sha256());
        if (Files.exists(target) && Digests.of(target).equals(spooled.sha256())) {
            return;
        }
        Path shelf = shelf(spooled.sha256());
        Files.createDirectories(shelf);
        Files.move(spooled.path(), target, StandardCopyOption.ATOMIC_MOVE);
        sync(shelf, shelf.resolveSibling("."), root);
    }

    /**
     * The bytes, checked against their digest before the first one is handed out.
     *
     * @throws DamagedContent where they are missing or are not what was stored
     */
    InputStream open(String sha256) throws IOException {
        FileChannel channel = channel(sha256);
        try {
            if (!Digests.of(channel).equals(sha256)) {
                throw new DamagedContent(sha256);
            }
            return Channels.newInputStream(channel.position(0));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private FileChannel channel(String sha256) throws IOException {
        try {
            return FileChannel.open(place(sha256));
        } catch (NoSuchFileException e) {
            throw new DamagedContent(sha256, e);
        }
    }

    boolean holds(String sha256) {
        return Files.exists(place(sha256));
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** The digests of everything written before that moment. */
    List<String> digestsBefore(Instant moment) throws IOException {
        return filesBefore(moment, path -> Digests.isDigest(path.getFileName().toString())).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    /** Removes what interrupted uploads left behind before that moment. */
    void clearIncoming(Instant moment) throws IOException {
        for (Path part : filesBefore(moment, path -> incoming.equals(path.getParent()))) {
            Files.deleteIfExists(part);
        }
    }

    private List<Path> filesBefore(Instant moment, Predicate<Path> wanted) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(
                root,
                3,
                (path, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(moment)
                        && wanted.test(path))) {
            return found.toList();
        }
    }

    private Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        if (!Digests.isDigest(sha256)) {
            throw new IllegalArgumentException("not a digest: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** A new name survives a power cut only when the directories above it, which may be new too, have been written. */
    private static void sync(Path... directories) throws IOException {
        for (Path directory : directories) {
            try (FileChannel channel = FileChannel.open(directory)) {
                channel.force(true);
            }
        }
    }
}
