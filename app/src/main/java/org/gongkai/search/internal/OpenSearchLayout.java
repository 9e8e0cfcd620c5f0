package org.gongkai.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.search.Searchable;

/**
 * Records as an index in OpenSearch lays them out: fields and terms are those of the index in the process, cut here. It counts
 * and ranks as Lucene does because it is Lucene, told to do nothing to the terms.
 */
final class OpenSearchLayout {

    /** What is shown of a record, and how far the index reaches: kept as they are, and not searched. */
    static final String SHOWN = "shown";

    static final String MARK = "mark";
    static final String FACTS = "facts";

    private static final String ANALYZER = "terms";
    private static final Map<String, Object> VALUE = Map.of("type", "keyword");
    private static final Map<String, Object> KEPT = Map.of("type", "object", "enabled", false);
    private static final Map<String, Object> WORDS = Map.of("type", "text", "analyzer", ANALYZER);

    /** As exact values in Lucene: neither how often nor in how long a list counts. */
    private static final Map<String, Object> TERMS =
            Map.of("type", "text", "analyzer", ANALYZER, "norms", false, "index_options", "docs");

    private OpenSearchLayout() {}

    /**
     * What an index is made with. One shard counts everything in one place. Deletions are remembered for an hour, so that a node
     * that hangs for less cannot bring back what another took out.
     */
    static Map<String, Object> index() {
        return Map.of(
                "settings",
                Map.of(
                        "number_of_shards",
                        1,
                        "auto_expand_replicas",
                        "0-1",
                        "refresh_interval",
                        "1s",
                        "gc_deletes",
                        "1h",
                        "analysis",
                        analysis(),
                        "similarity",
                        Map.of("default", Map.of("type", "BM25", "k1", 1.2, "b", 0.75))),
                "mappings",
                Map.of(
                        "dynamic", "strict",
                        "_source", Map.of("includes", List.of(SHOWN, MARK)),
                        "properties", properties()));
    }

    private static Map<String, Object> analysis() {
        return Map.of(
                "tokenizer", Map.of("places", Map.of("type", "whitespace", "max_token_length", 10_000)),
                "filter",
                        Map.of(
                                "of_one_place",
                                Map.of(
                                        "type",
                                        "pattern_capture",
                                        "preserve_original",
                                        false,
                                        "patterns",
                                        List.of("([^|]+)")),
                                "empty_places",
                                Map.of("type", "stop", "stopwords", List.of(Tokens.BAR))),
                "analyzer",
                        Map.of(
                                ANALYZER,
                                Map.of(
                                        "type",
                                        "custom",
                                        "tokenizer",
                                        "places",
                                        "filter",
                                        List.of("of_one_place", "empty_places"))));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List.of(
                        Fields.ID,
                        Fields.KIND,
                        Fields.BODY,
                        Fields.TOPIC,
                        Fields.CATEGORY,
                        Fields.KEY_CONTENT,
                        Fields.YEAR,
                        Fields.TITLE_KEY)
                .forEach(each -> fields.put(each, VALUE));
        List.of(Fields.TITLE, Fields.TEXT, Fields.PINYIN, Fields.INITIALS_2, Fields.INITIALS_3)
                .forEach(each -> fields.put(each, WORDS));
        List.of(Fields.NUMBER, Fields.MENTIONED).forEach(each -> fields.put(each, TERMS));
        List.of(Fields.DAY, Fields.PUBLISHED).forEach(each -> fields.put(each, Map.of("type", "long")));
        List.of(SHOWN, MARK).forEach(each -> fields.put(each, KEPT));
        return fields;
    }

    static Map<String, Object> document(Searchable record) {
        Entry entry = Entry.of(record);
        Map<String, Object> document = new LinkedHashMap<>(entry.values());
        document.put(Fields.ID, record.id());
        document.put(Fields.TITLE, Tokens.line(record.title()));
        document.put(Fields.TEXT, Tokens.line(entry.text()) + " " + Tokens.line(entry.facts()));
        document.put(Fields.TITLE_KEY, entry.titleKey());
        document.put(Fields.NUMBER, String.join(" ", entry.numbers()));
        document.put(Fields.MENTIONED, String.join(" ", entry.mentioned()));
        document.putAll(entry.sounds());
        document.put(Fields.DAY, record.publishedOn().toEpochDay());
        document.put(Fields.PUBLISHED, record.publishedAt().toEpochMilli());
        document.put(SHOWN, shown(entry));
        return document;
    }

    private static Map<String, Object> shown(Entry entry) {
        Searchable record = entry.record();
        return Map.of(
                Fields.ID,
                record.id(),
                Fields.KIND,
                record.kind(),
                Fields.TITLE,
                record.title(),
                Fields.TEXT,
                entry.text(),
                FACTS,
                entry.facts(),
                Fields.URL,
                record.url(),
                Fields.DOCUMENT_NUMBER,
                record.documentNumber(),
                Fields.ISSUER,
                record.issuer(),
                Fields.DAY,
                record.publishedOn().toEpochDay());
    }
}
