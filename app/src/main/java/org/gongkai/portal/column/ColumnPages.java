package org.gongkai.portal.column;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.installation.Installation;
import org.gongkai.page.StandingPages;
import org.gongkai.page.Texts;
import org.gongkai.page.Wording;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Neighbours;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Redline;
import org.springframework.stereotype.Component;

/** Renders any page of the column from what is public now. */
@Component
class ColumnPages {

    /** What every change touches and people look at first. */
    static final List<String> READ_FIRST = List.of(ColumnPaths.HOME, ColumnPaths.LATEST, ColumnPaths.CONTENT);

    /** What every change may touch and people or machines fetch now and then. */
    static final List<String> READ_LATER = List.of(
            ColumnPaths.ATOM,
            ColumnPaths.JSON_FEED,
            ColumnPaths.CHANGES,
            ColumnPaths.CATALOGUE,
            ColumnPaths.SITEMAP,
            ColumnPaths.REPORTS);

    private final Publications publications;
    private final ColumnBook book;
    private final StandingPages pages;
    private final ColumnLists lists;
    private final ColumnFeeds feeds;
    private final DocumentHead head;
    private final DocumentPapers papers;
    private final DocumentRecords records;
    private final FileLists files;
    private final SiteMaps maps;
    private final Directories directories;
    private final DataCatalogue catalogue;
    private final Clock clock;

    ColumnPages(
            Publications publications,
            ColumnBook book,
            StandingPages pages,
            ColumnLists lists,
            ColumnFeeds feeds,
            DocumentHead head,
            DocumentPapers papers,
            DocumentRecords records,
            FileLists files,
            SiteMaps maps,
            Directories directories,
            DataCatalogue catalogue,
            Clock clock) {
        this.papers = papers;
        this.records = records;
        this.files = files;
        this.maps = maps;
        this.directories = directories;
        this.catalogue = catalogue;
        this.publications = publications;
        this.book = book;
        this.pages = pages;
        this.lists = lists;
        this.feeds = feeds;
        this.head = head;
        this.clock = clock;
    }

    /** Names the look of the pages: pages kept by another edition of the programme, or for another address, are not shown. */
    String edition(Installation installation) {
        return Edition.name(String.valueOf(installation.publicUrl())) + "-" + papers.look();
    }

    /** The page at the path, or nothing where the column has none. Papers are not pages: see {@link PaperPages}. */
    Optional<Prepared> render(String path, Locale locale) {
        return switch (path) {
            case ColumnPaths.HOME -> Optional.of(home(locale));
            case ColumnPaths.CONTENT -> Optional.of(content(locale));
            case ColumnPaths.REPORTS -> Optional.of(reports(locale));
            case ColumnPaths.LATEST -> Optional.of(list(lists.latest(locale), locale));
            case ColumnPaths.ATOM, ColumnPaths.JSON_FEED, ColumnPaths.CHANGES -> Optional.of(feeds.feed(path, locale));
            case ColumnPaths.CATALOGUE -> Optional.of(catalogue.in(locale));
            case ColumnPaths.SITEMAP -> Optional.of(maps.map());
            default -> below(path, locale);
        };
    }

