package org.gongkai.search.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gongkai.search.Marked;
import org.gongkai.search.SearchQuery.Sort;
import org.gongkai.search.SearchResult.Bucket;
import org.gongkai.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the index in an OpenSearch answers. */
final class OpenSearchAnswers implements Answers {

    private static final Map<String, String> LATEST = Map.of(Fields.PUBLISHED, "desc");
    private static final Map<String, String> ANY = Map.of(Fields.ID, "asc");

    /** Best first; among equals the latest. */
    private static final List<Map<String, String>> BEST = List.of(Map.of("_score", "desc"), LATEST, ANY);

    private static final List<Map<String, String>> BY_DATE = List.of(LATEST, ANY);

    private final OpenSearchClient client;
    private final String alias;

    OpenSearchAnswers(OpenSearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /** One more than the page holds tells whether there is a next page. */
    @Override
    public Page page(Query query, Query shown, Sort order, @Nullable Cursor after, int size) throws IOException {
        Map<String, Object> asked = asked(query, order, size + 1);
        asked.put("_source", OpenSearchLayout.SHOWN);
        asked.put("track_total_hits", true);
        asked.put("aggs", facets());
        if (after != null) {
            asked.put("search_after", place(after, order));
        }
        JsonNode answer = search(asked);
        List<JsonNode> all = answer.path("hits").path("hits").valueStream().toList();
        List<JsonNode> page = all.subList(0, Math.min(size, all.size()));
        return new Page(
                answer.path("hits").path("total").path("value").asLong(),
                hits(page, shown),
                facets(answer.path("aggregations")),
                all.size() > size ? cursor(page.getLast().path("sort")) : null);
    }

    private static Map<String, Object> asked(Query query, Sort order, int size) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("query", OpenSearchQueries.overRecords(query));
        asked.put("sort", order == Sort.DATE ? BY_DATE : BEST);
        asked.put("size", size);
        return asked;
    }

    /** Pages of one search are asked of one copy: another counts what was deleted differently, and so ranks differently. */
    private JsonNode search(Map<String, Object> asked) {
        String copy = Integer.toHexString(Objects.hashCode(asked.get("query")));
        OpenSearchClient.Answer answer =
                client.ask("/" + alias + "/_search?allow_partial_search_results=false&preference=" + copy, asked);
        if (answer.status() == 404) {
            throw client.unavailable("has no index of ours", alias);
        }
        if (!answer.required().body().path("hits").isObject()) {
            throw client.strange();
        }
        client.answersAgain();
        return answer.body();
    }

    private static Map<String, Object> facets() {
        return FacetCounts.FACETS.stream()
                .collect(Collectors.toMap(
                        facet -> facet,
                        facet -> Map.of(
                                "terms",
                                Map.of(
                                        "field",
                                        facet,
                                        "size",
                                        FacetCounts.MOST_VALUES,
                                        "order",
                                        List.of(Map.of("_count", "desc"), Map.of("_key", "desc"))))));
    }

    private static Map<String, List<Bucket>> facets(JsonNode counted) {
        Map<String, List<Bucket>> facets = new LinkedHashMap<>();
        for (String facet : FacetCounts.FACETS) {
            facets.put(
                    facet,
                    counted.path(facet)
                            .path("buckets")
                            .valueStream()
                            .map(each -> new Bucket(
                                    each.path("key").asString(),
                                    each.path("doc_count").asLong()))
                            .toList());
        }
        return facets;
    }

    private static List<Object> place(Cursor after, Sort order) {
        return order == Sort.DATE
                ? List.of(after.published(), after.id())
                : List.of(after.score(), after.published(), after.id());
    }

    private static Cursor cursor(JsonNode sort) {
        int values = sort.size();
        return new Cursor(
                values == 3 ? (float) sort.get(0).asDouble() : Float.NaN,
                sort.get(values - 2).asLong(),
                sort.get(values - 1).asString());
    }

    /** Marked where the words stand in an index of these hits alone, by the same rules as in a whole one. */
    private static List<Hit> hits(List<JsonNode> page, Query query) throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        IndexWriterConfig config = new IndexWriterConfig(Generation.ANALYZER).setMergePolicy(NoMergePolicy.INSTANCE);
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(memory, config)) {
            for (JsonNode each : page) {
                JsonNode shown = shown(each);
                writer.addDocument(Records.words(
                        text(shown, Fields.TITLE), text(shown, Fields.TEXT), text(shown, OpenSearchLayout.FACTS)));
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return hits(page, new Snippets(new IndexSearcher(reader), Generation.ANALYZER, query));
            }
        }
    }

    private static List<Hit> hits(List<JsonNode> page, Snippets snippets) throws IOException {
        ScoreDoc[] places = IntStream.range(0, page.size())
                .mapToObj(place -> new ScoreDoc(place, 0))
                .toArray(ScoreDoc[]::new);
        List<Marked> titles = snippets.titles(places);
        List<Marked> texts = snippets.texts(places);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            hits.add(hit(shown(page.get(i)), titles.get(i), texts.get(i)));
        }
        return hits;
    }

    private static Hit hit(JsonNode shown, Marked title, Marked text) {
        return new Hit(
                text(shown, Fields.ID),
                text(shown, Fields.KIND),
                text(shown, Fields.TITLE),
                title,
                text,
                text(shown, Fields.URL),
                text(shown, Fields.DOCUMENT_NUMBER),
                text(shown, Fields.ISSUER),
                LocalDate.ofEpochDay(shown.path(Fields.DAY).asLong()));
    }

    private static JsonNode shown(JsonNode hit) {
        return hit.path("_source").path(OpenSearchLayout.SHOWN);
    }

    private static String text(JsonNode shown, String field) {
        return shown.path(field).asString("");
    }

    @Override
    public List<String> titles(Query query, int most) {
        Map<String, Object> asked = asked(query, Sort.RELEVANCE, most);
        asked.put("_source", OpenSearchLayout.SHOWN + "." + Fields.TITLE);
        return search(asked)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(each -> text(shown(each), Fields.TITLE))
                .toList();
    }
}
