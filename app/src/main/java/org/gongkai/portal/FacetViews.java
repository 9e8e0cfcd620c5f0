package org.gongkai.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.Procedures;
import org.gongkai.page.Form;
import org.gongkai.page.Texts;
import org.gongkai.search.SearchResult;
import org.gongkai.search.SearchResult.Bucket;
import org.springframework.stereotype.Component;

/** Writes the counts of a search out as links, in the language of the page. */
@Component
class FacetViews {

    private static final List<String> KEPT = List.of("q", "sort", "from", "to", "kind", "topic", "category", "year");

    private final Texts texts;
    private final Procedures procedures;

    FacetViews(Texts texts, Procedures procedures) {
        this.texts = texts;
        this.procedures = procedures;
    }

    /** Facets with anything to choose, and those chosen already. */
    List<FacetView> of(SearchResult found, Form form, Locale locale) {
        List<FacetView> views = new ArrayList<>();
        found.facets().forEach((facet, buckets) -> {
            if (buckets.size() > 1 || !form.value(facet).isEmpty()) {
                views.add(view(facet, buckets, form, locale));
            }
        });
        return views;
    }

    private FacetView view(String facet, List<Bucket> buckets, Form form, Locale locale) {
        Stream<Bucket> chosen = buckets.isEmpty() ? Stream.of(new Bucket(form.value(facet), 0)) : buckets.stream();
        return new FacetView(
                texts.get(locale, "portal.search.facet." + facet),
                chosen.map(each -> value(facet, each, form, locale)).toList());
    }

    private FacetView.Value value(String facet, Bucket bucket, Form form, Locale locale) {
        boolean chosen = form.holds(facet, bucket.value());
        return new FacetView.Value(
                label(facet, bucket.value(), locale),
                bucket.count(),
                href(form, facet, chosen ? "" : bucket.value()),
                chosen);
    }

    private String label(String facet, String value, Locale locale) {
        String key = "portal.search.category." + value;
        return switch (facet) {
            case "kind" ->
                procedures.find(value).map(each -> each.title().in(locale)).orElse(value);
            case "category" -> texts.has(locale, key) ? texts.get(locale, key) : value;
            default -> value;
        };
    }

    /** The first page of the same search with one thing changed. */
    private static String href(Form form, String changed, String value) {
        Map<String, String> values = form.with(changed, value).values();
        return "/search?"
                + KEPT.stream()
                        .filter(name -> !values.getOrDefault(name, "").isEmpty())
                        .map(name -> name + "=" + URLEncoder.encode(values.get(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
