package org.gongkai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongkai.search.SearchQuery;

/** Addresses of searches. */
public final class SearchPath {

    private SearchPath() {}

    /** The search for a text, cut to what a query may hold. */
    public static String of(String text) {
        String asked = text.substring(0, Math.min(text.length(), SearchQuery.LONGEST));
        return "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
