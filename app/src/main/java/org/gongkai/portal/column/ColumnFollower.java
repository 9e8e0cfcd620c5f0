package org.gongkai.portal.column;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.gongkai.page.StandingPages;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnTreeFollower;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.PublicationFollower;
import org.gongkai.publication.Publications;
import org.springframework.stereotype.Component;

/** Has what a change touches rendered anew, and nothing else: the document, its lists and months, feeds, the map of the site. */
@Component
class ColumnFollower implements PublicationFollower, ColumnTreeFollower {

    private final PreparedPages prepared;
    private final Publications publications;
    private final TouchedPages touched;
    private final StandingPages pages;
    private final Prerendering prerendering;
    private final Bookmarks kept;

    /** Changes, columns and days are told by different threads, and each notes how far it has come. */
    private final Lock following = new ReentrantLock();

    ColumnFollower(
            PreparedPages prepared,
            Prerendering prerendering,
            Publications publications,
            ColumnBook book,
            StandingPages pages) {
        this.prepared = prepared;
        this.publications = publications;
        this.touched = new TouchedPages(publications, book);
        this.pages = pages;
        this.prerendering = prerendering;
        this.kept = Bookmarks.in(prepared.folder());
    }

    /** Without a position nothing is prepared yet, and readers have pages rendered from what is public now. */
    @Override
    public long position() {
        String[] last = kept.position().read().split(" ", 2);
        long seq = last.length == 2 && last[0].matches("\\d{1,18}") ? Long.parseLong(last[0]) : 0;
        return seq > 0 && publications.holds(seq, last[1]) ? seq : begin();
    }

    private long begin() {
        forgetAll();
        List<PublicationChange> latest = publications.latestChanges(1);
        latest.forEach(this::remember);
        return latest.isEmpty() ? 0 : latest.getFirst().seq();
    }

    /** Readers have each page rendered until that is done. */
    private void forgetAll() {
        kept.keepNothing();
        prepared.forgetAll();
        prerendering.everything();
    }

    private void remember(PublicationChange last) {
        kept.position().keep(last.seq() + " " + last.proof());
    }

    /**
     * Forgets before anything is rendered: what was withdrawn is gone however long the page of another takes. What people look at first
     * is rendered at once, everything else soon after.
     */
    @Override
    public void follow(List<PublicationChange> changes) {
        following.lock();
        try {
            take(changes);
        } finally {
            following.unlock();
        }
    }

    private void take(List<PublicationChange> changes) {
        Set<String> first = new LinkedHashSet<>();
        Set<String> later = new LinkedHashSet<>(ColumnPages.READ_LATER);
        changes.stream()
                .map(PublicationChange::publication)
                .distinct()
                .flatMap(id -> publications.find(id).stream())
                .forEach(publication -> touched.add(publication, first, later));
        forgetMonths(first);
        forgetMonths(later);
        first.addAll(ColumnPages.READ_FIRST);
        prepared.forget(Stream.concat(first.stream(), later.stream()).toList());
        prerendering.atOnce(first);
        prerendering.soon(later);
        remember(changes.getLast());
        prerendering.noted();
    }

    /** Every month of a list names all months there are. */
    private void forgetMonths(Set<String> paths) {
        prepared.forgetBelow(ColumnPaths.LATEST);
        paths.stream().filter(path -> ColumnPaths.columnOf(path).isPresent()).forEach(prepared::forgetBelow);
    }

    @Override
    public long tree() {
        String[] shown = kept.tree().read().split(" ", 2);
        return shown.length == 2 && shown[1].equals(site()) && shown[0].matches("\\d{1,18}")
                ? Long.parseLong(shown[0])
                : -1;
    }

    /** What every page says of the body and its office, as a short word. */
    private String site() {
        return Integer.toHexString(pages.site().toString().hashCode());
    }

    /** The pages of documents say whether they are in force. */
    @Override
    public void dayBegins(LocalDate today) {
        following.lock();
        try {
            String shown = kept.day().read();
            if (!shown.equals(today.toString())) {
                turn(shown, today);
                kept.day().keep(today.toString());
                prerendering.noted();
            }
        } finally {
            following.unlock();
        }
    }

    /** After a day that is not known, or is still to come, nothing that was kept is relied on. */
    private void turn(String shown, LocalDate today) {
        if (!shown.matches("\\d{4}-\\d\\d-\\d\\d") || shown.compareTo(today.toString()) > 0) {
            forgetAll();
            return;
        }
        Set<String> turned = new LinkedHashSet<>();
        publications.turnedBetween(LocalDate.parse(shown), today).stream()
                .flatMap(id -> publications.find(id).stream())
                .forEach(publication -> turned.addAll(PagePaths.document(publication)));
        prepared.forget(turned);
        prerendering.soon(turned);
    }

    /** Columns stand on nearly every page: all are rendered anew, what people look at first at once. */
    @Override
    public void treeChanged(long revision) {
        following.lock();
        try {
            forgetAll();
            prerendering.atOnce(ColumnPages.READ_FIRST);
            kept.tree().keep(revision + " " + site());
        } finally {
            following.unlock();
        }
    }
}
