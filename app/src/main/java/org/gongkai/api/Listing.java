package org.gongkai.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of every list. */
final class Listing {

    private Listing() {}

    static Map<String, Object> all(List<?> items) {
        return page(items, null);
    }

    static Map<String, Object> page(List<?> items, @Nullable String next) {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("items", items);
        listing.put("next", next);
        return listing;
    }

    /** A parameter as it was given; an empty one says nothing, like one that is not there. */
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
