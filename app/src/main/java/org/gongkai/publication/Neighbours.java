package org.gongkai.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documents a document belongs with, all of them public now: what was withdrawn or never published is not among them.
 *
 * @param interprets the document it interprets (解读); null where it interprets none that is public
 * @param interpretedBy its interpretations, the latest first
 * @param related those it names as related, and those that name it, the latest first
 * @param mentioned those whose number its text cites and that are none of the others
 */
public record Neighbours(
        @Nullable Neighbour interprets,
        List<Neighbour> interpretedBy,
        List<Neighbour> related,
        List<Neighbour> mentioned) {

    public static final Neighbours NONE = new Neighbours(null, List.of(), List.of(), List.of());

    public Neighbours {
        interpretedBy = List.copyOf(interpretedBy);
        related = List.copyOf(related);
        mentioned = List.copyOf(mentioned);
    }

    /** A public document, as it is referred to. */
    public record Neighbour(UUID id, String title, String documentNumber, Instant firstPublishedAt) {}
}
