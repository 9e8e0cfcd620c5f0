package org.gongkai.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.installation.Installation;
import org.gongkai.page.StandingPages;
import org.gongkai.portal.column.FeedId;
import org.gongkai.portal.column.Xml;
import org.gongkai.procedure.Zone;
import org.gongkai.search.SearchResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a search finds as an Atom feed, the latest first: whoever follows it is told of what appears. */
@Component
class SearchFeed {

    private final Installation installation;
    private final StandingPages pages;
    private final JsonMapper json;

    SearchFeed(Installation installation, StandingPages pages, JsonMapper json) {
        this.installation = installation;
        this.pages = pages;
        this.json = json;
    }

    /**
     * The feed.
     *
     * @param path its own path with the query
     * @param words what was looked for
     */
    String atom(String path, String words, SearchResult found, Locale locale) {
        Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom");
        xml.element("id", FeedId.of(installation, path));
        xml.element("title", title(words, locale));
        xml.element(
                "updated",
                found.items().stream()
                        .map(SearchFeed::moment)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.empty("link", Map.of("rel", "self", "href", absolute(path)));
        found.items().forEach(hit -> entry(xml, hit));
        return xml.text();
    }

    /**
     * The same as JSON Feed 1.1.
     *
     * @param page where people see it
     */
    String json(String path, String page, String words, SearchResult found, Locale locale) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title(words, locale));
        feed.put("feed_url", absolute(path));
        feed.put("home_page_url", absolute(page));
        feed.put("language", "zh-CN");
        feed.put("items", found.items().stream().map(this::item).toList());
        return json.writeValueAsString(feed);
    }

    private Map<String, String> item(SearchResult.Hit hit) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("id", hit.id());
        item.put("url", absolute(hit.url()));
        item.put("title", hit.title());
        item.put("content_text", plain(hit));
        item.put("date_published", moment(hit).toString());
        return item;
    }

    private String title(String words, Locale locale) {
        String search =
                pages.site().body().in(locale) + " " + pages.wording(locale).text("portal.search.title");
        return words.isEmpty() ? search : words + " - " + search;
    }

    /** The index knows the day only; it begins in Beijing. */
    private static Instant moment(SearchResult.Hit hit) {
        return hit.publishedOn().atStartOfDay(Zone.CHINA).toInstant();
    }

    private void entry(Xml xml, SearchResult.Hit hit) {
        xml.open("entry");
        xml.element("id", "urn:uuid:" + hit.id());
        xml.element("title", hit.title());
        xml.element("updated", moment(hit).toString());
        xml.open("author");
        xml.element("name", hit.issuer());
        xml.close();
        xml.empty("link", Map.of("href", absolute(hit.url())));
        xml.element("summary", plain(hit));
        xml.close();
    }

    private static String plain(SearchResult.Hit hit) {
        StringBuilder text = new StringBuilder();
        hit.snippet().runs().forEach(run -> text.append(run.text()));
        return text.isEmpty() ? hit.title() : text.toString();
    }

    private String absolute(String path) {
        return installation.address().map(Object::toString).orElse("") + path;
    }
}
