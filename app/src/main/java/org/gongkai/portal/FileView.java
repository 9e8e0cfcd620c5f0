package org.gongkai.portal;

import java.util.Locale;

/** A file of a request that its applicant may take. */
public record FileView(String name, String href, long bytes) {

    /** The size as people say it. */
    public String size() {
        return bytes < 1024 * 1024
                ? "%d KB".formatted(Math.max(1, bytes / 1024))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
