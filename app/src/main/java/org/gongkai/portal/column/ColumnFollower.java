package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

    /** Pages rendered for a change must not outlive a change of the tree that came meanwhile. */
    private final Lock rendering = new ReentrantLock();

    ColumnFollower(PreparedPages prepared, Publications publications, ColumnBook book) {
        this.prepared = prepared;
        this.publications = publications;
        this.book = book;
    }

    /** Without a position nothing is prepared yet, and readers have pages rendered from what is public now. */
    @Override
    public long position() {
        try {
            Path file = positionFile();
            if (Files.exists(file)) {
                return Long.parseLong(Files.readString(file).strip());
            }
            List<PublicationChange> latest = publications.latestChanges(1);
            long now = latest.isEmpty() ? 0 : latest.getFirst().seq();
            remember(now);
            return now;
        } catch (IOException | NumberFormatException unreadable) {
            prepared.forgetAll();
            return 0;
        }
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
        first.addAll(ColumnPages.READ_FIRST);
        later.removeAll(first);
        later.forEach(path -> LANGUAGES.forEach(language -> prepared.forget(path, language)));
        first.forEach(path -> LANGUAGES.forEach(language -> prepared.prepare(path, language)));
        try {
            remember(changes.getLast().seq());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void touched(Publication publication, Set<String> first, Set<String> later) {
        PublicDocument document = publication.document();
        first.add(ColumnPaths.document(document.id()));
        publications.dependants(document.id()).forEach(each -> later.add(ColumnPaths.document(each)));
        later.add(ColumnPaths.month(ColumnPaths.LATEST, document.firstPublishedAt()));
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
            first.add(ColumnPaths.column(column.id()));
            later.add(ColumnPaths.feed(column.id()));
            later.add(ColumnPaths.jsonFeed(column.id()));
            later.add(ColumnPaths.month(ColumnPaths.column(column.id()), document.firstPublishedAt()));
        });
    }

    /** Where it stands, and where an earlier version of it stood. */
    private List<ColumnEntry> columns(Publication publication) {
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
            return Files.exists(treeFile())
                    ? Long.parseLong(Files.readString(treeFile()).strip())
                    : -1;
        } catch (IOException | NumberFormatException unreadable) {
            return -1;
        }
    }

    /** Columns stand on nearly every page: all are rendered anew, what people look at first at once. */
    @Override
    public void treeChanged(long revision) {
        rendering.lock();
        try {
            prepared.forgetAll();
            ColumnPages.READ_FIRST.forEach(path -> LANGUAGES.forEach(language -> prepared.prepare(path, language)));
            Files.createDirectories(prepared.root());
            Files.writeString(treeFile(), Long.toString(revision));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            rendering.unlock();
        }
    }

    private Path treeFile() {
        return prepared.root().resolve("tree");
    }

    private void remember(long seq) throws IOException {
        Files.createDirectories(prepared.root());
        Files.writeString(positionFile(), Long.toString(seq));
    }

    private Path positionFile() {
        return prepared.root().resolve("position");
    }
}
