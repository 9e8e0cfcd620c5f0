package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.procedure.StepData;
import org.springframework.web.util.HtmlUtils;

/** What changed between two versions, paragraph by paragraph, marked with {@code ins} and {@code del}. */
public record Redline(List<Row> rows) {

    /** Beyond so many paragraphs that are not alike at the ends, everything between counts as written anew: comparing is quadratic. */
    private static final int MOST_LINES = 1000;

    /** One paragraph; {@code html} is safe. */
    public record Row(boolean changed, String html) {}

    /** One public version against another. */
    public static Redline between(PublicDocument before, PublicDocument after) {
        return between(lines(before), lines(after));
    }

    /** A working copy against a public version. */
    public static Redline between(PublicDocument before, StepData copy) {
        boolean html = copy.is("bodyFormat", "html");
        return between(lines(before), lines(copy.textOr("title", ""), copy.textOr("body", ""), html));
    }

    /** Whether title or text differ at all. */
    public boolean changes() {
        return rows.stream().anyMatch(Row::changed);
    }

    static Redline between(List<String> before, List<String> after) {
        int head = alike(before, after);
        int tail = alike(
                before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        List<String> from = before.subList(head, before.size() - tail);
        List<String> to = after.subList(head, after.size() - tail);
        List<Row> rows = new ArrayList<>(same(after.subList(0, head)));
        if (from.size() > MOST_LINES || to.size() > MOST_LINES) {
            replaced(from, to, rows);
        } else {
            compared(from, to, rows);
        }
        rows.addAll(same(after.subList(after.size() - tail, after.size())));
        return new Redline(List.copyOf(rows));
    }

    private static int alike(List<String> one, List<String> other) {
        int n = 0;
        while (n < one.size() && n < other.size() && one.get(n).equals(other.get(n))) {
            n++;
        }
        return n;
    }

    private static void compared(List<String> from, List<String> to, List<Row> rows) {
        Inline inline = new Inline();
        for (Stretch each : Stretch.between(from, to)) {
            if (each.same()) {
                rows.addAll(same(each.come()));
            } else {
                changed(each.gone(), each.come(), inline, rows);
            }
        }
    }

    private static void changed(List<String> gone, List<String> come, Inline inline, List<Row> rows) {
        int pairs = Math.min(gone.size(), come.size());
        for (int n = 0; n < pairs; n++) {
            rows.add(new Row(true, inline.between(gone.get(n), come.get(n))));
        }
        replaced(gone.subList(pairs, gone.size()), come.subList(pairs, come.size()), rows);
    }

    private static void replaced(List<String> from, List<String> to, List<Row> rows) {
        from.forEach(line -> rows.add(new Row(true, Inline.marked("del", line))));
        to.forEach(line -> rows.add(new Row(true, Inline.marked("ins", line))));
    }

    private static List<Row> same(List<String> lines) {
        return lines.stream()
                .map(line -> new Row(false, HtmlUtils.htmlEscape(line, "UTF-8")))
                .toList();
    }

    private static List<String> lines(PublicDocument document) {
        return lines(document.title(), document.body(), document.html());
    }

    private static List<String> lines(String title, String body, boolean html) {
        return (title + "\n" + (html ? CleanHtml.words(body) : body))
                .lines()
                .map(line -> line.strip().replace('\t', '\u3000'))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
