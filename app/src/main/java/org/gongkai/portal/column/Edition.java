package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The look of the column as a short name: it changes with style, texts and templates. */
final class Edition {

    /** With which every such name begins. */
    static final String PREFIX = "edition-";

    /** Whatever of ours takes part in making a page or a paper. */
    private static final List<String> LOOK = List.of(
            "static/css/*.css",
            "messages/portal_*.properties",
            "messages/page_*.properties",
            "org/gongkai/portal/column/*.class",
            "org/gongkai/pages/portal/column/*.class",
            "org/gongkai/pages/layout/*.class",
            "org/gongkai/pages/paper/*.class",
            "org/gongkai/paper/*.class",
            "org/gongkai/publication/CleanHtml*.class",
            "org/gongkai/publication/Overview*.class",
            "org/gongkai/publication/Redline*.class",
            "org/gongkai/publication/Stretch*.class",
            "paper/*.css");

    private Edition() {}

    /**
     * The name.
     *
     * @param address of the site, which stands on nearly every page
     */
    static String name(String address) {
        CRC32C sum = new CRC32C();
        sum.update(address.getBytes(StandardCharsets.UTF_8));
        LOOK.forEach(pattern -> parts(pattern).forEach(part -> add(sum, part)));
        return PREFIX + Long.toHexString(sum.getValue());
    }

    /** In always the same order, and never none. */
    private static List<Resource> parts(String pattern) {
        try {
            List<Resource> parts = Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(part -> String.valueOf(part.getFilename())))
                    .toList();
            if (parts.isEmpty()) {
                throw new IllegalStateException("the column is made of " + pattern + ", which is not there");
            }
            return parts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(CRC32C sum, Resource part) {
        try {
            sum.update(part.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
