package org.gongkai.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The file that holds the keys: readable by nobody else, and made only where it is sure to be ours. */
final class KeyFile {

    private static final Set<PosixFilePermission> FOREIGN = EnumSet.of(
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE,
            PosixFilePermission.GROUP_WRITE);

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Reads the keys; makes them first where the file is missing and {@code mayCreate}. */
    KeyRing open(boolean mayCreate) {
        try {
            if (Files.notExists(file)) {
                create(mayCreate);
            }
            requirePrivate();
            return KeyRing.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new KeysRefused("the key file " + file + " is malformed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(boolean mayCreate) throws IOException {
        if (!mayCreate) {
            throw new KeysRefused("the key file " + file
                    + " is missing, but the database holds data sealed with its keys:" + " restore it from the backup");
        }
        Path directory = Objects.requireNonNull(file.getParent());
        Files.createDirectories(directory, withPermissions("rwx------"));
        Path draft = Files.createTempFile(directory, "keys", ".new", withPermissions("rw-------"));
        try {
            requireOurs(directory, draft);
            writeDurably(draft, KeyRing.generate());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(directory);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What we create belongs to us: a directory of the same owner that no others may write is ours. */
    private static void requireOurs(Path directory, Path draft) throws IOException {
        boolean sameOwner = Files.getOwner(directory).equals(Files.getOwner(draft));
        boolean openToOthers = Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE);
        if (!sameOwner || openToOthers) {
            throw new KeysRefused("the directory " + directory + " is not ours alone: keys are not made in it");
        }
    }

    private void requirePrivate() throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(FOREIGN::contains)) {
            throw new KeysRefused("the key file " + file + " is open to others: set its mode to 0600");
        }
    }

    private static void writeDurably(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> withPermissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
