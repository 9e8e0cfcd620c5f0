package org.gongkai.portal.column;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.page.StandingPages;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Listing;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.Publications.Withdrawn;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What machines read: Atom and JSON feeds, and the feed of changes with tombstones. */
@Component
class ColumnFeeds {

    private static final int ENTRIES = 50;
    private static final int CHANGES = 500;
    /** RFC 6721: whoever follows a feed learns what to take down. */
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private static final String DUBLIN_CORE = "http://purl.org/dc/terms/";

    private final Publications publications;
    private final StandingPages pages;
    private final Installation installation;
    private final JsonMapper json;

    ColumnFeeds(Publications publications, StandingPages pages, Installation installation, JsonMapper json) {
        this.publications = publications;
        this.pages = pages;
        this.installation = installation;
        this.json = json;
    }

    Prepared feed(String path, Locale locale) {
        return switch (path) {
            case ColumnPaths.ATOM -> atom(path, title(locale), Filter.ALL);
            case ColumnPaths.JSON_FEED -> json(path, ColumnPaths.HOME, title(locale), Filter.ALL);
            default -> changes();
        };
    }

    /** The feed of a column by its name in the column, where there is one of that name. */
    Optional<Prepared> column(ColumnEntry column, String name, Locale locale) {
        String home = ColumnPaths.column(column.id());
        Filter filter = column.filter(Filter.ALL);
        return switch (name) {
            case "feed.atom" -> Optional.of(atom(home + "/" + name, column.title(locale), filter));
            case "feed.json" -> Optional.of(json(home + "/" + name, home, column.title(locale), filter));
            default -> Optional.empty();
        };
    }

    private String title(Locale locale) {
        return pages.site().body().in(locale) + " " + pages.wording(locale).text("portal.column.title");
    }

    private String absolute(String path) {
        return installation.address().map(Object::toString).orElse("") + path;
    }

    private Prepared atom(String path, String title, Filter filter) {
        List<Listing> entries = publications.list(filter, null, ENTRIES).items();
        List<Withdrawn> gone = publications.withdrawn(filter, ENTRIES);
        Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom");
        xml.element("id", FeedId.of(installation, path));
        xml.element("title", title);
        xml.element("updated", updated(entries, gone).toString());
        xml.empty("link", Map.of("rel", "self", "href", absolute(path)));
        entries.forEach(entry -> atom(xml, entry));
        gone.forEach(entry -> xml.empty(
                "deleted-entry",
                TOMBSTONES,
                new TreeMap<>(
                        Map.of("ref", entryId(entry.id()), "when", entry.at().toString()))));
        return Prepared.of(200, "application/atom+xml;charset=UTF-8", xml.text());
    }

    private void atom(Xml xml, Listing entry) {
        xml.open("entry");
        xml.element("id", entryId(entry.id()));
        xml.element("title", entry.title());
        xml.element("published", entry.firstPublishedAt().toString());
        xml.element("updated", entry.publishedAt().toString());
        xml.open("author");
        xml.element("name", entry.issuer());
        xml.close();
        xml.empty("link", Map.of("href", absolute(PublicAddress.of(entry.id()))));
        xml.element("summary", told(entry));
        xml.element("identifier", DUBLIN_CORE, entry.indexNumber());
        xml.element("created", DUBLIN_CORE, entry.formedOn().toString());
        xml.close();
    }

    private static String entryId(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String told(Listing entry) {
        return entry.overview().isEmpty() ? entry.title() : entry.overview();
    }

    private static Instant updated(List<Listing> entries, List<Withdrawn> gone) {
        return Stream.concat(
                        entries.stream().map(Listing::publishedAt),
                        gone.stream().map(Withdrawn::at))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Prepared json(String path, String home, String title, Filter filter) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("feed_url", absolute(path));
        feed.put("home_page_url", absolute(home));
        feed.put("language", "zh-CN");
        feed.put(
                "items",
                publications.list(filter, null, ENTRIES).items().stream()
                        .map(this::item)
                        .toList());
        return Prepared.of(200, "application/feed+json;charset=UTF-8", json.writeValueAsString(feed));
    }

    private Map<String, Object> item(Listing entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id().toString());
        item.put("url", absolute(PublicAddress.of(entry.id())));
        item.put("title", entry.title());
        item.put("content_text", told(entry));
        item.put("_gongkai", directory(entry));
        item.put("date_published", entry.firstPublishedAt().toString());
        item.put("date_modified", entry.publishedAt().toString());
        return item;
    }

    /** What the directory of 条例12 tells besides, in always the same order: the same feed is the same bytes. */
    private static Map<String, String> directory(Listing entry) {
        Map<String, String> directory = new LinkedHashMap<>();
        directory.put("index_number", entry.indexNumber());
        directory.put("formed_on", entry.formedOn().toString());
        return directory;
    }

    /** For mirrors: what appeared, changed and went, the latest first. */
    private Prepared changes() {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (PublicationChange change : publications.latestChanges(CHANGES)) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("seq", change.seq());
            item.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            item.put("id", change.publication().toString());
            item.put("version", change.version());
            item.put("url", absolute(PublicAddress.of(change.publication())));
            item.put("at", change.at().toString());
            changes.add(item);
        }
        return Prepared.of(200, "application/json;charset=UTF-8", json.writeValueAsString(Map.of("changes", changes)));
    }
}
