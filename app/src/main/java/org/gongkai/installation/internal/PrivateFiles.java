package org.gongkai.installation.internal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that nobody but their owner may read. */
final class PrivateFiles {

    private static final String OWNER_ONLY_DIRECTORY = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    private PrivateFiles() {}

    /** Makes the directory, and those above it, where they are missing; an existing one keeps its permissions. */
    static void directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var ownerOnly = PosixFilePermissions.fromString(OWNER_ONLY_DIRECTORY);
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
    }

    /** Writes a file into the directory that is there whole or not at all, also after a power cut. */
    static void write(Path directory, String name, String content) throws IOException {
        directory(directory);
        var draft = directory.resolve(name + ".new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FILE));
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }
}
