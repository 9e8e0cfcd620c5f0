package org.gongkai.page.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines by estimated width: Chinese anywhere but before punctuation, other scripts at spaces. */
final class Lines {

    private static final String NEVER_FIRST = "，。、；：？！）》」』”’,.;:?!)%·";

    private Lines() {}

    /** The width of a text in units of the font's size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lines::width).sum();
    }

    private static double width(int character) {
        if (character >= 0x2E80) {
            return 1;
        }
        if (Character.isUpperCase(character)) {
            return 0.7;
        }
        return character == ' ' ? 0.3 : 0.56;
    }

    /** The text in as few lines of at most this width as it needs, about equally long; a wider single word stands alone. */
    static List<String> wrap(String text, double limit) {
        List<String> fewest = fill(text, limit);
        double even = width(text) / fewest.size();
        while (even < limit && fill(text, even).size() > fewest.size()) {
            even += 0.5;
        }
        return fill(text, Math.min(even, limit));
    }

    private static List<String> fill(String text, double limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > limit) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return List.copyOf(lines);
    }

    /** The smallest parts that must stay together. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (!piece.isEmpty() && breaksBefore(piece, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean breaksBefore(StringBuilder piece, int next) {
        if (NEVER_FIRST.indexOf(next) >= 0 || next == ' ') {
            return false;
        }
        int last = piece.codePointBefore(piece.length());
        return last == ' ' || last >= 0x2E80 || next >= 0x2E80;
    }
}
