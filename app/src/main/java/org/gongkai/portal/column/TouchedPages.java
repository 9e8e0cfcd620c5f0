package org.gongkai.portal.column;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;

/** Which pages show something of a document: its own, its papers and versions, its columns and their feeds, its part of the map and of the directory. */
record TouchedPages(Publications publications, ColumnBook book) {

    /**
     * Adds the paths of a document's pages.
     *
     * @param first to these, what people look at at once
     * @param later to these, all others
     */
    void add(Publication publication, Set<String> first, Set<String> later) {
        PublicDocument document = publication.document();
        first.add(ColumnPaths.document(document.id()));
        later.addAll(PagePaths.document(publication));
        later.addAll(PagePaths.papers(publication));
        YearMonth month = YearMonth.from(Zone.dayOf(document.firstPublishedAt()));
        later.addAll(SiteMaps.parts(month));
        later.add(ColumnPaths.directory(Year.from(month)));
        publications.dependants(document.id()).forEach(each -> later.add(ColumnPaths.document(each)));
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
}
