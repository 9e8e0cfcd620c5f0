package org.gongkai.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken, each with its media type and the endings its name may have; the first is the usual one. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    OFD("application/ofd", "ofd"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    String usualEnding() {
        return endings.getFirst();
    }

    /** All endings a file's name may have, without the dot. */
    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    /** Whether a name with this ending, without its dot, tells the truth about the content. */
    boolean mayEndWith(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    /** The kind that a name's ending promises. */
    static Optional<FileKind> promisedBy(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.mayEndWith(ending)).findFirst();
    }
}
