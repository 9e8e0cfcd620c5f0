package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Bytes read into a temporary file, written through to the disk. Closing removes the file, unless it was kept under
 * its final name before.
 *
 * @param complete false where the stream held more than the limit; the rest was not read then
 */
record Spooled(Path path, String sha256, long size, boolean complete) implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    static Spooled read(InputStream content, long limit, Path part) throws IOException {
        MessageDigest digest = Digests.sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            int length = content.read(chunk);
            while (length >= 0 && size <= limit) {
                size += length;
                digest.update(chunk, 0, length);
                write(out, ByteBuffer.wrap(chunk, 0, length));
                length = content.read(chunk);
            }
            out.force(true);
        }
        return new Spooled(part, Digests.hex(digest), size, size <= limit);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
