package org.gongkai.portal.column;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.documents.OfficialPaper;
import org.gongkai.publication.PublicDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A public document as a Word file laid out after GB/T 9704: A4, text area 156 × 225 mm, title in second-size 小标宋, body in
 * third-size 仿宋, headings of the first rank in 黑体 and of the second in 楷体. Tables keep their cells; every other block becomes a
 * paragraph.
 */
final class DocumentDocx {

    static final String BODY_FONT = "仿宋";
    private static final String TITLE_FONT = "方正小标宋简体";
    /** Third size (三号) is 16 pt, second size (二号) 22 pt. */
    static final int BODY_SIZE = 16;

    private static final int TITLE_SIZE = 22;
    /** Twentieths of a point: two characters of the body, and one millimetre. */
    private static final int TWO_CHARACTERS = 2 * BODY_SIZE * 20;

    /** 22 lines on 225 mm. */
    private static final double LINE = 28.95;

    private final XWPFDocument document;

    private DocumentDocx(XWPFDocument document) {
        this.document = document;
    }

    /** The file's bytes. */
    static byte[] of(PublicDocument published) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new DocumentDocx(document).write(published);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
    }

    private void write(PublicDocument published) {
        OfficialPaper.lay(document);
        document.getProperties().getCoreProperties().setTitle(published.title());
        document.getProperties().getCoreProperties().setCreator(published.issuer());
        line(published.title(), ParagraphAlignment.CENTER, TITLE_FONT, TITLE_SIZE);
        line(published.documentNumber(), ParagraphAlignment.CENTER, BODY_FONT, BODY_SIZE);
        blocks(Jsoup.parseBodyFragment(DocumentView.body(published)).body());
        line(published.issuer(), ParagraphAlignment.RIGHT, BODY_FONT, BODY_SIZE);
        line(day(published), ParagraphAlignment.RIGHT, BODY_FONT, BODY_SIZE);
    }

    private static String day(PublicDocument published) {
        var day = published.formedOn();
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Blocks one after the other; text that stands between them is a paragraph of its own. */
    private void blocks(Element parent) {
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
            indented(between.toString().strip(), BODY_FONT);
        }
        return new StringBuilder();
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "table" -> DocxTable.add(document, element);
            case "h2" -> indented(element.text(), "黑体");
            case "h3" -> indented(element.text(), "楷体");
            case "h4" -> indented(element.text(), BODY_FONT);
            case "ol", "ul" -> items(element);
            case "blockquote", "div", "section" -> blocks(element);
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
                .forEach(each -> indented(each, BODY_FONT));
    }

    private void items(Element list) {
        boolean numbered = list.normalName().equals("ol");
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            String mark = numbered ? String.format(Locale.ROOT, "%d. ", number++) : "• ";
            indented(mark + item.ownText(), BODY_FONT);
            item.children().stream().filter(Element::isBlock).forEach(this::block);
        }
    }

    private void indented(String text, String font) {
        line(text, ParagraphAlignment.BOTH, font, BODY_SIZE).setIndentationFirstLine(TWO_CHARACTERS);
    }

    private XWPFParagraph line(String text, ParagraphAlignment alignment, String font, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        if (size == BODY_SIZE) {
            paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        }
        write(paragraph, text, font, size);
        return paragraph;
    }

    static void write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        OfficialPaper.font(run, font, size);
        run.setText(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""));
    }
}
