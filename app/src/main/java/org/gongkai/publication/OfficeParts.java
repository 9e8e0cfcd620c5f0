package org.gongkai.publication;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an office file, each read as a stream when it is asked for: a few kilobytes of it may unpack to gigabytes, so
 * nothing is unpacked as a whole, and what is unpacked is counted.
 */
final class OfficeParts {

    private static final int MOST = 5_000;

    /** In bytes, over all parts up to the one read; their declared sizes may lie. */
    private static final long ALL = 60L << 20;

    private static final long RELATIONS = 5L << 20;

    private final byte[] packed;

    OfficeParts(byte[] packed) {
        this.packed = packed;
    }

    /** What one part says of another in the same file. */
    record Related(String id, String type, String part) {}

    /** More than we unpack. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** The part the file is about: its workbook, its document. */
    String main() throws IOException {
        return first(related(""), "/officeDocument");
    }

    /** The first part of a type, which ends alike in both dialects of the format; empty where there is none. */
    static String first(List<Related> related, String type) {
        return related.stream()
                .filter(each -> each.type().endsWith(type))
                .findFirst()
                .map(Related::part)
                .orElse("");
    }

    /** What a part refers to within the file; the file itself is named by an empty text. */
    List<Related> related(String part) throws IOException {
        int file = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, file);
        List<Related> related = new ArrayList<>();
        read(folder + "_rels/" + part.substring(file) + ".rels", RELATIONS, new PartEvents() {
            @Override
            public void start(XMLStreamReader at) {
                boolean inside = !PartEvents.attribute(at, "TargetMode").equals("External");
                if (at.getLocalName().equals("Relationship") && inside) {
                    related.add(new Related(
                            PartEvents.attribute(at, "Id"),
                            PartEvents.attribute(at, "Type"),
                            resolved(folder, PartEvents.attribute(at, "Target"))));
                }
            }
        });
        return related;
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /**
     * Reads a part to its end; one that is not there says nothing.
     *
     * @param most bytes it may unpack to
     * @throws TooLarge where it, or what is packed before it, is larger
     */
    void read(String part, long most, PartEvents events) throws IOException {
        if (part.isEmpty()) {
            return;
        }
        long left = ALL;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST) {
                    throw new TooLarge();
                }
                if (name(entry).equalsIgnoreCase(part)) {
                    events.read(new Counted(zip, Math.min(left, most)));
                    return;
                }
                left -= new Counted(zip, left).transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** Stops where more comes than is allowed. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
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

        private void count(int more) throws TooLarge {
            left -= more;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
