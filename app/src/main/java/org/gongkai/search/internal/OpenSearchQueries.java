package org.gongkai.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries of {@link Queries} in the words of OpenSearch, which makes the same queries of them again. */
final class OpenSearchQueries {

    private static final Map<Occur, String> WORDS =
            Map.of(Occur.MUST, "must", Occur.SHOULD, "should", Occur.FILTER, "filter", Occur.MUST_NOT, "must_not");

    private OpenSearchQueries() {}

    /** The query over records, of which the mark is none. */
    static Map<String, Object> overRecords(Query query) {
        return Map.of(
                "bool",
                Map.of("must", List.of(of(query, 1)), "filter", Map.of("exists", Map.of("field", Fields.PUBLISHED))));
    }

    private static Map<String, Object> of(Query query, float boost) {
        return switch (query) {
            case BoostQuery weighed -> of(weighed.getQuery(), boost * weighed.getBoost());
            case TermQuery term -> one("term", term.getTerm(), boost);
            case PrefixQuery prefix -> one("prefix", prefix.getPrefix(), boost);
            case PhraseQuery phrase ->
                Map.of(
                        "match_phrase",
                        Map.of(phrase.getTerms()[0].field(), Map.of("query", Tokens.line(phrase), "boost", boost)));
            case DisjunctionMaxQuery best -> best(best, boost);
            case BooleanQuery all -> all(all, boost);
            case ConstantScoreQuery always ->
                Map.of("constant_score", Map.of("filter", of(always.getQuery(), 1), "boost", boost));
            case PointRangeQuery range -> range(range);
            case MatchAllDocsQuery _ -> Map.of("match_all", Map.of("boost", boost));
            case MatchNoDocsQuery _ -> Map.of("match_none", Map.of());
            default -> throw new IllegalArgumentException("no words for " + query.getClass());
        };
    }

    private static Map<String, Object> one(String kind, Term term, float boost) {
        boolean words = term.field().equals(Fields.TITLE) || term.field().equals(Fields.TEXT);
        String value = words ? Tokens.safe(term.text()) : term.text();
        return Map.of(kind, Map.of(term.field(), Map.of("value", value, "boost", boost)));
    }

    private static Map<String, Object> best(DisjunctionMaxQuery best, float boost) {
        return Map.of(
                "dis_max",
                Map.of(
                        "queries",
                        best.getDisjuncts().stream().map(each -> of(each, 1)).toList(),
                        "tie_breaker",
                        best.getTieBreakerMultiplier(),
                        "boost",
                        boost));
    }

    private static Map<String, Object> all(BooleanQuery all, float boost) {
        Map<String, Object> clauses = new LinkedHashMap<>();
        WORDS.forEach((occur, word) -> {
            if (!all.getClauses(occur).isEmpty()) {
                clauses.put(
                        word,
                        all.getClauses(occur).stream().map(each -> of(each, 1)).toList());
            }
        });
        clauses.put("minimum_should_match", all.getMinimumNumberShouldMatch());
        clauses.put("boost", boost);
        return Map.of("bool", clauses);
    }

    private static Map<String, Object> range(PointRangeQuery range) {
        return Map.of(
                "range",
                Map.of(
                        range.getField(),
                        Map.of(
                                "gte", LongPoint.decodeDimension(range.getLowerPoint(), 0),
                                "lte", LongPoint.decodeDimension(range.getUpperPoint(), 0))));
    }
}
