package org.gongkai.publication;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What changed within paragraphs, character by character, for as many characters as one page may cost. */
final class Inline {

    private static final int LONGEST = 800;

    private static final Pattern FIGURE_OR_CHARACTER = Pattern.compile("\\d[\\d,.]*|(?s:.)");

    /** Paragraphs that have less than this share in common are two paragraphs, not one that was changed. */
    private static final double KINSHIP = 0.3;

    private int left = 40_000;

    /** Both paragraphs in one, safe to show. */
    String between(String before, String after) {
        int head = alike(before, after);
        int tail = alike(
                new StringBuilder(before.substring(head)).reverse().toString(),
                new StringBuilder(after.substring(head)).reverse().toString());
        String gone = before.substring(head, before.length() - tail);
        String come = after.substring(head, after.length() - tail);
        return escaped(before.substring(0, head))
                + middle(gone, come, head + tail)
                + escaped(before.substring(before.length() - tail));
    }

    /** Whole characters and whole numbers only: half of one says nothing, or something else. */
    private static int alike(String one, String other) {
        int n = 0;
        while (n < one.length() && n < other.length() && one.charAt(n) == other.charAt(n)) {
            n++;
        }
        if (n > 0 && Character.isSurrogate(one.charAt(n - 1))) {
            n--;
        }
        boolean within = isFigure(one, n) || isFigure(other, n);
        while (within && n > 0 && isFigure(one, n - 1)) {
            n--;
        }
        return n;
    }

    private static boolean isFigure(String text, int at) {
        return at < text.length() && (Character.isDigit(text.charAt(at)) || ",.".indexOf(text.charAt(at)) >= 0);
    }

    private String middle(String gone, String come, int common) {
        int cost = gone.length() + come.length();
        if (gone.isEmpty() || come.isEmpty() || cost > LONGEST || cost > left) {
            return apart(gone, come);
        }
        left -= cost;
        List<Stretch> stretches = Stretch.between(characters(gone), characters(come));
        return common + common(stretches) < KINSHIP * (common + Math.min(gone.length(), come.length()))
                ? apart(gone, come)
                : together(stretches);
    }

    private static int common(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Stretch::same)
                .mapToInt(each -> each.come().size())
                .sum();
    }

    private static String together(List<Stretch> stretches) {
        StringBuilder html = new StringBuilder();
        for (Stretch each : stretches) {
            String come = String.join("", each.come());
            html.append(each.same() ? escaped(come) : apart(String.join("", each.gone()), come));
        }
        return html.toString();
    }

    private static String apart(String gone, String come) {
        return marked("del", gone) + marked("ins", come);
    }

    /** The text in the element; nothing where there is no text. */
    static String marked(String element, String text) {
        return text.isEmpty() ? "" : "<%s>%s</%s>".formatted(element, escaped(text), element);
    }

    private static List<String> characters(String text) {
        return FIGURE_OR_CHARACTER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
