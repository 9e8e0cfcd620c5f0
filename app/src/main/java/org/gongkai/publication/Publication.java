package org.gongkai.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document and what became of it.
 *
 * @param document the version in force; of a withdrawn document the last one, whose text is no longer shown to anybody
 * @param withdrawn when and why it was taken down; null while it is public. The tombstone stays for good
 * @param history all versions, the latest first
 */
public record Publication(PublicDocument document, @Nullable Withdrawal withdrawn, List<Version> history) {

    public Publication {
        history = List.copyOf(history);
    }

    public UUID id() {
        return document.id();
    }

    public boolean live() {
        return withdrawn == null;
    }

    /** One line of the history. */
    public record Version(int version, Instant publishedAt, String note) {}

    /** The taking down. */
    public record Withdrawal(Instant at, String reason) {}
}
