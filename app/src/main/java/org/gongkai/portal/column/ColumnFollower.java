package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.page.Texts;
import org.gongkai.publication.Columns;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.PublicationFollower;
import org.gongkai.publication.Publications;
import org.springframework.stereotype.Component;

/** Renders what a change touches, and nothing else: the document, its lists and months, feeds, the map of the site. */
@Component
class ColumnFollower implements PublicationFollower {

    private static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Texts.ENGLISH);

    private final PreparedPages prepared;
    private final Publications publications;

    ColumnFollower(PreparedPages prepared, Publications publications) {
        this.prepared = prepared;
        this.publications = publications;
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
        Set<String> first = new LinkedHashSet<>(ColumnPages.READ_FIRST);
        Set<String> later = new LinkedHashSet<>(ColumnPages.READ_LATER);
        changes.stream()
                .map(PublicationChange::publication)
                .distinct()
                .flatMap(id -> publications.find(id).stream())
                .forEach(publication -> touched(publication, first, later));
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
        for (Publication.Version version : publication.history()) {
            later.add(ColumnPaths.version(document.id(), version.version()));
            later.add(ColumnPaths.changes(document.id(), version.version()));
        }
        columns(publication).forEach(column -> {
            first.add(ColumnPaths.column(column.id()));
            later.add(ColumnPaths.feed(column.id()));
            later.add(ColumnPaths.month(ColumnPaths.column(column.id()), document.firstPublishedAt()));
        });
    }

    /** Where it stands, and where an earlier version of it stood. */
    private Set<Columns.Column> columns(Publication publication) {
        Set<Columns.Column> columns = new LinkedHashSet<>(Columns.of(publication.document()));
        publication.history().stream()
                .filter(version -> version.version() < publication.document().version())
                .flatMap(version -> publications.version(publication.id(), version.version()).stream())
                .forEach(earlier -> columns.addAll(Columns.of(earlier)));
        return columns;
    }

    private void remember(long seq) throws IOException {
        Files.createDirectories(prepared.root());
        Files.writeString(positionFile(), Long.toString(seq));
    }

    private Path positionFile() {
        return prepared.root().resolve("position");
    }
}
