package org.gongkai.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.documents.OfficialPaper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;

/**
 * A letter as a Word file laid out after GB/T 9704: A4, text area 156 × 225 mm, body in third-size 仿宋, title in
 * second-size 小标宋. The same letter gives the same bytes.
 */
public final class LetterDocx {

    private static final String BODY_FONT = "仿宋";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String RED = "C00000";
    /** Third size (三号) is 16 pt, second size (二号) 22 pt. */
    private static final int BODY_SIZE = 16;

    private static final int TITLE_SIZE = 22;
    private static final int MARK_SIZE = 30;
    /** Twentieths of a point: two and four characters of the body, and one millimetre. */
    private static final int TWO_CHARACTERS = 2 * BODY_SIZE * 20;

    private static final int FOUR_CHARACTERS = 2 * TWO_CHARACTERS;
    /** Eighths of a point, and points: the red rule under the number. */
    private static final int RULE_WIDTH = 16;

    private static final int RULE_DISTANCE = 8;
    /** 22 lines on 225 mm. */
    private static final double LINE = 28.95;

    private final XWPFDocument document;
    private final Letter letter;

    private LetterDocx(XWPFDocument document, Letter letter) {
        this.document = document;
        this.letter = letter;
    }

    /** The file's bytes. */
    public static byte[] bytes(Letter letter) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new LetterDocx(document, letter).write();
            document.write(out);
            return SteadyZip.of(out.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a letter in memory cannot be written", e);
        }
    }

    private void write() throws InvalidFormatException {
        OfficialPaper.lay(document);
        properties();
        head();
        line(letter.title(), ParagraphAlignment.CENTER, TITLE_FONT, TITLE_SIZE);
        line("", ParagraphAlignment.LEFT, BODY_FONT, BODY_SIZE);
        line(letter.addressee() + "：", ParagraphAlignment.LEFT, BODY_FONT, BODY_SIZE);
        letter.paragraphs().forEach(each -> indented(each.text()));
        if (letter.remedy() != null) {
            indented(letter.remedy());
        }
        foot();
    }

    private void head() {
        XWPFParagraph mark = line(letter.signature(), ParagraphAlignment.CENTER, TITLE_FONT, MARK_SIZE);
        mark.getRuns().getFirst().setColor(RED);
        XWPFParagraph number = line(letter.number(), ParagraphAlignment.CENTER, BODY_FONT, BODY_SIZE);
        number.setBorderBottom(Borders.SINGLE);
        CTBorder rule = number.getCTP().getPPr().getPBdr().getBottom();
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(RULE_WIDTH));
        rule.setSpace(BigInteger.valueOf(RULE_DISTANCE));
        number.setSpacingAfter(TWO_CHARACTERS);
    }

    private void foot() {
        line("", ParagraphAlignment.LEFT, BODY_FONT, BODY_SIZE);
        for (String text : new String[] {letter.signature(), letter.dateLine()}) {
            XWPFParagraph last = line(text, ParagraphAlignment.RIGHT, BODY_FONT, BODY_SIZE);
            last.setIndentationRight(FOUR_CHARACTERS);
            last.setKeepNext(true);
        }
    }

    private void indented(String text) {
        line(text, ParagraphAlignment.BOTH, BODY_FONT, BODY_SIZE).setIndentationFirstLine(TWO_CHARACTERS);
    }

    private XWPFParagraph line(String text, ParagraphAlignment alignment, String font, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        if (size == BODY_SIZE) {
            paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        }
        XWPFRun run = paragraph.createRun();
        OfficialPaper.font(run, font, size);
        run.setText(text);
        return paragraph;
    }

    /** The letter's own day instead of the moment of writing. */
    private void properties() throws InvalidFormatException {
        Instant day = letter.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(Optional.of(Date.from(day)));
        properties.setModifiedProperty(Optional.of(Date.from(day)));
        properties.setTitleProperty(letter.title());
        properties.setCreatorProperty(letter.signature());
    }
}
