package org.gongkai.console;

import java.time.Instant;
import java.util.List;
import org.gongkai.procedure.Role;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Redline;
import org.jspecify.annotations.Nullable;

/**
 * A document on the desk: the working copy as readers will see it, what the machine found in it, and what readers see now.
 *
 * @param body safe HTML
 * @param sameNumber other documents that bear its number, while it is not public
 * @param returned who gave the draft back and why; null where it was not given back
 * @param folded whether only the beginning of the text stands open
 * @param handedOver whether anybody has looked through it yet
 * @param fault why the machine could not look at everything; empty where it could
 * @param change what the working copy changes of what readers see; null where it changes nothing
 * @param published what readers see; null before the first publication
 */
public record PublicationSheet(
        String title,
        String documentNumber,
        String body,
        List<Link> sameNumber,
        @Nullable Returned returned,
        boolean folded,
        List<Attached> attachments,
        boolean handedOver,
        String fault,
        List<Found> findings,
        @Nullable Change change,
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

    /** The giving back of a draft. */
    public record Returned(String who, Role role, Instant at, String reason) {}

    /**
     * A change under way.
     *
     * @param note what readers will be told of it; empty where nobody said anything
     * @param version in force, against which the text is marked
     */
    public record Change(String note, int version, Redline redline) {}

    /** What the public sees. */
    public record Published(
            String href, boolean live, @Nullable Instant withdrawnAt, List<Publication.Version> versions) {}
}
