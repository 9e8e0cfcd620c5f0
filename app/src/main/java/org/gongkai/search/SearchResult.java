package org.gongkai.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many records there are over all pages, exactly
 * @param facets by {@code kind}, {@code topic}, {@code category} and {@code year}: what is found of each, the most first
 * @param next cursor of the next page; null on the last
 * @param relaxed whether no record has all words, so that these have only some
 * @param suggestions titles that sound like what was typed, where nothing has all words
 */
public record SearchResult(
        long total,
        List<Hit> items,
        Map<String, List<Bucket>> facets,
        @Nullable String next,
        boolean relaxed,
        List<String> suggestions) {

    public SearchResult {
        items = List.copyOf(items);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * One record.
     *
     * @param markedTitle the title with what was found in it
     * @param snippet what surrounds the words found, or the beginning where there are none
     */
    public record Hit(
            String id,
            String kind,
            String title,
            Marked markedTitle,
            Marked snippet,
            String url,
            String documentNumber,
            String issuer,
            LocalDate publishedOn) {}

    /** How many of the records found have this value. */
    public record Bucket(String value, long count) {}
}
