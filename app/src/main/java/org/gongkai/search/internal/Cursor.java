package org.gongkai.search.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gongkai.search.SearchIndex.UnknownCursor;
import org.gongkai.search.SearchQuery.Sort;

/**
 * The place after a hit in the order of a search. The page after it costs the same however deep it lies.
 *
 * @param score NaN in an order that has none
 * @param published in milliseconds
 */
record Cursor(float score, long published, String id) {

    /** As it is given out. */
    String text() {
        String text = (Float.isNaN(score) ? "" : score) + "/" + published + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it comes back; one of the wrong order is none of ours. */
    static Cursor read(String text, Sort order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 3);
            float score = order == Sort.DATE ? Float.NaN : Float.parseFloat(parts[0]);
            if (order == Sort.RELEVANCE && !Float.isFinite(score)) {
                throw new UnknownCursor();
            }
            return new Cursor(score, Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnknownCursor();
        }
    }
}
