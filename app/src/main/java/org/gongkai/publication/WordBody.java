package org.gongkai.publication;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.publication.OfficeParts.Related;
import org.gongkai.publication.OfficeParts.TooLarge;
import org.springframework.web.util.HtmlUtils;

/**
 * The text of a Word document with its headings and tables, read as a stream; its pictures are not looked at. Cells merged
 * downwards come out as one cell and empty ones.
 */
final class WordBody implements PartEvents {

    /** In bytes, unpacked: about three thousand pages. */
    private static final long LARGEST = 15L << 20;

    /** In characters, with markup; a body is shorter. */
    private static final int LONGEST = 2 * PublicationFields.BODY;

    /** What is no longer said, was said before a change, or is said a second time for older programs. */
    private static final Set<String> UNSAID =
            Set.of("del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "Fallback");

    private final WordStyles styles = new WordStyles();
    private final WordNotes footnotes = new WordNotes();
    private final WordNotes endnotes = new WordNotes();
    private final StringBuilder html = new StringBuilder();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Integer> controls = new ArrayDeque<>();
    private final List<String> cell = new ArrayList<>();
    private String span = "";
    private long said;
    private int tables;
    private int properties;
    private int depth;
    private int silentFrom;
    private boolean wanted;

    private WordBody() {}

    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private String style = "";
    }

    /** @throws TooLarge where it is more than a body can be */
    static String html(byte[] document) throws IOException {
        OfficeParts parts = new OfficeParts(document);
        String main = parts.main();
        if (main.isEmpty()) {
            throw new IOException("no document");
        }
        List<Related> related = parts.related(main);
        WordBody body = new WordBody();
        parts.read(OfficeParts.first(related, "/styles"), LARGEST, body.styles);
        parts.read(OfficeParts.first(related, "/footnotes"), LARGEST, body.footnotes);
        parts.read(OfficeParts.first(related, "/endnotes"), LARGEST, body.endnotes);
        parts.read(main, LARGEST, body);
        return body.html.toString().strip();
    }

    @Override
    public void start(XMLStreamReader at) throws TooLarge {
        depth++;
        String name = at.getLocalName();
        if (silentFrom == 0 && UNSAID.contains(name)) {
            silentFrom = depth;
        }
        if (silentFrom == 0 && isWords(at)) {
            block(name, at);
            run(name, at);
        }
    }

    /** Drawings and formulas have elements of the same names. */
    private static boolean isWords(XMLStreamReader at) {
        String language = at.getNamespaceURI();
        return language != null && language.contains("wordprocessingml");
    }

    private void block(String name, XMLStreamReader at) throws TooLarge {
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "pPr" -> properties++;
            case "pStyle" -> style(PartEvents.attribute(at, "val"));
            case "sdt" -> controls.push(depth);
            case "docPartGallery" -> skipContents(PartEvents.attribute(at, "val"));
            case "tbl" -> {
                tables++;
                put("<table>");
            }
            case "tr" -> put("<tr>");
            case "gridSpan" -> span = standsAlone() ? PartEvents.attribute(at, "val") : span;
            default -> {}
        }
    }

    private void style(String id) {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().style = id;
        }
    }

    /** A list of the headings is made anew for the page. */
    private void skipContents(String gallery) {
        if (gallery.equals("Table of Contents") && !controls.isEmpty()) {
            silentFrom = controls.peek();
        }
    }

    private void run(String name, XMLStreamReader at) throws TooLarge {
        switch (name) {
            case "t" -> wanted = true;
            case "tab", "ptab" -> say(properties == 0 ? "\t" : "");
            case "br", "cr" -> say("\n");
            case "noBreakHyphen" -> say("\u2011");
            case "footnoteReference" -> note(footnotes.of(PartEvents.attribute(at, "id")));
            case "endnoteReference" -> note(endnotes.of(PartEvents.attribute(at, "id")));
            default -> {}
        }
    }

    private void note(String text) throws TooLarge {
        say(text.isEmpty() ? "" : "[" + text + "]");
    }

    @Override
    public void text(String text) throws TooLarge {
        if (wanted) {
            say(text);
        }
    }

    private void say(String text) throws TooLarge {
        said += text.length();
        if (said > LONGEST) {
            throw new TooLarge();
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.element().text.append(text);
        }
    }

    @Override
    public void end(XMLStreamReader at) throws TooLarge {
        boolean spoken = silentFrom == 0 || depth == silentFrom;
        silentFrom = spoken ? 0 : silentFrom;
        depth--;
        if (spoken && isWords(at)) {
            ended(at.getLocalName());
        }
    }

    private void ended(String name) throws TooLarge {
        switch (name) {
            case "t" -> wanted = false;
            case "pPr" -> properties = Math.max(0, properties - 1);
            case "sdt" -> controls.poll();
            case "p" -> paragraphEnds();
            case "tc" -> cellEnds();
            case "tr" -> put("</tr>");
            case "tbl" -> {
                put("</table>\n");
                tables--;
            }
            default -> {}
        }
    }

    /** What stands in a box or in a table within a cell is told where the box or the cell stands. */
    private void paragraphEnds() throws TooLarge {
        Paragraph ended = paragraphs.poll();
        String text = ended == null ? "" : ended.text.toString();
        if (ended != null && !paragraphs.isEmpty()) {
            paragraphs.element().text.append(text.isBlank() ? "" : "\n" + text);
        } else if (ended != null && tables > 0) {
            if (!text.isBlank()) {
                cell.add(escaped(text));
            }
        } else if (ended != null) {
            String tag = styles.tag(ended.style);
            append("<" + tag + ">" + escaped(text) + "</" + tag + ">\n");
        }
    }

    private void cellEnds() throws TooLarge {
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
    private void put(String markup) throws TooLarge {
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
