package org.gongkai.installation.internal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The data directory while it is ours alone: nobody else can start on it until this is closed or the process ends.
 *
 * <p>The lock is the operating system's, so a killed process leaves none behind.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "gongkai.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the directory, making it if it is missing; refused while another process or context holds it. */
    static DataDirectory take(Path path) {
        try {
            PrivateFiles.directory(path);
            return lockOn(path);
        } catch (IOException e) {
            throw new StartRefused("The data directory " + path + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static DataDirectory lockOn(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused("Another Gongkai is already running on the data directory " + path
                    + ": stop it first, or give this one another --data.");
        }
        return new DataDirectory(path, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
