package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as typed, taken apart: document numbers, phrases in quotation marks, words, and those excluded by a leading minus. Any
 * text is a query; there is nothing in it that could be an error or reach further than these four.
 */
record Typed(List<DocumentNumber> numbers, List<String> phrases, List<String> words, List<String> excluded) {

    private static final String QUOTES = "\"“”「」『』";

    static Typed read(String text) {
        String folded = Folding.fold(text);
        List<DocumentNumber> numbers = DocumentNumber.in(folded);
        StringBuilder rest = new StringBuilder(folded);
        for (DocumentNumber number : numbers) {
            for (int i = number.start(); i < number.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        Typed typed = new Typed(numbers, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        typed.split(rest.toString());
        return typed;
    }

    private void split(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean minus =
                    text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            at = part(text, minus ? at + 1 : at, minus);
        }
    }

    private int part(String text, int from, boolean minus) {
        int closing = quote(text, from) ? closing(text, from + 1) : -1;
        if (closing > 0) {
            (minus ? excluded : phrases).add(text.substring(from + 1, closing));
            return closing + 1;
        }
        int start = quote(text, from) ? from + 1 : from;
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !quote(text, end)) {
            end++;
        }
        (minus ? excluded : words).add(text.substring(start, end));
        return Math.max(end, from + 1);
    }

    private static boolean quote(String text, int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private static int closing(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (quote(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The same with other words. */
    Typed with(List<String> others) {
        return new Typed(numbers, phrases, others, excluded);
    }

    /** Everything wanted as one text, for what sounds alike. */
    String wanted() {
        return String.join("", phrases) + String.join("", words);
    }
}
