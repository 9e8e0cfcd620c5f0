package org.gongkai.publication;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the words of formatted text: a line for each block and each row of a table, cells apart by a tab. */
final class BlockWords implements NodeVisitor {

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr");

    private final StringBuilder words = new StringBuilder();

    /** How many cells are around; what stands in one stays in its row. */
    private int cells;

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element) {
            begin(element.normalName());
        }
    }

    private void begin(String name) {
        if (CELLS.contains(name)) {
            cells++;
        } else if (name.equals("br")) {
            words.append(cells > 0 ? ' ' : '\n');
        } else if (BLOCKS.contains(name)) {
            apart();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && CELLS.contains(element.normalName())) {
            cells--;
            endCell();
        } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            apart();
        }
    }

    private void endCell() {
        int last = words.length() - 1;
        if (last >= 0 && words.charAt(last) == ' ') {
            words.setLength(last);
        }
        words.append('\t');
    }

    private void apart() {
        char with = cells > 0 ? ' ' : '\n';
        if (!words.isEmpty() && words.charAt(words.length() - 1) != with) {
            words.append(with);
        }
    }

    String words() {
        return words.toString();
    }
}
