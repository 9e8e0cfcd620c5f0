package org.gongkai.portal;

import java.util.List;

/** A way to narrow a search: its title and a link for each value, or the link that takes the narrowing back. */
public record FacetView(String title, List<Value> values) {

    public FacetView {
        values = List.copyOf(values);
    }

    /** One value; of a chosen one the link leads back to all. */
    public record Value(String label, long count, String href, boolean chosen) {}
}
