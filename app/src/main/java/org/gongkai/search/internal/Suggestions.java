package org.gongkai.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchQuery.Filter;
import org.jspecify.annotations.Nullable;

/** Titles to offer: while somebody types, and where nothing was found. */
final class Suggestions {

    private static final int MOST = 8;
    private static final int LOOKED_AT = 40;
    private static final float BEGINS = 4f;
    private static final float CONTAINS = 2f;

    private final Answers answers;

    Suggestions(Answers answers) {
        this.answers = answers;
    }

    /** Titles that begin with it, then those that contain it, then those that sound like it; of each the latest first. */
    List<String> completing(String typed, @Nullable String body) throws IOException {
        String asked = typed.substring(0, Math.min(typed.length(), SearchQuery.LONGEST));
        String folded = Folding.fold(asked).strip();
        String key = Entry.key(folded);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(always(new PrefixQuery(new Term(Fields.TITLE_KEY, key)), BEGINS));
        List<Word> words = Word.of(folded);
        if (!words.isEmpty()) {
            ways.add(always(Terms.inPlace(Fields.TITLE, words), CONTAINS));
        }
        if (key.length() >= 2 && key.chars().allMatch(each -> each >= 'a' && each <= 'z')) {
            Terms.sound(key).forEach(each -> ways.add(always(each, 1)));
        }
        return titles(new DisjunctionMaxQuery(ways, 0), body);
    }

    /** Titles that sound like what was typed, as after choosing a wrong character of the right sound. */
    List<String> alike(String typed, @Nullable String body) throws IOException {
        Query sound = Terms.soundsLike(typed).orElse(null);
        return sound == null ? List.of() : titles(always(sound, 1), body);
    }

    private static Query always(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private List<String> titles(Query query, @Nullable String body) throws IOException {
        Filter filter = body == null ? Filter.ALL : Filter.ofBody(body);
        return answers.titles(Queries.narrowed(query, filter), LOOKED_AT).stream()
                .distinct()
                .limit(MOST)
                .toList();
    }
}