    private Optional<Prepared> below(String path, Locale locale) {
        List<String> parts =
                Arrays.asList(path.substring(ColumnPaths.HOME.length() + 1).split("/"));
        try {
            return switch (parts.getFirst()) {
                case "documents" -> document(parts, path, locale);
                case "columns" -> column(parts, locale);
                case "latest" ->
                    parts.size() == 2
                            ? lists.month(month(parts.get(1)), locale).map(view -> list(view, locale))
                            : Optional.empty();
                default -> maps.part(path).or(() -> directories.at(path));
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Prepared> column(List<String> parts, Locale locale) {
        Optional<ColumnEntry> column = parts.size() < 2 ? Optional.empty() : book.findOpen(parts.get(1));
        return switch (parts.size()) {
            case 2 -> column.map(found -> list(lists.column(found, locale), locale));
            case 3 ->
                parts.get(2).startsWith("feed.")
                        ? column.flatMap(found -> feeds.column(found, parts.get(2), locale))
                        : column.flatMap(found -> lists.month(found, month(parts.get(2)), locale))
                                .map(view -> list(view, locale));
            default -> Optional.empty();
        };
    }

    /** Written as we write it, and no other way. */
    private static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        if (!month.toString().equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return month;
    }

    private Optional<Prepared> document(List<String> parts, String path, Locale locale) {
        boolean files = parts.size() == 3 && parts.getLast().equals(ColumnPaths.FILES);
        boolean record = parts.size() == 5
                && parts.get(2).equals("versions")
                && parts.getLast().equals(ColumnPaths.RECORD);
        if (parts.size() != 2 && parts.size() != 4 && !files && !record) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(parts.get(1));
        if (!id.toString().equals(parts.get(1))) {
            return Optional.empty();
        }
        Optional<Publication> publication = publications.find(id);
        if (files) {
            return publication.map(this::fileList);
        }
        if (parts.size() == 2) {
            return publication.map(found -> found.live() ? current(found, locale) : tombstone(found, locale));
        }
        return publication.flatMap(
                found -> found.live() ? earlier(found, parts, path, locale) : gone(found, parts, locale));
    }

    /** An earlier version went with its document. */
    private Optional<Prepared> gone(Publication publication, List<String> parts, Locale locale) {
        boolean was = parts.get(2).equals("versions")
                && publication.history().stream()
                        .anyMatch(each -> Integer.toString(each.version()).equals(parts.get(3)));
        return was ? Optional.of(tombstone(publication, locale)) : Optional.empty();
    }

    private Optional<Prepared> earlier(Publication publication, List<String> parts, String path, Locale locale) {
        int number = Integer.parseInt(parts.get(3));
        if (!Integer.toString(number).equals(parts.get(3))) {
            return Optional.empty();
        }
        Optional<PublicDocument> version = publications.version(publication.id(), number);
        if (parts.size() == 5) {
            return version.map(records::of);
        }
        return switch (parts.get(2)) {
            case "versions" -> version.map(found -> version(publication, found, path, locale));
            case "changes" ->
                version.flatMap(found -> publications
                        .version(publication.id(), number - 1)
                        .map(before -> redline(publication, before, found, path, locale)));
            default -> Optional.empty();
        };
    }

    private Prepared fileList(Publication publication) {
        return publication.live() ? files.of(publication) : tombstone(publication, Texts.CHINESE);
    }

    private Prepared current(Publication publication, Locale locale) {
        return version(publication, publication.document(), ColumnPaths.document(publication.id()), locale);
    }

    private Prepared version(Publication publication, PublicDocument document, String path, Locale locale) {
        boolean latest = document.version() == publication.document().version();
        List<ColumnEntry> columns = book.holding(document);
        DocumentView view = DocumentView.of(document, publication, columns, words(locale), locale, today(), latest);
        Neighbours neighbours = latest ? publications.neighbours(document.id()) : Neighbours.NONE;
        return html(
                "portal/column/document.jte",
                path,
                locale,
                Map.of(
                        "view",
                        view,
                        "neighbours",
                        NeighbourView.of(neighbours),
                        "head",
                        head.of(publication, document, columns, neighbours, locale),
                        "formats",
                        papers.formats(document),
                        "qr",
                        head.qr(document.id())));
    }

    private Prepared redline(
            Publication publication, PublicDocument before, PublicDocument after, String path, Locale locale) {
        return html(
                "portal/column/changes.jte",
                path,
                locale,
                Map.of(
                        "before",
                        before,
                        "after",
                        after,
                        "redline",
                        Redline.between(before, after),
                        "facts",
                        FactChanges.between(before, after, words(locale)),
                        "document",
                        ColumnPaths.document(publication.id())));
    }

    private Prepared tombstone(Publication publication, Locale locale) {
        return Prepared.html(
                410,
                pages.render(
                        "portal/column/withdrawn.jte",
                        ColumnPaths.document(publication.id()),
                        locale,
                        Map.of("publication", publication)));
    }

    private Prepared home(Locale locale) {
        return html(
                "portal/column/home.jte",
                ColumnPaths.HOME,
                locale,
                Map.of("latest", lists.newest(locale), "columns", lists.columns(locale)));
    }

    private Prepared content(Locale locale) {
        return html(
                "portal/column/content.jte",
                ColumnPaths.CONTENT,
                locale,
                Map.of("columns", lists.columns(locale), "years", directories.years()));
    }

    private Prepared reports(Locale locale) {
        return html("portal/column/reports.jte", ColumnPaths.REPORTS, locale, Map.of("lines", lists.annualReports()));
    }

    private Prepared list(ListView view, Locale locale) {
        return html("portal/column/list.jte", view.path(), locale, Map.of("view", view));
    }

    private Prepared html(String template, String path, Locale locale, Map<String, ?> params) {
        return Prepared.html(200, pages.render(template, path, locale, params));
    }

    private Wording words(Locale locale) {
        return pages.wording(locale);
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
