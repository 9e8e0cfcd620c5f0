package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a text written in HTML: headings, paragraphs, the items of lists and tables. Only words are taken over; a
 * picture, a style or an address is nothing that a paper could load.
 */
public final class Blocks {

    /** No honest table has more columns or spans more rows. */
    private static final int MOST = 100;

    /** However a source is broken into lines, a paragraph is one. */
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Block> blocks = new ArrayList<>();

    private Blocks() {}

    /** In the order of the text. */
    public static List<Block> of(String html) {
        Blocks found = new Blocks();
        found.read(Jsoup.parseBodyFragment(html).body());
        return List.copyOf(found.blocks);
    }

    /** Blocks one after the other; text that stands between them is a paragraph of its own. */
    private void read(Element parent) {
        StringBuilder between = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                between = paragraph(between);
                block(element);
            } else if (node instanceof Element inline) {
                between.append(inline.wholeText());
            } else if (node instanceof TextNode text) {
                between.append(text.getWholeText());
            }
        }
        paragraph(between);
    }

    private StringBuilder paragraph(StringBuilder between) {
        if (!between.toString().isBlank()) {
            text(BLANKS.matcher(between).replaceAll(" ").strip());
        }
        return new StringBuilder();
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "table" -> table(element);
            case "h2" -> blocks.add(new Block.Heading(1, element.text()));
            case "h3" -> blocks.add(new Block.Heading(2, element.text()));
            case "h4" -> blocks.add(new Block.Heading(3, element.text()));
            case "ol", "ul" -> items(element);
            case "blockquote", "div", "section" -> read(element);
            case "hr", "br" -> {}
            default -> lines(element);
        }
    }

    /** A break within a paragraph begins a new one. */
    private void lines(Element element) {
        element.wholeText()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(this::text);
    }

    private void items(Element list) {
        boolean numbered = list.normalName().equals("ol");
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            String mark = numbered ? String.format(Locale.ROOT, "%d. ", number++) : "• ";
            int first = blocks.size();
            read(item);
            mark(first, mark);
        }
    }

    /** Before the first words of an item, whatever they stand in. */
    private void mark(int first, String mark) {
        if (first < blocks.size() && blocks.get(first) instanceof Block.Text words) {
            blocks.set(first, new Block.Text(mark + words.text(), words.indented()));
        } else {
            blocks.add(first, new Block.Text(mark.strip(), true));
        }
    }

    private void text(String text) {
        blocks.add(new Block.Text(text, true));
    }

    /** Rows without cells are left out, and no cell reaches below the last row. */
    private void table(Element table) {
        table.select("> caption").forEach(this::lines);
        List<Element> rows = table.select("tr").stream()
                .filter(row -> !row.select("> td, > th").isEmpty())
                .toList();
        List<List<Block.Cell>> cells = new ArrayList<>();
        for (Element row : rows) {
            int left = rows.size() - cells.size();
            cells.add(row.select("> td, > th").stream()
                    .map(cell -> cell(cell, left))
                    .toList());
        }
        if (!cells.isEmpty()) {
            blocks.add(new Block.Table(cells));
        }
    }

    private static Block.Cell cell(Element cell, int left) {
        int high = Math.min(span(cell, "rowspan"), left);
        return new Block.Cell(
                cell.text(), span(cell, "colspan"), high, cell.normalName().equals("th"));
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, MOST) : 1;
    }
}
