package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.page.StandingPages;
import org.gongkai.page.Texts;
import org.gongkai.paper.PaperFormat;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.ColumnTreeFollower;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.PublicationFollower;
import org.gongkai.publication.Publications;
import org.springframework.stereotype.Component;

/** Renders what a change touches, and nothing else: the document, its lists and months, feeds, the map of the site. */
@Component
class ColumnFollower implements PublicationFollower, ColumnTreeFollower {

    private static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Texts.ENGLISH);

    private final PreparedPages prepared;
    private final Publications publications;
    private final ColumnBook book;
    private final StandingPages pages;

    /** Pages rendered for a change must not outlive a change of the tree that came meanwhile. */
    private final Lock rendering = new ReentrantLock();

    ColumnFollower(PreparedPages prepared, Publications publications, ColumnBook book, StandingPages pages) {
        this.prepared = prepared;
        this.publications = publications;
        this.book = book;
        this.pages = pages;
    }

    /** Without a position nothing is prepared yet, and readers have pages rendered from what is public now. */
    @Override
    public long position() {
        try {
            String kept = Files.exists(positionFile()) ? Files.readString(positionFile()) : "";
            return isOurs(kept) ? seq(kept) : begin();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pages may be left over from another database, or be ahead of one restored from a backup. */
    private boolean isOurs(String kept) {
        long seq = seq(kept);
        return seq > 0
                && publications.changesAfter(seq - 1, 1).stream()
                        .map(ColumnFollower::mark)
                        .anyMatch(kept::equals);
    }

    private static long seq(String mark) {
        String number = mark.split(" ", 2)[0];
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private static String mark(PublicationChange change) {
        return change.seq() + " " + change.publication() + " " + change.version() + " " + change.kind();
    }

    private long begin() throws IOException {
        prepared.forgetAll();
        List<PublicationChange> latest = publications.latestChanges(1);
        if (latest.isEmpty()) {
            return 0;
        }
        remember(latest.getFirst());
        return latest.getFirst().seq();
    }

    /** What people look at first is rendered at once; long lists, feeds and maps are forgotten and rendered when next read. */
    @Override
    public void follow(List<PublicationChange> changes) {
        rendering.lock();
        try {
            take(changes);
        } finally {
            rendering.unlock();
        }
    }

    private void take(List<PublicationChange> changes) {
        Set<String> first = new LinkedHashSet<>();
        Set<String> later = new LinkedHashSet<>(ColumnPages.READ_LATER);
        changes.stream()
                .map(PublicationChange::publication)
                .distinct()
                .flatMap(id -> publications.find(id).stream())
                .forEach(publication -> touched(publication, first, later));
        forgetMonths(first);
        forgetMonths(later);
        first.addAll(ColumnPages.READ_FIRST);
        later.removeAll(first);
        later.forEach(path -> LANGUAGES.forEach(language -> prepared.forget(path, language)));
        first.forEach(path -> LANGUAGES.forEach(language -> prepared.prepare(path, language)));
        try {
            remember(changes.getLast());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Every month of a list names all months there are. */
    private void forgetMonths(Set<String> paths) {
        prepared.forgetBelow(ColumnPaths.LATEST);
        paths.stream().filter(ColumnPaths::isColumn).forEach(prepared::forgetBelow);
    }

    private void touched(Publication publication, Set<String> first, Set<String> later) {
        PublicDocument document = publication.document();
        first.add(ColumnPaths.document(document.id()));
        publications.dependants(document.id()).forEach(each -> later.add(ColumnPaths.document(each)));
        for (PaperFormat format : PaperFormat.values()) {
            later.add(ColumnPaths.paper(document.id(), format));
        }
        for (Publication.Version version : publication.history()) {
            later.add(ColumnPaths.version(document.id(), version.version()));
            later.add(ColumnPaths.changes(document.id(), version.version()));
            for (PaperFormat format : PaperFormat.values()) {
                later.add(ColumnPaths.paper(document.id(), version.version(), format));
            }
        }
        columns(publication).forEach(column -> {
            (publication.live() ? first : later).add(ColumnPaths.column(column.id()));
            later.add(ColumnPaths.feed(column.id()));
            later.add(ColumnPaths.jsonFeed(column.id()));
        });
    }

    /** Where it stands, and where an earlier version of it stood; of what was withdrawn that is not told any more. */
    private List<ColumnEntry> columns(Publication publication) {
        if (!publication.live()) {
            return book.open();
        }
        List<PublicDocument> versions = publication.history().stream()
                .filter(version -> version.version() < publication.document().version())
                .flatMap(version -> publications.version(publication.id(), version.version()).stream())
                .toList();
        return book.open().stream()
                .filter(column -> column.holds(publication.document())
                        || versions.stream().anyMatch(column::holds))
                .toList();
    }

    @Override
    public long tree() {
        try {
            String kept = Files.exists(treeFile()) ? Files.readString(treeFile()) : "";
            return kept.endsWith(" " + site()) ? Long.parseLong(kept.split(" ", 2)[0]) : -1;
        } catch (IOException | NumberFormatException unreadable) {
            return -1;
        }
    }

    /** What every page says of the body and its office, as a short word. */
    private String site() {
        return Integer.toHexString(pages.site().toString().hashCode());
    }

    /** With a document its lists: both say whether it is in force. */
    @Override
    public void dayBegins(LocalDate today) {
        rendering.lock();
        try {
            String kept = Files.exists(dayFile()) ? Files.readString(dayFile()) : "";
            if (!kept.equals(today.toString())) {
                turn(kept, today);
                Files.createDirectories(prepared.root());
                Files.writeString(dayFile(), today.toString());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            rendering.unlock();
        }
    }

    private void turn(String kept, LocalDate today) {
        LocalDate last = kept.isEmpty() ? LocalDate.MAX : LocalDate.parse(kept);
        if (last.isAfter(today)) {
            prepared.forgetAll();
            return;
        }
        Set<String> turned = new LinkedHashSet<>();
        publications.turnedBetween(last, today).stream()
                .flatMap(id -> publications.find(id).stream())
                .forEach(publication -> touched(publication, turned, turned));
        forgetMonths(turned);
        turned.forEach(path -> LANGUAGES.forEach(language -> prepared.forget(path, language)));
    }

    private Path dayFile() {
        return prepared.root().resolve("day");
    }

    /** Columns stand on nearly every page: all are rendered anew, what people look at first at once. */
    @Override
    public void treeChanged(long revision) {
        rendering.lock();
        try {
            prepared.forgetAll();
            ColumnPages.READ_FIRST.forEach(path -> LANGUAGES.forEach(language -> prepared.prepare(path, language)));
            Files.createDirectories(prepared.root());
            Files.writeString(treeFile(), revision + " " + site());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            rendering.unlock();
        }
    }

    private Path treeFile() {
        return prepared.root().resolve("tree");
    }

    private void remember(PublicationChange last) throws IOException {
        Files.createDirectories(prepared.root());
        Files.writeString(positionFile(), mark(last));
    }

    private Path positionFile() {
        return prepared.root().resolve("position");
    }
}
