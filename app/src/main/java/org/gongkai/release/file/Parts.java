package org.gongkai.release.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a zip container, with an end to what they may unpack to. */
final class Parts implements AutoCloseable {

    /** Bytes in which markup begins. */
    private static final int HEAD = 512;

    private static final int MOST = 10_000;
    /** In bytes, over all parts; counted while they are read, since declared sizes may lie. */
    private static final long LARGEST = 600L << 20;

    private final ZipFile zip;
    private long unpacked;

    Parts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        if (zip.size() > MOST) {
            zip.close();
            throw new LookFailed(LookFailed.TOO_LARGE);
        }
    }

    /** In a fixed order, so that the same file is told in the same way each time. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /** The content of a part that is there. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new LookFailed(LookFailed.UNREADABLE);
        }
        return new Counted(zip.getInputStream(entry));
    }

    void read(String name, Xml.Events events) throws IOException {
        try (InputStream in = open(name)) {
            Xml.read(in, events);
        }
    }

    /** What the part begins with, if that is markup. */
    Optional<Xml.Root> root(String name) throws IOException {
        try (InputStream in = new BufferedInputStream(open(name))) {
            in.mark(HEAD);
            boolean markup = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF\\s]", "")
                    .startsWith("<");
            in.reset();
            return markup ? Xml.root(in) : Optional.empty();
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops where all parts together have unpacked to too much. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > LARGEST) {
                throw new LookFailed(LookFailed.TOO_LARGE);
            }
        }
    }
}
