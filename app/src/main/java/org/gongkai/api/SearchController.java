package org.gongkai.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.procedure.Role;
import org.gongkai.publication.SearchFollower;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchQuery.Filter;
import org.gongkai.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over everything public; without words, the latest. */
@RestController
class SearchController {

    private final SearchIndex index;
    private final SearchFollower follower;
    private final CurrentPerson current;

    SearchController(SearchIndex index, SearchFollower follower, CurrentPerson current) {
        this.index = index;
        this.follower = follower;
        this.current = current;
    }

    @GetMapping("/api/v1/search")
    ResponseEntity<Object> search(@RequestParam Map<String, String> given) {
        try {
            return ResponseEntity.ok(json(index.search(query(given))));
        } catch (SearchIndex.UnknownCursor _) {
            return Problems.invalid("cursor", "unknown-cursor");
        } catch (Wrong wrong) {
            return Problems.invalid(wrong.field, wrong.code);
        }
    }

    @GetMapping("/api/v1/search/suggest")
    ResponseEntity<Object> suggest(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String body) {
        List<String> titles = index.suggest(q, body == null || body.isBlank() ? null : body.strip());
        return ResponseEntity.ok(Map.of(
                "items", titles.stream().map(each -> Map.of("title", each)).toList()));
    }

    /** Builds this node's index anew, for administrators; answers when it has taken over. The old one serves meanwhile. */
    @PostMapping("/api/v1/search/rebuild")
    ResponseEntity<Object> rebuild() {
        current.requiredAs(Role.ADMINISTRATOR);
        return ResponseEntity.ok(Map.of("reached", follower.rebuild()));
    }

    private static SearchQuery query(Map<String, String> given) {
        String text = given.getOrDefault("q", "").strip();
        if (text.length() > SearchQuery.LONGEST) {
            throw new Wrong("q", "too-long");
        }
        return SearchQuery.of(text).within(filter(given)).by(sort(given)).after(given.get("cursor"));
    }

    private static Filter filter(Map<String, String> given) {
        LocalDate from = date(given, "from");
        LocalDate to = date(given, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Wrong("to", "before-from");
        }
        return new Filter(
                value(given, "body"),
                value(given, "kind"),
                value(given, "topic"),
                value(given, "category"),
                value(given, "keyContent"),
                year(given),
                from,
                to);
    }

    private static @Nullable String value(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .orElse(null);
    }

    private static @Nullable LocalDate date(Map<String, String> given, String name) {
        String text = value(given, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Wrong(name, "not-a-date");
        }
    }

    private static @Nullable Integer year(Map<String, String> given) {
        String text = value(given, "year");
        if (text != null && !text.matches("\\d{4}")) {
            throw new Wrong("year", "not-a-year");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private static SearchQuery.Sort sort(Map<String, String> given) {
        String name = Optional.ofNullable(value(given, "sort")).orElse("relevance");
        return Arrays.stream(SearchQuery.Sort.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("sort", "unknown-choice"));
    }

    private static Map<String, Object> json(SearchResult found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", found.total());
        json.put("items", found.items().stream().map(SearchController::json).toList());
        json.put("facets", found.facets());
        json.put("next", found.next());
        json.put("relaxed", found.relaxed());
        json.put("suggestions", found.suggestions());
        return json;
    }

    /** The snippet is HTML whose only tag is mark; the title is plain. */
    private static Map<String, Object> json(SearchResult.Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", hit.id());
        json.put("title", hit.title());
        json.put("snippet", hit.snippet().html());
        json.put("url", hit.url());
        json.put("publishedOn", hit.publishedOn());
        json.put("kind", hit.kind());
        json.put("documentNumber", hit.documentNumber());
        json.put("issuer", hit.issuer());
        return json;
    }

    private static final class Wrong extends IllegalArgumentException {

        private static final long serialVersionUID = 1;
        private final String field;
        private final String code;

        Wrong(String field, String code) {
            super(field + " " + code);
            this.field = field;
            this.code = code;
        }
    }
}
