package org.gongkai.portal.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.page.StandingPages;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is public as open data (W3C DCAT 3): the whole with its directories, changes and interface, and each column with its feeds. */
@Component
class DataCatalogue {

    private final Directories directories;
    private final ColumnBook book;
    private final StandingPages pages;
    private final Installation installation;
    private final JsonMapper json;

    DataCatalogue(
            Directories directories, ColumnBook book, StandingPages pages, Installation installation, JsonMapper json) {
        this.directories = directories;
        this.book = book;
        this.pages = pages;
        this.installation = installation;
        this.json = json;
    }

    /** The catalogue, in always the same order: the same is the same bytes. */
    Prepared in(Locale locale) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", namespaces());
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", title(locale));
        catalogue.put("dct:publisher", pages.site().body().in(locale));
        catalogue.put(
                "dcat:dataset",
                Stream.concat(Stream.of(whole(locale)), book.open().stream().map(column -> column(column, locale)))
                        .toList());
        return Prepared.of(200, "application/ld+json;charset=UTF-8", json.writeValueAsString(catalogue));
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("dcat", "http://www.w3.org/ns/dcat#");
        namespaces.put("dct", "http://purl.org/dc/terms/");
        return namespaces;
    }

    private String title(Locale locale) {
        return pages.site().body().in(locale) + " " + pages.wording(locale).text("portal.column.title");
    }

    private Map<String, Object> whole(Locale locale) {
        List<Map<String, String>> distributions = new ArrayList<>();
        directories.years().stream()
                .map(ColumnPaths::directory)
                .map(path -> distribution("dcat:downloadURL", path, "text/csv"))
                .forEach(distributions::add);
        distributions.add(distribution("dcat:accessURL", ColumnPaths.CHANGES, "application/json"));
        distributions.add(distribution("dcat:accessURL", "/api/v1/publications", "application/json"));
        return dataset(ColumnPaths.HOME, title(locale), distributions);
    }

    private Map<String, Object> column(ColumnEntry column, Locale locale) {
        return dataset(
                ColumnPaths.column(column.id()),
                column.title(locale),
                List.of(
                        distribution("dcat:accessURL", ColumnPaths.feed(column.id()), "application/atom+xml"),
                        distribution("dcat:accessURL", ColumnPaths.jsonFeed(column.id()), "application/feed+json")));
    }

    private Map<String, Object> dataset(String path, String title, List<Map<String, String>> distributions) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@type", "dcat:Dataset");
        dataset.put("@id", absolute(path));
        dataset.put("dct:title", title);
        dataset.put("dcat:distribution", distributions);
        return dataset;
    }

    private Map<String, String> distribution(String kind, String path, String mediaType) {
        Map<String, String> distribution = new LinkedHashMap<>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put(kind, absolute(path));
        distribution.put("dcat:mediaType", mediaType);
        return distribution;
    }

    private String absolute(String path) {
        return installation.address().map(Object::toString).orElse("") + path;
    }
}
