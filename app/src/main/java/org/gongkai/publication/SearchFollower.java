package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.gongkai.procedure.Zone;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.Searchable;
import org.springframework.stereotype.Component;

/**
 * Keeps the search index in step with the register: what is public is found, what was taken down is not. The index is rebuilt
 * by following from the first change, which also happens by itself where it is missing or belongs to another database.
 */
@Component
public class SearchFollower implements PublicationFollower {

    /** Changes at a time; their documents are in memory together. */
    private static final int BATCH = 100;

    /** Characters of all attachments of a document: what comes later is not found. */
    private static final int MOST_ATTACHED = 200_000;

    private final SearchIndex index;
    private final Publications publications;
    private final AttachmentTexts attachmentTexts;
    private final Lock writing = new ReentrantLock();
    private final Lock rebuilding = new ReentrantLock();

    SearchFollower(SearchIndex index, Publications publications, AttachmentTexts attachmentTexts) {
        this.index = index;
        this.publications = publications;
        this.attachmentTexts = attachmentTexts;
    }

    @Override
    public long position() {
        Mark mark = index.position();
        if (mark.seq() > 0 && !publications.holds(mark.seq(), mark.proof())) {
            startFromNothing();
            return 0;
        }
        return mark.seq();
    }

    private void startFromNothing() {
        try (SearchIndex.Rebuild empty = index.rebuild()) {
            empty.takeOver();
        }
    }

    @Override
    public void follow(List<PublicationChange> changes) {
        writing.lock();
        try {
            take(changes, (present, absent) -> index.apply(present, absent, mark(changes.getLast())));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Builds the index anew from the register while the old one serves, then replaces it. Changes made meanwhile reach both.
     *
     * @return number of the last change that is in it
     */
    public long rebuild() {
        rebuilding.lock();
        try (SearchIndex.Rebuild fresh = index.rebuild()) {
            long reached = follow(fresh, 0);
            writing.lock();
            try {
                long last = follow(fresh, reached);
                fresh.takeOver();
                return last;
            } finally {
                writing.unlock();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    private long follow(SearchIndex.Rebuild fresh, long from) {
        long reached = from;
        List<PublicationChange> changes = publications.changesAfter(reached, BATCH);
        while (!changes.isEmpty()) {
            Mark mark = mark(changes.getLast());
            take(changes, (present, absent) -> fresh.apply(present, absent, mark));
            reached = mark.seq();
            changes = publications.changesAfter(reached, BATCH);
        }
        return reached;
    }

    /** What counts is how a document stands now, not what the change says: telling it twice does no harm. */
    private void take(List<PublicationChange> changes, BiConsumer<List<Searchable>, List<String>> taker) {
        Set<UUID> named = changes.stream().map(PublicationChange::publication).collect(Collectors.toSet());
        List<Searchable> present = new ArrayList<>();
        for (PublicDocument document : publications.live(named)) {
            present.add(searchable(document));
            named.remove(document.id());
        }
        taker.accept(present, named.stream().map(UUID::toString).toList());
    }

    private static Mark mark(PublicationChange change) {
        return new Mark(change.seq(), change.proof());
    }

    private Searchable searchable(PublicDocument document) {
        return new Searchable(
                document.id().toString(),
                document.kind(),
                document.bodyId(),
                document.title(),
                document.summary(),
                document.html() ? CleanHtml.words(document.body()) : document.body(),
                document.documentNumber(),
                document.indexNumber(),
                document.issuer(),
                document.topic(),
                document.category(),
                Objects.requireNonNullElse(document.keyContent(), ""),
                PublicAddress.of(document.id()),
                Zone.dayOf(document.firstPublishedAt()),
                document.firstPublishedAt(),
                attachments(document));
    }

    private List<String> attachments(PublicDocument document) {
        List<String> texts = new ArrayList<>();
        int left = MOST_ATTACHED;
        for (PublicDocument.Attachment attachment : document.attachments()) {
            texts.add(attachment.title());
            String words = left > 0 ? attachmentTexts.of(attachment) : "";
            texts.add(words.substring(0, Math.min(left, words.length())));
            left -= Math.min(left, words.length());
        }
        return texts;
    }
}
