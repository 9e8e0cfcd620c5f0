package org.gongkai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/** Gives static files an address that changes with their content, so that browsers may keep them for a year. */
public final class Assets {

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** {@code /css/gongkai.css} becomes {@code /css/gongkai.css?v=1f0c9a2b}; a file that is not there is an error. */
    public String versioned(String path) {
        return versions.computeIfAbsent(path, Assets::withVersion);
    }

    private static String withVersion(String path) {
        try (InputStream file = Assets.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no static file " + path);
            }
            CRC32C sum = new CRC32C();
            sum.update(file.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
