package org.gongkai.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words as typed: all are wanted, quotation marks hold a phrase together, a leading minus excludes, everything
 *     else is taken literally; empty for all records
 * @param cursor as answered with the page before, or null
 * @param size of the page, 1 to {@link #PAGE}
 */
public record SearchQuery(
        String text, Filter filter, Sort sort, @Nullable String cursor, int size) {

    /** Longest text of a query in characters. */
    public static final int LONGEST = 200;

    /** Largest page. */
    public static final int PAGE = 100;

    public SearchQuery {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("query text over " + LONGEST + " characters");
        }
        size = Math.clamp(size, 1, PAGE);
    }

    /** Everywhere, best first, twenty at a time. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Filter.ALL, Sort.RELEVANCE, null, 20);
    }

    public SearchQuery within(Filter narrower) {
        return new SearchQuery(text, narrower, sort, cursor, size);
    }

    public SearchQuery by(Sort order) {
        return new SearchQuery(text, filter, order, cursor, size);
    }

    public SearchQuery after(@Nullable String page) {
        return new SearchQuery(text, filter, sort, page, size);
    }

    public SearchQuery pagesOf(int records) {
        return new SearchQuery(text, filter, sort, cursor, records);
    }

    /** The order of what is found; without words to rank by, it is always by date. */
    public enum Sort {
        RELEVANCE,
        DATE
    }

    /** What the search is narrowed to; null means any. Both days are included. */
    public record Filter(
            @Nullable String body,
            @Nullable String kind,
            @Nullable String topic,
            @Nullable String category,
            @Nullable String keyContent,
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);

        public static Filter ofBody(String body) {
            return new Filter(body, null, null, null, null, null, null, null);
        }

        public static Filter ofKind(String kind) {
            return new Filter(null, kind, null, null, null, null, null, null);
        }

        public static Filter between(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Filter(null, null, null, null, null, null, from, to);
        }
    }
}
