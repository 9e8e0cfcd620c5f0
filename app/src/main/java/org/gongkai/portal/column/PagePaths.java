package org.gongkai.portal.column;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.paper.PaperFormat;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.Publications.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pages the column has, by their paths. */
@Component
class PagePaths {

    private static final int TOMBSTONES = 500;

    private final Publications publications;
    private final ColumnBook book;
    private final SiteMaps maps;
    private final Directories directories;

    PagePaths(Publications publications, ColumnBook book, SiteMaps maps, Directories directories) {
        this.directories = directories;
        this.publications = publications;
        this.book = book;
        this.maps = maps;
    }

    /** The pages of a document: its own, the list of its files, those of its versions, their records and what they changed. */
    static List<String> document(Publication publication) {
        UUID id = publication.id();
        List<String> paths = new ArrayList<>(List.of(ColumnPaths.document(id), ColumnPaths.files(id)));
        publication.history().forEach(each -> {
            paths.add(ColumnPaths.version(id, each.version()));
            paths.add(ColumnPaths.record(ColumnPaths.version(id, each.version())));
            paths.add(ColumnPaths.changes(id, each.version()));
        });
        return paths;
    }

    /** The document and its versions as files. */
    static List<String> papers(Publication publication) {
        UUID id = publication.id();
        return Stream.of(PaperFormat.values())
                .flatMap(format -> Stream.concat(
                        Stream.of(ColumnPaths.paper(id, format)),
                        publication.history().stream().map(each -> ColumnPaths.paper(id, each.version(), format))))
                .toList();
    }

    /** The pages that hang on one: the months of a list, the directories of years, the parts of the map. */
    List<String> below(String path) {
        if (path.equals(ColumnPaths.LATEST)) {
            return months(path, Filter.ALL);
        }
        if (path.equals(ColumnPaths.CONTENT)) {
            return directories.years().stream().map(ColumnPaths::directory).toList();
        }
        if (path.equals(ColumnPaths.SITEMAP)) {
            return maps.parts();
        }
        return ColumnPaths.columnOf(path)
                .flatMap(book::findOpen)
                .map(column -> months(path, column.filter(Filter.ALL)))
                .orElse(List.of());
    }

    private List<String> months(String list, Filter filter) {
        return publications.months(filter).stream()
                .map(month -> ColumnPaths.month(list, YearMonth.from(month.first())))
                .toList();
    }

    /**
     * Every page of what is public and the latest tombstones, in portions that are read from the register one after the other. After a
     * portion that fails comes the next. Papers are made when asked for.
     */
    Iterator<List<String>> all() {
        return new Walk();
    }

    private List<String> lists() {
        List<String> paths = new ArrayList<>(ColumnPages.READ_FIRST);
        paths.addAll(ColumnPages.READ_LATER);
        for (ColumnEntry column : book.open()) {
            paths.add(ColumnPaths.column(column.id()));
            paths.add(ColumnPaths.feed(column.id()));
            paths.add(ColumnPaths.jsonFeed(column.id()));
        }
        publications.withdrawn(Filter.ALL, TOMBSTONES).stream()
                .map(Withdrawn::id)
                .map(ColumnPaths::document)
                .forEach(paths::add);
        return paths;
    }

    /** Lists first, then the documents, the latest first. */
    private final class Walk implements Iterator<List<String>> {

        private boolean begun;
        private @Nullable String cursor;

        @Override
        public boolean hasNext() {
            return !begun || cursor != null;
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Publications.Page page = publications.list(Filter.ALL, cursor, Publications.PAGE);
            boolean first = !begun;
            begun = true;
            cursor = page.next();
            List<String> paths = new ArrayList<>(first ? lists() : List.of());
            page.items().stream()
                    .map(Listing::id)
                    .map(publications::find)
                    .flatMap(Optional::stream)
                    .forEach(each -> paths.addAll(document(each)));
            return paths;
        }
    }
}
