package org.gongkai.search.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.gongkai.search.Marked;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchResult;
import org.gongkai.search.SearchResult.Bucket;
import org.gongkai.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/** One search in one state of the index. */
final class Search {

    private static final Set<String> SHOWN =
            Set.of(Fields.ID, Fields.KIND, Fields.TITLE, Fields.URL, Fields.DOCUMENT_NUMBER, Fields.ISSUER, Fields.DAY);

    private final IndexSearcher searcher;
    private final Queries queries;

    Search(IndexSearcher searcher, Queries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    SearchResult find(SearchQuery asked) throws IOException {
        if (asked.text().isEmpty()) {
            return page(asked, MatchAllDocsQuery.INSTANCE, Cursor.BY_DATE, false, List.of());
        }
        Sort order = asked.sort() == SearchQuery.Sort.DATE ? Cursor.BY_DATE : Cursor.BEST;
        Typed typed = Typed.read(asked.text());
        SearchResult all = page(asked, queries.strict(typed), order, false, List.of());
        return all.total() > 0 ? all : half(asked, typed, order);
    }

    private SearchResult half(SearchQuery asked, Typed typed, Sort order) throws IOException {
        List<String> alike =
                new Suggestions(searcher).alike(typed.wanted(), asked.filter().body());
        SearchResult some = page(asked, queries.relaxed(typed), order, true, alike);
        return some.total() > 0 ? some : new SearchResult(0, List.of(), some.facets(), null, false, alike);
    }

    private SearchResult page(SearchQuery asked, Query query, Sort order, boolean relaxed, List<String> alike)
            throws IOException {
        Query narrowed = Queries.narrowed(query, asked.filter());
        Found found = collect(narrowed, order, asked.cursor(), asked.size());
        ScoreDoc[] all = found.top.scoreDocs;
        ScoreDoc[] page = all.length > asked.size() ? Arrays.copyOf(all, asked.size()) : all;
        String next = all.length > asked.size() ? Cursor.after((FieldDoc) page[page.length - 1]) : null;
        return new SearchResult(found.top.totalHits.value(), hits(page, query), found.facets, next, relaxed, alike);
    }

    /** One more than the page holds tells whether there is a next page. */
    private Found collect(Query query, Sort order, @Nullable String cursor, int size) throws IOException {
        FieldDoc after = cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor, order);
        Object[] found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(order, size + 1, after, Integer.MAX_VALUE),
                        FacetCounts.manager()));
        @SuppressWarnings("unchecked")
        Map<String, List<Bucket>> facets = (Map<String, List<Bucket>>) found[1];
        return new Found((TopFieldDocs) found[0], facets);
    }

    private List<Hit> hits(ScoreDoc[] page, Query query) throws IOException {
        if (page.length == 0) {
            return List.of();
        }
        Snippets snippets = new Snippets(searcher, Generation.ANALYZER, query);
        List<Marked> titles = snippets.titles(page);
        List<Marked> texts = snippets.texts(page);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            hits.add(hit(stored.document(page[i].doc, SHOWN), titles.get(i), texts.get(i)));
        }
        return hits;
    }

    private static Hit hit(Document stored, Marked title, Marked text) {
        return new Hit(
                stored.get(Fields.ID),
                stored.get(Fields.KIND),
                stored.get(Fields.TITLE),
                title,
                text,
                stored.get(Fields.URL),
                stored.get(Fields.DOCUMENT_NUMBER),
                stored.get(Fields.ISSUER),
                LocalDate.ofEpochDay(stored.getField(Fields.DAY).numericValue().longValue()));
    }

    private record Found(TopFieldDocs top, Map<String, List<Bucket>> facets) {}
}
