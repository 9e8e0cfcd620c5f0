package org.gongkai.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * Something became public, changed or was taken down. Changes are numbered in the order in which they became true for others:
 * whoever has followed up to a number has missed nothing before it.
 */
public record PublicationChange(long seq, String bodyId, UUID publication, int version, Kind kind, Instant at) {

    /** What tells it from a change of the same number in another database. */
    public String proof() {
        return publication + " " + version + " " + kind;
    }

    /** What happened. */
    public enum Kind {
        PUBLISHED,
        CHANGED,
        WITHDRAWN
    }
}
