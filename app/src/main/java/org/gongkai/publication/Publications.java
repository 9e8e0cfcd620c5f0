package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.publication.internal.ChangeStore;
import org.gongkai.publication.internal.DocumentStore;
import org.gongkai.publication.internal.ListingStore;
import org.gongkai.publication.internal.NeighbourStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything public, for whoever shows it: this register holds nothing that is not. */
@Service
public class Publications {

    /** Longest page of a list. */
    public static final int PAGE = 100;

    private final DocumentStore documents;
    private final ListingStore listings;
    private final ChangeStore changes;
    private final NeighbourStore neighbours;

    Publications(DocumentStore documents, ListingStore listings, ChangeStore changes, NeighbourStore neighbours) {
        this.documents = documents;
        this.listings = listings;
        this.changes = changes;
        this.neighbours = neighbours;
    }

    /** The public documents that belong with a document. */
    public Neighbours neighbours(UUID id) {
        return neighbours.of(id);
    }

    /** Documents whose pages show whether this one is public, or may have shown it. */
    public List<UUID> dependants(UUID id) {
        return neighbours.dependants(id);
    }

    /** The document with its history, withdrawn or not. */
    public Optional<Publication> find(UUID id) {
        return documents.find(id);
    }

    /** The versions in force of those documents that are public now, read at once; the others are left out. */
    public List<PublicDocument> live(Collection<UUID> ids) {
        return documents.live(ids);
    }

    /** One version of a document that has not been withdrawn. */
    public Optional<PublicDocument> version(UUID id, int version) {
        return documents.find(id).filter(Publication::live).flatMap(live -> documents.version(id, version));
    }

    /**
     * Documents that are public now, the latest first.
     *
     * @param cursor as answered with the page before; one nobody issued is an {@link IllegalArgumentException}
     * @param size at most {@link #PAGE}
     */
    public Page list(Filter filter, @Nullable String cursor, int size) {
        int wanted = Math.clamp(size, 1, PAGE);
        List<Listing> found = listings.list(filter, Position.read(cursor), wanted + 1);
        if (found.size() <= wanted) {
            return new Page(found, null);
        }
        List<Listing> page = found.subList(0, wanted);
        return new Page(page, Position.after(page.getLast()).text());
    }

    /** All of a list, read page by page. */
    public Stream<Listing> each(Filter filter) {
        return Stream.iterate(
                        Optional.of(list(filter, null, PAGE)),
                        Optional::isPresent,
                        page -> page.map(Page::next).map(next -> list(filter, next, PAGE)))
                .flatMap(page -> page.stream().flatMap(each -> each.items().stream()));
    }

    /** How many documents are public, by class, key content and statutory item, for columns and their emptiness. */
    public List<Count> counts() {
        return listings.counts();
    }

    /**
     * Whether the register holds that very change. Who follows it may have been left over from another database, or be ahead of one
     * restored from a backup.
     */
    public boolean holds(long seq, String proof) {
        return changesAfter(seq - 1, 1).stream()
                .anyMatch(each -> each.seq() == seq && each.proof().equals(proof));
    }

    /** Public documents that came into force or went out of it after one day and until another. */
    public List<UUID> turnedBetween(LocalDate after, LocalDate until) {
        return listings.turnedBetween(after, until);
    }

    /** Documents that are public though their time is over. */
    public List<Expired> expiredBefore(String bodyId, LocalDate day) {
        return listings.expiredBefore(bodyId, day);
    }

    /** A document whose time is over. */
    public record Expired(UUID id, String title, LocalDate expiredOn) {}

    /** The months in which something was first published that is still public, the latest first; the filter's words and span do not count. */
    public List<Month> months(Filter filter) {
        return listings.months(filter);
    }

    /**
     * What is public now, the latest first, in as few words as can be.
     *
     * @param from first published then or later; null for any
     * @param until first published before; null for any
     * @param skipped how many to leave out
     */
    public List<Dated> dates(@Nullable Instant from, @Nullable Instant until, int skipped, int count) {
        return listings.dates(from, until, skipped, count);
    }

    /**
     * A month, in Beijing.
     *
     * @param first its first day
     * @param documents how many that are public now were first published in it
     * @param latest when one of its documents last changed or was taken down
     */
    public record Month(LocalDate first, long documents, Instant latest) {}

    /** A document and when its version in force was published. */
    public record Dated(UUID id, Instant publishedAt) {}

    /** What was taken down of what a filter asks for, the latest first; the filter's words and span do not count. */
    public List<Withdrawn> withdrawn(Filter filter, int count) {
        return listings.withdrawn(filter, count);
    }

    /** A document that is public no more, and since when. */
    public record Withdrawn(UUID id, Instant at) {}

    /** The latest changes, the latest first. */
    public List<PublicationChange> latestChanges(int count) {
        return changes.latestChanges(count);
    }

    /** Changes after a number, in order. */
    public List<PublicationChange> changesAfter(long seq, int count) {
        return changes.changesAfter(seq, count);
    }

    /** What a list is narrowed to; null means any. */
    public record Filter(
            @Nullable String bodyId,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String keyContent,
            @Nullable String statutoryItem,
            @Nullable String topic,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable OwnColumn own) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);

        /** A filter that asks for no own column. */
        public Filter(
                @Nullable String bodyId,
                @Nullable String kind,
                @Nullable String category,
                @Nullable String keyContent,
                @Nullable String statutoryItem,
                @Nullable String topic,
                @Nullable String text,
                @Nullable Instant from,
                @Nullable Instant until) {
            this(bodyId, kind, category, keyContent, statutoryItem, topic, text, from, until, null);
        }

        public static Filter ofBody(String bodyId) {
            return new Filter(bodyId, null, null, null, null, null, null, null, null);
        }

        /** Only of ZD-1's class. */
        public Filter category(@Nullable String code) {
            return new Filter(bodyId, kind, code, keyContent, statutoryItem, topic, text, from, until, own);
        }

        /** Only of ZD-2's kind. */
        public Filter keyContent(@Nullable String code) {
            return new Filter(bodyId, kind, category, code, statutoryItem, topic, text, from, until, own);
        }

        /** Only of 条例20's item. */
        public Filter statutoryItem(@Nullable String code) {
            return new Filter(bodyId, kind, category, keyContent, code, topic, text, from, until, own);
        }

        /** Only those whose title or number holds these words. */
        public Filter matching(@Nullable String words) {
            return new Filter(bodyId, kind, category, keyContent, statutoryItem, topic, words, from, until, own);
        }

        /** Only what was first published in this span, its end excluded. */
        public Filter between(@Nullable Instant first, @Nullable Instant end) {
            return new Filter(bodyId, kind, category, keyContent, statutoryItem, topic, text, first, end, own);
        }

        /** Only what stands in this own column. */
        public Filter own(@Nullable OwnColumn column) {
            return new Filter(bodyId, kind, category, keyContent, statutoryItem, topic, text, from, until, column);
        }
    }

    /** A column of a body's own: what was put there, and what is of its topic, where it has one. */
    public record OwnColumn(String bodyId, String code, String topic) {}

    /** A page of a list; {@code next} is null on the last. */
    public record Page(List<Listing> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** Documents of a column. */
    public record Count(
            String bodyId,
            String category,
            @Nullable String keyContent,
            @Nullable String statutoryItem,
            String topic,
            long documents,
            Instant latest) {}
}
