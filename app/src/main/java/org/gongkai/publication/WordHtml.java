package org.gongkai.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongkai.publication.OfficeParts.TooLarge;
import org.springframework.web.util.HtmlUtils;

/** A Word document as it becomes a page: paragraph by paragraph, cell by cell, up to what a body can be. */
final class WordHtml {

    /** In characters, with markup; a body is shorter. */
    private static final int LONGEST = 2 * PublicationFields.BODY;

    private final WordStyles styles;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final List<String> cell = new ArrayList<>();
    private String span = "";
    private long said;
    private int tables;

    WordHtml(WordStyles styles) {
        this.styles = styles;
    }

    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private String style = "";
    }

    String text() {
        return html.toString().strip();
    }

    void paragraph() {
        paragraphs.push(new Paragraph());
    }

    void style(String id) {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().style = id;
        }
    }

    void say(String text) throws TooLarge {
        said += text.length();
        if (said > LONGEST) {
            throw new TooLarge();
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.element().text.append(text);
        }
    }

    /** What stands in a box or in a table within a cell is told where the box or the cell stands. */
    void paragraphEnds() throws TooLarge {
        Paragraph ended = paragraphs.poll();
        if (ended == null) {
            return;
        }
        String text = ended.text.toString();
        if (!paragraphs.isEmpty()) {
            paragraphs.element().text.append(text.isBlank() ? "" : "\n" + text);
        } else if (tables > 0) {
            line(text);
        } else {
            String tag = styles.tag(ended.style);
            append("<" + tag + ">" + escaped(text) + "</" + tag + ">\n");
        }
    }

    private void line(String text) {
        if (!text.isBlank()) {
            cell.add(escaped(text));
        }
    }

    void table() throws TooLarge {
        tables++;
        put("<table>");
    }

    void tableEnds() throws TooLarge {
        put("</table>\n");
        tables--;
    }

    void span(String columns) {
        span = standsAlone() ? columns : span;
    }

    void cellEnds() throws TooLarge {
        if (standsAlone()) {
            String columns = span.matches("[1-9]\\d{0,2}") ? " colspan=\"" + span + "\"" : "";
            append("<td" + columns + ">" + String.join("<br>", cell) + "</td>");
            cell.clear();
            span = "";
        }
    }

    /** Whether the table is not in another one or in a box. */
    private boolean standsAlone() {
        return tables == 1 && paragraphs.isEmpty();
    }

    /** Markup of a table, where it stands by itself. */
    void put(String markup) throws TooLarge {
        if (standsAlone()) {
            append(markup);
        }
    }

    private void append(String more) throws TooLarge {
        html.append(more);
        if (html.length() > LONGEST) {
            throw new TooLarge();
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
