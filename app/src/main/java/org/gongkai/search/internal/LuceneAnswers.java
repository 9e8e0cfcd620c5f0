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
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.gongkai.search.Marked;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchResult.Bucket;
import org.gongkai.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/** What one state of the index in this process answers. */
final class LuceneAnswers implements Answers {

    private static final SortField LATEST = new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField ANY = new SortField(Fields.ID, SortField.Type.STRING);

    /** Best first; among equals the latest. */
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, LATEST, ANY);

    private static final Sort BY_DATE = new Sort(LATEST, ANY);

    private static final Set<String> SHOWN =
            Set.of(Fields.ID, Fields.KIND, Fields.TITLE, Fields.URL, Fields.DOCUMENT_NUMBER, Fields.ISSUER, Fields.DAY);

    private final IndexSearcher searcher;

    LuceneAnswers(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** One more than the page holds tells whether there is a next page. */
    @Override
    public Page page(Query query, Query shown, SearchQuery.Sort order, @Nullable Cursor after, int size)
            throws IOException {
        boolean dated = order == SearchQuery.Sort.DATE;
        Object[] found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                dated ? BY_DATE : BEST, size + 1, place(after, dated), Integer.MAX_VALUE),
                        FacetCounts.manager()));
        TopFieldDocs top = (TopFieldDocs) found[0];
        @SuppressWarnings("unchecked")
        Map<String, List<Bucket>> facets = (Map<String, List<Bucket>>) found[1];
        ScoreDoc[] page = Arrays.copyOf(top.scoreDocs, Math.min(size, top.scoreDocs.length));
        Cursor next = top.scoreDocs.length > size ? cursor((FieldDoc) page[page.length - 1]) : null;
        return new Page(top.totalHits.value(), hits(page, shown), facets, next);
    }

    private static @Nullable FieldDoc place(@Nullable Cursor after, boolean dated) {
        if (after == null) {
            return null;
        }
        BytesRef id = new BytesRef(after.id());
        Object[] values =
                dated ? new Object[] {after.published(), id} : new Object[] {after.score(), after.published(), id};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static Cursor cursor(FieldDoc hit) {
        int values = hit.fields.length;
        return new Cursor(
                values == 3 ? (Float) hit.fields[0] : Float.NaN,
                (Long) hit.fields[values - 2],
                ((BytesRef) hit.fields[values - 1]).utf8ToString());
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

    @Override
    public List<String> titles(Query query, int most) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<String> titles = new ArrayList<>();
        for (ScoreDoc each : searcher.search(query, most, BEST).scoreDocs) {
            titles.add(stored.document(each.doc, Set.of(Fields.TITLE)).get(Fields.TITLE));
        }
        return titles;
    }
}
