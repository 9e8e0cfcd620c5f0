package org.gongkai.api;

import java.util.List;
import java.util.stream.Stream;

/** Every address that tells of more than one public document, for the tests that look for what must not be there. */
final class PublicLists {

    static final List<String> ALL = List.of(
            "/disclosure",
            "/disclosure/latest",
            "/disclosure/latest/2026-01",
            "/disclosure/content",
            "/disclosure/columns/key-special-funds",
            "/disclosure/columns/key-special-funds/2026-01",
            "/disclosure/columns/key-special-funds/feed.atom",
            "/disclosure/columns/key-special-funds/feed.json",
            "/disclosure/feed.atom",
            "/disclosure/feed.json",
            "/disclosure/changes.json",
            "/disclosure/catalogue.jsonld",
            "/disclosure/sitemap.xml",
            "/disclosure/sitemap-2026-01.xml",
            "/disclosure/directory-2026.csv",
            "/api/v1/publications");

    private PublicLists() {}

    /** These and others. */
    static List<String> and(String... others) {
        return Stream.concat(ALL.stream(), Stream.of(others)).toList();
    }
}
