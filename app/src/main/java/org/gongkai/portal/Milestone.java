package org.gongkai.portal;

import java.util.Locale;

/** A stage of the main line as a station of the way. */
public record Milestone(String title, State state) {

    /** Behind, here, or ahead. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
