package org.gongkai.page;

import org.jspecify.annotations.Nullable;

/** One row of a table of facts; an empty value is shown as a dash, an address makes it a link. */
public record KeyValue(String label, String value, @Nullable String href) {

    public static KeyValue of(String label, String value) {
        return new KeyValue(label, value, null);
    }
}
