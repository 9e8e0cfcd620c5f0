package org.gongkai.page;

import java.io.Serializable;
import java.util.List;

/**
 * One message shown on the next page after a redirect. Arguments are strings because it waits in the session.
 *
 * @param key of the text
 */
public record Flash(Kind kind, String key, List<String> args) implements Serializable {

    /** What has happened: it is done, it needs attention, or it was refused. */
    public enum Kind {
        DONE,
        ATTENTION,
        REFUSED
    }

    public static Flash done(String key, String... args) {
        return new Flash(Kind.DONE, key, List.of(args));
    }

    public static Flash attention(String key, String... args) {
        return new Flash(Kind.ATTENTION, key, List.of(args));
    }

    public static Flash refused(String key, String... args) {
        return new Flash(Kind.REFUSED, key, List.of(args));
    }
}
