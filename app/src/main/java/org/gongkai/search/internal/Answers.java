package org.gongkai.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.gongkai.search.SearchQuery.Sort;
import org.gongkai.search.SearchResult.Bucket;
import org.gongkai.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/** What an index of any kind answers to a query; what is asked and in which turn is the same for all of them. */
interface Answers {

    /**
     * A page of what is found.
     *
     * @param query with what it is narrowed to
     * @param shown without that: what is marked in titles and texts
     */
    Page page(Query query, Query shown, Sort order, @Nullable Cursor after, int size) throws IOException;

    /** Titles of what is found, best first. */
    List<String> titles(Query query, int most) throws IOException;

    /**
     * As far as an index knows it.
     *
     * @param next the place of the last hit; null where nothing comes after it
     */
    record Page(
            long total,
            List<Hit> hits,
            Map<String, List<Bucket>> facets,
            @Nullable Cursor next) {}
}
