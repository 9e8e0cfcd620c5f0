package org.gongkai.search.internal;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.gongkai.search.Marked;
import org.jspecify.annotations.Nullable;

/**
 * Titles and passages of a page of hits with what was found marked: in short titles by reading them again, in texts of any length
 * by the places kept in the index. Marked are words wherever they stand: asking for the query's own matches took two thirds of
 * a search's time.
 */
final class Snippets {

    private static final int PASSAGE = 90;
    private static final int PASSAGES = 2;

    private final Highlighter titles;
    private final Highlighter texts;
    private final Query query;

    Snippets(IndexSearcher searcher, Analyzer analyzer, Query query) {
        UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withWeightMatches(false)
                .withHighlightPhrasesStrictly(false)
                .withFormatter(new Marks());
        this.titles = new Highlighter(builder.withBreakIterator(WholeBreakIterator::new), OffsetSource.ANALYSIS);
        this.texts = new Highlighter(builder.withBreakIterator(Snippets::passages), OffsetSource.POSTINGS);
        this.query = query;
    }

    private static BreakIterator passages() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.CHINA);
        return LengthGoalBreakIterator.createClosestToLength(sentences, PASSAGE, 0.5f);
    }

    /** One for each hit, in their order. */
    List<Marked> titles(ScoreDoc[] hits) throws IOException {
        return titles.mark(Fields.TITLE, query, hits, 1);
    }

    /** One for each hit, in their order. */
    List<Marked> texts(ScoreDoc[] hits) throws IOException {
        return texts.mark(Fields.TEXT, query, hits, PASSAGES);
    }

    private static final class Highlighter extends UnifiedHighlighter {

        private final OffsetSource source;

        Highlighter(Builder builder, OffsetSource source) {
            super(builder);
            this.source = source;
        }

        @Override
        protected OffsetSource getOffsetSource(String field) {
            return source;
        }

        List<Marked> mark(String field, Query query, ScoreDoc[] hits, int passages) throws IOException {
            int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
            @Nullable
            Object[] found = Objects.requireNonNull(
                    highlightFieldsAsObjects(new String[] {field}, query, docs, new int[] {passages})
                            .get(field));
            return Stream.of(found)
                    .map(each -> each instanceof Marked marked ? marked : Marked.NOTHING)
                    .toList();
        }
    }
}
