package org.gongkai.publication;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.publication.OfficeParts.Related;
import org.gongkai.publication.OfficeParts.TooLarge;

/**
 * The text of a Word document with its headings and tables, read as a stream; its pictures are not looked at. Cells merged
 * downwards come out as one cell and empty ones.
 */
final class WordBody implements PartEvents {

    /** In bytes, unpacked: about three thousand pages. */
    private static final long LARGEST = 15L << 20;

    /** What is no longer said, was said before a change, or is said a second time for older programs. */
    private static final Set<String> UNSAID =
            Set.of("del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "Fallback");

    private final WordStyles styles = new WordStyles();
    private final WordHtml html = new WordHtml(styles);
    private final WordNotes footnotes = new WordNotes();
    private final WordNotes endnotes = new WordNotes();
    private final Deque<Integer> controls = new ArrayDeque<>();
    private int properties;
    private int depth;
    private int silentFrom;
    private boolean wanted;

    private WordBody() {}

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
        return body.html.text();
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
            case "p" -> html.paragraph();
            case "pPr" -> properties++;
            case "pStyle" -> html.style(PartEvents.attribute(at, "val"));
            case "sdt" -> controls.push(depth);
            case "docPartGallery" -> skipContents(PartEvents.attribute(at, "val"));
            case "tbl" -> html.table();
            case "tr" -> html.put("<tr>");
            case "gridSpan" -> html.span(PartEvents.attribute(at, "val"));
            default -> {}
        }
    }

    /** A table of contents names pages that the body will not have. */
    private void skipContents(String gallery) {
        if (gallery.equals("Table of Contents") && !controls.isEmpty()) {
            silentFrom = controls.peek();
        }
    }

    private void run(String name, XMLStreamReader at) throws TooLarge {
        switch (name) {
            case "t" -> wanted = true;
            case "tab", "ptab" -> html.say(properties == 0 ? "\t" : "");
            case "br", "cr" -> html.say("\n");
            case "noBreakHyphen" -> html.say("\u2011");
            case "footnoteReference" -> note(footnotes.of(PartEvents.attribute(at, "id")));
            case "endnoteReference" -> note(endnotes.of(PartEvents.attribute(at, "id")));
            default -> {}
        }
    }

    private void note(String text) throws TooLarge {
        html.say(text.isEmpty() ? "" : "[" + text + "]");
    }

    @Override
    public void text(String text) throws TooLarge {
        if (wanted) {
            html.say(text);
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
            case "p" -> html.paragraphEnds();
            case "tc" -> html.cellEnds();
            case "tr" -> html.put("</tr>");
            case "tbl" -> html.tableEnds();
            default -> {}
        }
    }
}
