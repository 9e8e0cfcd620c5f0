package org.gongkai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A term to look for: a pair of characters, a character that stands alone, or a word of another script.
 *
 * @param position as the index counts it, so that phrases keep their distances
 */
record Word(String text, int position, int end, boolean pair) {

    private static final Analyzer ANALYZER = new ChineseAnalyzer();

    /** The terms of a text: of each character's two terms the pair, and no single character that a pair covers. */
    static List<Word> of(String text) {
        SequencedMap<Integer, Word> longest = new TreeMap<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            collect(tokens, longest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<Word> words = new ArrayList<>();
        longest.values().stream()
                .filter(word -> word.pair() || !covered(word, longest))
                .forEach(words::add);
        return words;
    }

    private static void collect(TokenStream tokens, SequencedMap<Integer, Word> longest) throws IOException {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
        int position = -1;
        tokens.reset();
        while (tokens.incrementToken()) {
            position += step.getPositionIncrement();
            boolean pair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
            longest.put(position, new Word(term.toString(), position, offset.endOffset(), pair));
        }
        tokens.end();
    }

    private static boolean covered(Word single, SequencedMap<Integer, Word> longest) {
        Word before = longest.get(single.position() - 1);
        return before != null && before.pair() && before.end() == single.end();
    }

    /** Whether both are pairs and the first's last character is this one's first. */
    boolean follows(Word before) {
        return pair && before.pair() && position == before.position() + 1;
    }

    /** Whether it is of Latin letters alone, and so may be pinyin. */
    boolean latin() {
        return text.length() >= 2 && text.chars().allMatch(each -> each >= 'a' && each <= 'z');
    }
}
