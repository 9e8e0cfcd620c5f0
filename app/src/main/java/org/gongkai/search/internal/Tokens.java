package org.gongkai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;

/**
 * Texts as lines of ready terms, for an index that is not to cut texts by its own rules: a blank leads to the next place, a bar
 * stands between terms of one place, a bar alone is a place without any.
 */
final class Tokens {

    /** Separates the terms of one place, and alone is a place left empty. */
    static final String BAR = "|";

    private static final Analyzer ANALYZER = new ChineseAnalyzer();
    private static final Pattern NOT_IN_A_TERM = Pattern.compile("[\\s|]");
    private static final String INSTEAD = "\uFFFD";

    private Tokens() {}

    /** The terms of a text at their places. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                separate(line, step.getPositionIncrement()).append(safe(term.toString()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /** A phrase's terms at the distances it has them. */
    static String line(PhraseQuery phrase) {
        SequencedMap<Integer, Term> places = new TreeMap<>();
        for (int i = 0; i < phrase.getTerms().length; i++) {
            places.put(phrase.getPositions()[i], phrase.getTerms()[i]);
        }
        StringBuilder line = new StringBuilder();
        int last = places.firstEntry().getKey() - 1;
        for (Map.Entry<Integer, Term> each : places.entrySet()) {
            separate(line, each.getKey() - last).append(safe(each.getValue().text()));
            last = each.getKey();
        }
        return line.toString();
    }

    private static StringBuilder separate(StringBuilder line, int step) {
        if (line.isEmpty()) {
            return line;
        }
        return line.append(step == 0 ? BAR : " " + (BAR + " ").repeat(step - 1));
    }

    /** A term in which nothing separates; that of a character that is nothing is not nothing either. */
    static String safe(String term) {
        return term.isEmpty() ? INSTEAD : NOT_IN_A_TERM.matcher(term).replaceAll(INSTEAD);
    }
}
