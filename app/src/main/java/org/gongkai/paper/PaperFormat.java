package org.gongkai.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files a paper can be written as. */
public enum PaperFormat {
    /** As it is printed: the pages are fixed, the fonts in it. */
    PDF("application/pdf"),
    /** The same pages after GB/T 33190. */
    OFD("application/ofd"),
    /** To go on writing. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With which file names end, the dot included. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * By the ending of a path that has one.
     *
     * @throws IllegalArgumentException where it ends otherwise
     */
    public static PaperFormat ofPath(String path) {
        return find(path.substring(path.lastIndexOf('.') + 1))
                .orElseThrow(() -> new IllegalArgumentException("no format of papers: " + path));
    }

    /** By the ending of a file name without the dot. */
    public static Optional<PaperFormat> find(String ending) {
        return Arrays.stream(values())
                .filter(each -> each.ending().equals("." + ending))
                .findFirst();
    }
}
