package org.gongkai.search.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.gongkai.search.SearchQuery.Filter;
import org.jspecify.annotations.Nullable;

/** What was typed as queries of the index: first one that asks for all of it, then one that is content with half. */
final class Queries {

    private static final float MOST_OF_IT = 0.75f;
    private static final float WHOLE_PHRASE = 2f;

    private final Synonyms synonyms;
    private final Asking asking = Asking.load();

    Queries(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** What was typed without the words that only ask; the same where there are none, or nothing else. */
    Typed asked(Typed typed) {
        List<String> left = typed.words().stream()
                .flatMap(each -> asking.without(each, synonyms).stream())
                .toList();
        List<String> telling = left.stream().filter(each -> !single(each)).toList();
        return telling.isEmpty() ? typed : typed.with(telling);
    }

    private static boolean single(String run) {
        return run.length() == 1 && HanTable.isHan(run.charAt(0));
    }

    /** Words that look like index numbers taken as such, the others as ever; empty where none looks so. */
    Optional<Query> numbered(Typed typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> others = new ArrayList<>();
        typed.words()
                .forEach(each -> IndexNumber.term(each)
                        .ifPresentOrElse(number -> all.add(Terms.index(number), Occur.MUST), () -> others.add(each)));
        return others.size() == typed.words().size() ? Optional.empty() : Optional.of(strict(typed.with(others), all));
    }

    /** Every word is wanted; of a long run of characters most, because nobody types it without a slip. */
    Query strict(Typed typed) {
        return strict(typed, new BooleanQuery.Builder());
    }

    private Query strict(Typed typed, BooleanQuery.Builder all) {
        typed.numbers().forEach(each -> all.add(Terms.number(each, false), Occur.MUST));
        typed.words().stream().map(this::parts).forEach(each -> {
            if (!each.isEmpty()) {
                all.add(atLeast(each, each.size() <= 3 ? each.size() : most(each)), Occur.MUST);
            }
        });
        return finished(typed, all);
    }

    /** Half of the words will do; phrases and exclusions hold all the same. */
    Query relaxed(Typed typed) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<Query> parts = new ArrayList<>();
        typed.numbers().forEach(each -> parts.add(Terms.number(each, true)));
        typed.words().forEach(each -> parts.addAll(parts(each)));
        if (!parts.isEmpty()) {
            some.add(atLeast(parts, Math.max(1, parts.size() / 2)), Occur.MUST);
        }
        return finished(typed, some);
    }

    private Query finished(Typed typed, BooleanQuery.Builder wanted) {
        typed.phrases().forEach(each -> Terms.phrase(each).ifPresent(phrase -> wanted.add(phrase, Occur.MUST)));
        if (wanted.build().clauses().isEmpty()) {
            wanted.add(onlyExclusions(typed) ? MatchAllDocsQuery.INSTANCE : MatchNoDocsQuery.INSTANCE, Occur.MUST);
        }
        typed.excluded().forEach(each -> Terms.phrase(each).ifPresent(phrase -> wanted.add(phrase, Occur.MUST_NOT)));
        typed.words().stream()
                .map(Word::of)
                .filter(each -> each.size() > 1)
                .forEach(each -> wanted.add(new BoostQuery(Terms.together(each), WHOLE_PHRASE), Occur.SHOULD));
        return wanted.build();
    }

    private static boolean onlyExclusions(Typed typed) {
        return !typed.excluded().isEmpty()
                && typed.phrases().isEmpty()
                && typed.words().isEmpty();
    }

    /** The parts of a run of characters: terms with synonyms whole, the rest in pairs. */
    private List<Query> parts(String run) {
        return synonyms.cut(run).stream().flatMap(this::parts).toList();
    }

    private Stream<Query> parts(Synonyms.Cut cut) {
        return cut.synonyms().isEmpty()
                ? Word.of(cut.text()).stream().map(Terms::word)
                : Terms.anyOf(cut.text(), cut.synonyms()).stream();
    }

    private static int most(List<Query> parts) {
        return (int) Math.ceil(parts.size() * MOST_OF_IT);
    }

    private static Query atLeast(List<Query> parts, int wanted) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        boolean all = wanted == parts.size();
        parts.forEach(each -> some.add(each, all ? Occur.MUST : Occur.SHOULD));
        return all ? some.build() : some.setMinimumNumberShouldMatch(wanted).build();
    }

    /** The query within what the search is narrowed to. */
    static Query narrowed(Query query, Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        value(all, Fields.BODY, filter.body());
        value(all, Fields.KIND, filter.kind());
        value(all, Fields.TOPIC, filter.topic());
        value(all, Fields.CATEGORY, filter.category());
        value(all, Fields.KEY_CONTENT, filter.keyContent());
        value(all, Fields.YEAR, filter.year() == null ? null : filter.year().toString());
        if (filter.from() != null || filter.to() != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            Fields.DAY, day(filter.from(), Long.MIN_VALUE), day(filter.to(), Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        return all.build();
    }

    private static void value(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }
}
