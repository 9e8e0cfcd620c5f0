package org.gongkai.publication;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.web.util.HtmlUtils;

/** The text of a Word document with its headings and tables. Cells merged downwards come out as one cell and empty ones. */
final class WordBody {

    /** As Word and WPS name the styles of headings, whatever their language. */
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-6])");

    private WordBody() {}

    static String html(XWPFDocument document) {
        return document.getBodyElements().stream()
                .map(each -> block(each, document))
                .collect(Collectors.joining("\n"));
    }

    private static String block(IBodyElement element, XWPFDocument document) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph, document);
            case XWPFTable table -> table(table);
            default -> "";
        };
    }

    private static String paragraph(XWPFParagraph paragraph, XWPFDocument document) {
        String tag = tag(paragraph, document);
        return element(tag, "", escaped(paragraph.getText()));
    }

    private static String tag(XWPFParagraph paragraph, XWPFDocument document) {
        String id = Objects.requireNonNullElse(paragraph.getStyleID(), "");
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        String name = style == null ? id : Objects.requireNonNullElse(style.getName(), id);
        Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
        return heading.matches() ? "h" + Math.min(4, Integer.parseInt(heading.group(1)) + 1) : "p";
    }

    private static String table(XWPFTable table) {
        return element("table", "", table.getRows().stream().map(WordBody::row).collect(Collectors.joining()));
    }

    private static String row(XWPFTableRow row) {
        return element(
                "tr", "", row.getTableCells().stream().map(WordBody::cell).collect(Collectors.joining()));
    }

    private static String cell(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        boolean spans = properties != null && properties.isSetGridSpan();
        String span = spans ? " colspan=\"" + properties.getGridSpan().getVal().intValue() + "\"" : "";
        String text = cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isBlank())
                .map(WordBody::escaped)
                .collect(Collectors.joining("<br>"));
        return element("td", span, text);
    }

    private static String element(String tag, String attributes, String content) {
        return "<" + tag + attributes + ">" + content + "</" + tag + ">";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
