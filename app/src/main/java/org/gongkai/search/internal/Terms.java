package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The smallest queries: a word, a phrase, a document number, each in the fields that may hold it. */
final class Terms {

    private static final float TITLE = 4f;
    private static final float SYNONYM = 0.8f;
    private static final float SOUND = 0.3f;
    private static final float OTHER_FIELDS = 0.1f;

    private Terms() {}

    /** A word in the title or the text; one of Latin letters also as the sound of a title. */
    static Query word(Word word) {
        List<Query> places = new ArrayList<>();
        places.add(new BoostQuery(term(Fields.TITLE, word.text()), TITLE));
        places.add(term(Fields.TEXT, word.text()));
        if (word.latin()) {
            places.addAll(sound(word.text()));
        }
        return new DisjunctionMaxQuery(places, OTHER_FIELDS);
    }

    /** A title whose characters are read like this, or whose characters begin with these letters. */
    static List<Query> sound(String letters) {
        List<Query> sounds = new ArrayList<>();
        Pinyin.readings(letters).forEach(each -> sounds.add(weak(phrase(Fields.PINYIN, each))));
        if (letters.length() == 2) {
            sounds.add(weak(term(Fields.INITIALS_2, letters)));
        } else {
            sounds.add(weak(phrase(Fields.INITIALS_3, Pinyin.neighbours(letters, 3))));
        }
        return sounds;
    }

    private static Query weak(Query query) {
        return new BoostQuery(query, SOUND);
    }

    /** Titles that sound like these characters; empty for fewer than two. */
    static Optional<Query> soundsLike(String text) {
        List<String> syllables = Pinyin.syllables(text);
        return syllables.size() < 2 ? Optional.empty() : Optional.of(phrase(Fields.PINYIN, syllables));
    }

    /** The text as one, in title or text; empty where it has no words. */
    static Optional<Query> phrase(String text) {
        List<Word> words = Word.of(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(inTitleOrText(words));
    }

    /**
     * Words that stand together are worth more than words that stand anywhere. Of pairs that overlap every other one is asked for:
     * it costs half, and that a comma may stand between two of them does no harm where nothing is excluded by it.
     */
    static Query together(List<Word> words) {
        List<Word> enough = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean covered = !enough.isEmpty()
                    && i + 1 < words.size()
                    && words.get(i).follows(enough.getLast())
                    && words.get(i + 1).follows(words.get(i));
            if (!covered) {
                enough.add(words.get(i));
            }
        }
        return new BoostQuery(inTitleOrText(enough), (float) words.size() / enough.size());
    }

    private static Query inTitleOrText(List<Word> words) {
        return new DisjunctionMaxQuery(
                List.of(new BoostQuery(inPlace(Fields.TITLE, words), TITLE), inPlace(Fields.TEXT, words)),
                OTHER_FIELDS);
    }

    /** A term as typed, or what else documents call it. */
    static Optional<Query> anyOf(String typed, List<String> synonyms) {
        List<Query> names = Stream.concat(
                        phrase(typed).stream(),
                        synonyms.stream()
                                .flatMap(each -> phrase(each).stream())
                                .map(each -> new BoostQuery(each, SYNONYM)))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(names, 0));
    }

    /** Words of a text in one field at the distances they have in it. */
    static Query inPlace(String field, List<Word> words) {
        if (words.size() == 1) {
            return term(field, words.getFirst().text());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, word.text()), word.position()));
        return phrase.build();
    }

    /**
     * A document number: its own record first, then those that mention it.
     *
     * @param anyPrefix whether other series of that year and number will do
     */
    static Query number(DocumentNumber number, boolean anyPrefix) {
        List<Query> ways = new ArrayList<>();
        for (int length = 2; length <= number.prefix().length(); length++) {
            ways.add(new BoostQuery(term(Fields.NUMBER, number.with(length)), 8 + 2f * length));
            ways.add(new BoostQuery(term(Fields.MENTIONED, number.with(length)), 1 + 0.2f * length));
        }
        if (anyPrefix || number.prefix().length() < 2) {
            ways.add(new BoostQuery(term(Fields.NUMBER, number.bare()), 8));
            ways.add(term(Fields.MENTIONED, number.bare()));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** The one record of that index number. */
    static Query index(String term) {
        return term(Fields.NUMBER, term);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query phrase(String field, List<String> tokens) {
        return tokens.size() == 1
                ? term(field, tokens.getFirst())
                : new PhraseQuery(field, tokens.toArray(String[]::new));
    }
}
