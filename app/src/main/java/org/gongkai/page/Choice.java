package org.gongkai.page;

import org.jspecify.annotations.Nullable;

/** One of the answers a field offers: what is sent, what is shown, and a line of help where one is needed. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
