package org.gongkai.portal.column;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Neighbours;
import org.gongkai.publication.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * A list of documents.
 *
 * @param total how many there are in all months
 * @param month the month it is limited to, or null for the latest
 * @param note why it is empty, where it is and somebody said so
 * @param months the months there are, the latest first
 */
public record ListView(
        String title,
        String path,
        List<Line> lines,
        long total,
        @Nullable String month,
        List<Month> months,
        String feed,
        String note) {

    /** Whether there are more than are shown here. */
    public boolean isExcerpt() {
        return month == null && lines.size() < total;
    }

    /** The same feed as JSON. */
    public String jsonFeed() {
        return feed.replace(".atom", ".json");
    }
    /**
     * One document of it, with what the directory of 条例12 tells.
     *
     * @param overview 内容概述; empty in lists of neighbours, which are no directory
     * @param formedOn null there
     */
    public record Line(
            String title,
            String href,
            LocalDate publishedOn,
            String documentNumber,
            String indexNumber,
            String overview,
            @Nullable LocalDate formedOn) {

        static Line of(Listing listing) {
            return new Line(
                    listing.title(),
                    PublicAddress.of(listing.id()),
                    Zone.dayOf(listing.firstPublishedAt()),
                    listing.documentNumber(),
                    listing.indexNumber(),
                    listing.overview(),
                    listing.formedOn());
        }

        static Line of(Neighbours.Neighbour neighbour) {
            return new Line(
                    neighbour.title(),
                    PublicAddress.of(neighbour.id()),
                    Zone.dayOf(neighbour.firstPublishedAt()),
                    neighbour.documentNumber(),
                    "",
                    "",
                    null);
        }
    }

    /** A month with documents. */
    public record Month(String label, String href) {}
}
