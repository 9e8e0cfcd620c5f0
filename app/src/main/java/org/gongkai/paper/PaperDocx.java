package org.gongkai.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;

/**
 * A paper as a Word file laid out after GB/T 9704: A4, text area 156 × 225 mm, title in second-size 小标宋, body in third-size
 * 仿宋, headings of the first rank in 黑体 and of the second in 楷体. The same paper gives the same bytes.
 */
public final class PaperDocx {

    static final String BODY_FONT = "仿宋";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String RED = "C00000";
    /** Third size (三号) is 16 pt, second size (二号) 22 pt. */
    private static final int BODY_SIZE = 16;

    private static final int TITLE_SIZE = 22;
    private static final int MARK_SIZE = 30;
    /** Fifth size (五号). */
    private static final int CAPTION_SIZE = 10;
    /** Twentieths of a point: two and four characters of the body, and one millimetre. */
    private static final int TWO_CHARACTERS = 2 * BODY_SIZE * 20;

    private static final int FOUR_CHARACTERS = 2 * TWO_CHARACTERS;
    /** Eighths of a point, and points: the red rule under the number. */
    private static final int RULE_WIDTH = 16;

    private static final int RULE_DISTANCE = 8;
    /** 22 lines on 225 mm. */
    private static final double LINE = 28.95;

    private static final int CODE_POINTS = 80;

    private final XWPFDocument document;
    private final Paper paper;

    private PaperDocx(XWPFDocument document, Paper paper) {
        this.document = document;
        this.paper = paper;
    }

    /** The file's bytes. */
    public static byte[] of(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PaperDocx(document, paper).write();
            document.write(out);
            return SteadyZip.of(out.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
    }

    private void write() throws IOException, InvalidFormatException {
        DocxPage.lay(document);
        properties();
        masthead();
        facts();
        line(paper.title(), ParagraphAlignment.CENTER, TITLE_FONT, TITLE_SIZE);
        if (!paper.number().isEmpty()) {
            line(paper.number(), ParagraphAlignment.CENTER, BODY_FONT, BODY_SIZE);
        }
        empty();
        paper.blocks().forEach(this::block);
        empty();
        foot();
        code();
    }

    private void masthead() {
        Paper.Masthead head = paper.masthead();
        if (head == null) {
            return;
        }
        XWPFParagraph mark = line(head.body(), ParagraphAlignment.CENTER, TITLE_FONT, MARK_SIZE);
        mark.getRuns().getFirst().setColor(RED);
        XWPFParagraph number = line(head.number(), ParagraphAlignment.CENTER, BODY_FONT, BODY_SIZE);
        number.setBorderBottom(Borders.SINGLE);
        CTBorder rule = number.getCTP().getPPr().getPBdr().getBottom();
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(RULE_WIDTH));
        rule.setSpace(BigInteger.valueOf(RULE_DISTANCE));
        number.setSpacingAfter(TWO_CHARACTERS);
    }

    private void facts() {
        if (!paper.facts().isEmpty()) {
            DocxTable.add(
                    document,
                    new Block.Table(
                            paper.factsInPairs().stream().map(PaperDocx::row).toList()));
            empty();
        }
    }

    private static List<Block.Cell> row(List<Paper.Fact> pair) {
        int wide = pair.size() == 1 ? 3 : 1;
        return pair.stream()
                .flatMap(each -> Stream.of(
                        new Block.Cell(each.label(), 1, 1, false), new Block.Cell(each.value(), wide, 1, false)))
                .toList();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Table table -> DocxTable.add(document, table);
            case Block.Heading heading -> indented(heading.text(), font(heading.rank()));
            case Block.Text text -> {
                if (text.indented()) {
                    indented(text.text(), BODY_FONT);
                } else {
                    line(text.text(), ParagraphAlignment.LEFT, BODY_FONT, BODY_SIZE);
                }
            }
        }
    }

    private static String font(int rank) {
        return switch (rank) {
            case 1 -> "黑体";
            case 2 -> "楷体";
            default -> BODY_FONT;
        };
    }

    private void foot() {
        for (String text : paper.foot()) {
            XWPFParagraph last = line(text, ParagraphAlignment.RIGHT, BODY_FONT, BODY_SIZE);
            last.setIndentationRight(FOUR_CHARACTERS);
            last.setKeepNext(true);
        }
    }

    private void code() throws IOException, InvalidFormatException {
        Paper.Code code = paper.code();
        if (code == null) {
            return;
        }
        int size = Units.toEMU(CODE_POINTS);
        XWPFRun run = document.createParagraph().createRun();
        run.addPicture(
                new ByteArrayInputStream(CodePicture.png(code.address())),
                org.apache.poi.common.usermodel.PictureType.PNG,
                "code.png",
                size,
                size);
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(code.caption());
        line(code.caption(), ParagraphAlignment.LEFT, BODY_FONT, CAPTION_SIZE);
    }

    private void empty() {
        line("", ParagraphAlignment.LEFT, BODY_FONT, BODY_SIZE);
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
        DocxPage.font(run, font, size);
        run.setText(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""));
    }

    /** The paper's own day instead of the moment of writing. */
    private void properties() throws InvalidFormatException {
        Date day = Date.from(paper.made());
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(Optional.of(day));
        properties.setModifiedProperty(Optional.of(day));
        properties.setTitleProperty(paper.title());
        properties.setCreatorProperty(paper.signature());
        properties.setLanguageProperty("zh-CN");
    }
}
