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

    @Override
    public void follow(List<PublicationChange> changes) {
        Set<String> paths = new LinkedHashSet<>();
        changes.forEach(change -> touched(change, paths));
        paths.addAll(ColumnPages.ALWAYS_TOUCHED);
        for (String path : paths) {
            LANGUAGES.forEach(language -> prepared.prepare(path, language));
        }
        try {
            remember(changes.getLast().seq());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void touched(PublicationChange change, Set<String> paths) {
        publications.find(change.publication()).ifPresent(publication -> {
            PublicDocument document = publication.document();
            paths.add(ColumnPaths.document(document.id()));
            for (Publication.Version version : publication.history()) {
                paths.add(ColumnPaths.version(document.id(), version.version()));
                paths.add(ColumnPaths.changes(document.id(), version.version()));
            }
            paths.add(ColumnPaths.month(ColumnPaths.LATEST, document.firstPublishedAt()));
            Columns.all().forEach(column -> paths.add(ColumnPaths.column(column.id())));
            Columns.all().forEach(column -> paths.add(ColumnPaths.feed(column.id())));
            Columns.all()
                    .forEach(column ->
                            paths.add(ColumnPaths.month(ColumnPaths.column(column.id()), document.firstPublishedAt())));
        });
    }

    private void remember(long seq) throws IOException {
        Files.createDirectories(prepared.root());
        Files.writeString(positionFile(), Long.toString(seq));
    }

    private Path positionFile() {
        return prepared.root().resolve("position");
    }
}
