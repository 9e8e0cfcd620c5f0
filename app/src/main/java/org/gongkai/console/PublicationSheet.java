package org.gongkai.console;

import java.time.Instant;
import java.util.List;
import org.gongkai.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A document on the desk: the working copy as readers will see it, what the machine found in it, and what readers see now.
 *
 * @param body safe HTML
 * @param folded whether only the beginning of the text stands open
 * @param handedOver whether anybody has looked through it yet
 * @param fault why the machine could not look at everything; empty where it could
 * @param changed whether the working copy is no longer what readers see
 * @param published what readers see; null before the first publication
 */
public record PublicationSheet(
        String title,
        String documentNumber,
        String body,
        boolean folded,
        List<Attached> attachments,
        boolean handedOver,
        String fault,
        List<Found> findings,
        boolean changed,
        @Nullable Published published) {

    /** A file that will be public with it. */
    public record Attached(String title, String href, long kilobytes) {}

    /**
     * What the machine found.
     *
     * @param where {@code body}, {@code title}, or the attachment's name with page, sheet or part
     * @param reason why it may be public all the same; empty while nobody has decided
     */
    public record Found(String id, String kind, String where, String excerpt, String reason, String decidedBy) {}

    /** What the public sees. */
    public record Published(
            String href, boolean live, @Nullable Instant withdrawnAt, List<Publication.Version> versions) {}
}
