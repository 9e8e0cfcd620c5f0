package org.gongkai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchQuery.Filter;
import org.gongkai.search.SearchQuery.Sort;
import org.gongkai.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Search for citizens: a plain form, links to narrow what was found, and help where nothing was. */
@Controller
class SearchPage {

    private static final SearchResult NONE = new SearchResult(0, List.of(), Map.of(), null, false, List.of());

    private static final String FEED = "/search/feed.atom";
    private static final String JSON_FEED = "/search/feed.json";
    private static final List<String> NARROWING = List.of("q", "kind", "topic", "category", "year", "from", "to");

    private final SearchIndex index;
    private final Visitor visitor;
    private final FacetViews facets;
    private final SearchFeed feed;

    SearchPage(SearchIndex index, Visitor visitor, FacetViews facets, SearchFeed feed) {
        this.index = index;
        this.visitor = visitor;
        this.facets = facets;
        this.feed = feed;
    }

    @GetMapping("/search")
    Page search(@RequestParam Map<String, String> given, Locale locale) {
        Form form = judged(Form.of(stripped(given)));
        if (form.isWrong()) {
            return page(form, NONE, List.of(), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            SearchResult found = found(form);
            return page(form, found, titles(form, found), locale);
        } catch (SearchIndex.Unavailable _) {
            return page(form, NONE, List.of(), locale).with("unavailable", true).status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private Page.Rendered page(Form form, SearchResult found, List<String> titles, Locale locale) {
        return Page.of("portal/search.jte")
                .with("form", form)
                .with("found", found)
                .with("facets", facets.of(found, form, locale))
                .with("titles", titles)
                .with("feed", FEED + "?" + narrowed(form));
    }

    /** The same search as a feed; where it stands on a page of results does not matter to it. */
    @GetMapping(FEED)
    ResponseEntity<String> atom(@RequestParam Map<String, String> given, Locale locale) {
        return feed(
                given,
                "application/atom+xml",
                (form, found) -> feed.atom(path(FEED, form), form.value("q"), found, locale));
    }

    /** The same in JSON. */
    @GetMapping(JSON_FEED)
    ResponseEntity<String> json(@RequestParam Map<String, String> given, Locale locale) {
        return feed(
                given,
                "application/feed+json",
                (form, found) ->
                        feed.json(path(JSON_FEED, form), path("/search", form), form.value("q"), found, locale));
    }

    private ResponseEntity<String> feed(
            Map<String, String> given, String type, BiFunction<Form, SearchResult, String> written) {
        Form form = judged(Form.of(stripped(given)));
        if (form.isWrong()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            SearchResult found = index.search(query(form).by(Sort.DATE));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                    .body(written.apply(form, found));
        } catch (SearchIndex.Unavailable _) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static String path(String path, Form form) {
        return path + "?" + narrowed(form);
    }

    private static String narrowed(Form form) {
        return NARROWING.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** To choose from in the search box: like what was typed, or the latest. */
    private List<String> titles(Form form, SearchResult found) {
        return form.value("q").isEmpty()
                ? found.items().stream().map(SearchResult.Hit::title).distinct().toList()
                : index.suggest(form.value("q"), visitor.body().id());
    }

    private static Map<String, String> stripped(Map<String, String> given) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip()));
    }

    private static Form judged(Form form) {
        Form text = form.value("q").length() > SearchQuery.LONGEST
                ? form.wrong("q", "portal.search.q.long", SearchQuery.LONGEST)
                : form;
        Form from = isDate(form, "from") ? text : text.wrong("from", "portal.search.date.wrong");
        Form to = isDate(form, "to") ? from : from.wrong("to", "portal.search.date.wrong");
        boolean reversed = !to.isWrong()
                && Optional.ofNullable(date(form, "from"))
                        .filter(day -> Optional.ofNullable(date(form, "to"))
                                .filter(day::isAfter)
                                .isPresent())
                        .isPresent();
        return reversed ? to.wrong("to", "portal.search.date.reversed") : to;
    }

    private static boolean isDate(Form form, String field) {
        try {
            date(form, field);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static @Nullable LocalDate date(Form form, String field) {
        return form.value(field).isEmpty() ? null : LocalDate.parse(form.value(field));
    }

    /** An old link with a cursor nobody knows any more begins at the first page. */
    private SearchResult found(Form form) {
        SearchQuery query = query(form);
        try {
            return index.search(query.after(form.value("cursor")));
        } catch (SearchIndex.UnknownCursor _) {
            return index.search(query);
        }
    }

    private SearchQuery query(Form form) {
        Filter filter = new Filter(
                visitor.body().id(),
                value(form, "kind"),
                value(form, "topic"),
                value(form, "category"),
                null,
                year(form),
                date(form, "from"),
                date(form, "to"));
        return SearchQuery.of(form.value("q"))
                .within(filter)
                .by(form.holds("sort", "date") ? Sort.DATE : Sort.RELEVANCE);
    }

    private static @Nullable String value(Form form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private static @Nullable Integer year(Form form) {
        return form.value("year").matches("\\d{4}") ? Integer.valueOf(form.value("year")) : null;
    }

    /** For the search box while somebody types; without scripts nobody asks for it. */
    @GetMapping("/search/titles")
    ResponseEntity<List<String>> titles(@RequestParam(defaultValue = "") String q) {
        try {
            return ResponseEntity.ok(index.suggest(q, visitor.body().id()));
        } catch (SearchIndex.Unavailable _) {
            return ResponseEntity.ok(List.of());
        }
    }
}
