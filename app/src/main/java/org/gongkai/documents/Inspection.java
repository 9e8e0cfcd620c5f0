package org.gongkai.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Judges a file by its content. The name has no say in what it is; it may only contradict.
 *
 * <p>Tika's signatures tell the family; then one check per family looks inside, strictly: a file is taken only
 * where it is certainly one of {@link FileKind}.
 */
final class Inspection {

    private static final MimeTypes SIGNATURES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry TYPES = SIGNATURES.getMediaTypeRegistry();

    private Inspection() {}

    /** What the file is, given the ending of its name (without the dot, perhaps empty). */
    static Finding of(Path file, String ending) throws IOException {
        if (Files.size(file) == 0) {
            return Finding.refuse(RefusedBecause.EMPTY);
        }
        Finding finding = byContent(file, ending);
        boolean known = ending.isEmpty() || FileKind.promisedBy(ending).isPresent();
        return switch (finding) {
            case Finding.Harmless _ when !known -> Finding.refuse(RefusedBecause.TYPE);
            case Finding.Harmless found
            when !ending.isEmpty() && !found.kind().mayEndWith(ending) -> Finding.refuse(RefusedBecause.NAME);
            default -> finding;
        };
    }

    private static Finding byContent(Path file, String ending) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
            return byFamily(file, new Bytes(bytes), ending);
        }
    }

    private static Finding byFamily(Path file, Bytes bytes, String ending) throws IOException {
        if (bytes.startWith("PK\3\4")) {
            return ZipContainer.inspect(file, bytes);
        }
        MediaType type = signature(file);
        return switch (type.toString()) {
            case "application/pdf" -> single(bytes, "%PDF-", () -> PdfBody.inspect(bytes));
            case "image/png" -> single(bytes, "\u0089PNG\r\n\u001a\n", () -> Finding.of(FileKind.PNG));
            case "image/jpeg" -> single(bytes, "\u00ff\u00d8\u00ff", () -> Finding.of(FileKind.JPEG));
            case "image/tiff" -> single(bytes, "", () -> Finding.of(FileKind.TIFF));
            default -> {
                if (bytes.startWith("\u00d0\u00cf\u0011\u00e0")) {
                    yield OleContainer.inspect(file);
                }
                yield isPlainText(type) ? PlainText.inspect(file, bytes, ending) : Finding.refuse(RefusedBecause.TYPE);
            }
        };
    }

    /** A file of one format only: its signature stands at the very beginning, and nothing else is hidden in it. */
    private static Finding single(Bytes bytes, String signature, Supplier<Finding> closerLook) {
        boolean pure = bytes.startWith(signature)
                && !Markup.standsIn(bytes)
                && ArchiveEnd.in(bytes).isEmpty();
        return pure ? closerLook.get() : Finding.refuse(RefusedBecause.POLYGLOT);
    }

    private static MediaType signature(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return SIGNATURES.detect(in, new Metadata());
        }
    }

    /**
     * What may be plain text: its harmless varieties (a text that begins like a letter's head is called
     * {@code message/rfc822}) and what has no signature at all, as text in GB18030.
     */
    private static boolean isPlainText(MediaType type) {
        boolean text = TYPES.isInstanceOf(type, MediaType.TEXT_PLAIN) || type.equals(MediaType.OCTET_STREAM);
        return text && !Markup.isActive(type);
    }
}
