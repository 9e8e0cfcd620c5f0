package org.gongkai.release.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.release.file.Made.ID;
import static org.gongkai.release.file.Made.MOBILE;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.gongkai.release.file.Findings.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLookTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OFFICE + "wordprocessingml.document";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final String PPTX = OFFICE + "presentationml.presentation";
    private static final String PDF = "application/pdf";

    @TempDir
    Path directory;

    @Test
    void a_number_in_a_text_document_is_found_across_runs_and_in_every_part() {
        String split = "<w:p><w:r><w:t>440524</w:t></w:r><w:r><w:t>188001010014</w:t></w:r></w:p>";
        assertThat(look(Made.docx(split), DOCX)).containsExactly(new Found("id-number", "a", "4405**********0014"));
        String foot = "<w:root>" + Made.run("", MOBILE) + "</w:root>";
        assertThat(look(Made.docx("", "word/footer1.xml", foot), DOCX))
                .containsExactly(new Found("mobile-number", "a · word/footer1.xml", "138****5678"));
    }

    @Test
    void a_harmless_text_document_has_no_findings() {
        assertThat(look(Made.docx(Made.run("", "白商发〔2026〕3号 关于开展工作的通知")), DOCX)).isEmpty();
    }

    @Test
    void hidden_text_is_found_by_property_style_colour_and_size() {
        for (String hiding :
                List.of("<w:vanish/>", "<w:color w:val='FFFFFF'/>", "<w:sz w:val='2'/>", "<w:rStyle w:val='Gone'/>")) {
            byte[] file = Made.docx(
                    Made.run("", "可见") + Made.run(hiding, "不可见"),
                    "word/styles.xml",
                    "<w:root><w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
                            + "<w:style w:styleId='Gone'><w:basedOn w:val='Base'/></w:style></w:root>");
            assertThat(look(file, DOCX)).as(hiding).containsExactly(new Found("hidden-text", "a", "不可见"));
        }
    }

    @Test
    void white_on_dark_and_switched_off_hiding_are_no_findings() {
        for (String showing : List.of(
                "<w:vanish w:val='0'/>", "<w:color w:val='FFFFFF'/><w:shd w:fill='000080'/>", "<w:sz w:val='32'/>")) {
            assertThat(look(Made.docx(Made.run(showing, "可见")), DOCX))
                    .as(showing)
                    .isEmpty();
        }
    }

    @Test
    void text_in_the_colour_of_paper_or_too_narrow_is_hidden_and_on_a_ground_it_is_not() {
        for (String hiding : List.of(
                "<w:color w:val='FDFDFD'/>",
                "<w:color w:val='auto' w:themeColor='background1'/>",
                "<w:w w:val='1'/>",
                "<w:textFill><w:noFill/></w:textFill>",
                "<w:textFill><w:solidFill><w:schemeClr w:val='bg1'/></w:solidFill></w:textFill>")) {
            assertThat(look(Made.docx(Made.run(hiding, "不可见")), DOCX))
                    .as(hiding)
                    .containsExactly(new Found("hidden-text", "a", "不可见"));
        }
        for (String showing : List.of(
                "<w:color w:val='FFFFFF' w:themeColor='background1' w:themeShade='80'/>",
                "<w:color w:val='FDFDFD'/><w:shd w:fill='C00000'/>",
                "<w:color w:val='DDDDDD'/>",
                "<w:w w:val='80'/>")) {
            assertThat(look(Made.docx(Made.run(showing, "可见")), DOCX))
                    .as(showing)
                    .isEmpty();
        }
    }

    @Test
    void a_number_is_found_that_only_one_reading_of_the_text_holds() {
        String start = "<w:p><w:r><w:t>440524</w:t></w:r>";
        String end = "<w:r><w:t>188001010014</w:t></w:r></w:p>";
        for (String between : List.of(
                "<w:del w:author='a'><w:r><w:delText>99</w:delText></w:r></w:del>",
                "<w:ins w:author='a'><w:r><w:t>99</w:t></w:r></w:ins>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>")) {
            assertThat(look(Made.docx(start + between + end), DOCX))
                    .as(between)
                    .contains(new Found("id-number", "a", "4405**********0014"));
        }
    }

    @Test
    void a_number_is_found_in_every_attribute_field_and_remark_of_a_text_document() {
        for (String hiding : List.of(
                "<w:p><w:hyperlink w:tooltip='~'/></w:p>",
                "<w:p><w:fldSimple w:instr=' QUOTE ~ '/></w:p>",
                "<w:p><w:r><w:instrText>QUOTE 440524</w:instrText></w:r><w:r><w:instrText>188001010014</w:instrText></w:r></w:p>",
                "<w:p><w:r><w:ffData><w:default w:val='~'/></w:ffData></w:r></w:p>",
                "<w:sdt><w:sdtPr><w:alias w:val='~'/></w:sdtPr></w:sdt>",
                "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='a' w:value='~'/></w:dropDownList></w:sdtPr></w:sdt>",
                "<w:p><w:r><w:pict><w:textpath w:string='~'/></w:pict></w:r></w:p>",
                "<w:p><!-- ~ --></w:p>",
                "<w:p><w:r><w:sym w:char='F034'/><w:sym w:char='F034'/><w:t>0524188001010014</w:t></w:r></w:p>")) {
            assertThat(look(Made.docx(hiding.replace("~", ID)), DOCX))
                    .as(hiding)
                    .containsExactly(new Found("id-number", "a", "4405**********0014"));
        }
    }

    @Test
    void a_number_is_found_in_every_part_whatever_its_name() {
        String header = "<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:p><w:r><w:t>4405</w:t></w:r></w:p></w:hdr>";
        String split = header.replace("4405</w:t></w:r>", "4405</w:t></w:r><w:r><w:t>24188001010014</w:t></w:r>");
        Map<String, String> parts = Map.of(
                "word/numbering.xml", "<w:root><w:lvl><w:lvlText w:val='" + ID + "'/></w:lvl></w:root>",
                "word/settings.xml", "<w:root><w:docVar w:name='n' w:val='" + ID + "'/></w:root>",
                "customXml/item1.xml", "<x><y>" + ID + "</y></x>",
                "customXml/item2.data", "<x y='" + ID + "'/>",
                "word/oberes.xml", split,
                "word/oberes.bin", split,
                "word/_rels/document.xml.rels", "<R><Relationship Type='x/hyperlink' Target='#" + ID + "'/></R>");
        parts.forEach((name, content) -> assertThat(look(Made.docx("", name, content), DOCX))
                .as(name)
                .extracting(Found::kind)
                .contains("id-number")
                .containsOnlyOnce("id-number"));
    }

    @Test
    void a_number_is_found_in_formulas_formats_prompts_and_links_of_a_workbook() {
        for (String hiding : List.of(
                "<sheetData><row r='1'><c r='A1'><f>IF(1,\"\",\"~\")</f><v>0</v></c></row></sheetData>",
                "<sheetData><row r='1'><c r='A1'><f>\"440524\"&amp;\"188001010014\"</f></c></row></sheetData>",
                "<dataValidations><dataValidation prompt='~'/></dataValidations>",
                "<hyperlinks><hyperlink ref='A1' location='~'/></hyperlinks>",
                "<hyperlinks><hyperlink ref='A1' tooltip='~'/></hyperlinks>",
                "<hyperlinks><hyperlink ref='A1' display='~'/></hyperlinks>")) {
            assertThat(look(Made.xlsx(hiding.replace("~", ID)), XLSX))
                    .as(hiding)
                    .extracting(Found::kind)
                    .containsExactly("id-number");
        }
        String format = "\\" + String.join("\\", ID.split(""));
        String styles = "<s><numFmts><numFmt numFmtId='200' formatCode='" + format + "'/></numFmts></s>";
        assertThat(look(Made.xlsx("", "xl/styles.xml", styles), XLSX))
                .extracting(Found::kind)
                .containsExactly("id-number");
        String twice = "<sheetData><row r='1'><c r='A1'><f>\"~\"</f><v>~</v></c></row></sheetData>";
        assertThat(look(Made.xlsx(twice.replace("~", ID)), XLSX))
                .containsExactly(new Found("id-number", "a · 名单!A1", "4405**********0014"));
    }

    @Test
    void a_number_is_found_that_comes_in_pieces() {
        String pieces = "&#52;4<![CDATA[0]]>524188&#x30;01010014";
        assertThat(look(Made.docx("<w:p><w:unknown>" + pieces + "</w:unknown></w:p>"), DOCX))
                .containsExactly(new Found("id-number", "a", "4405**********0014"));
        assertThat(look(Made.xlsx("<headerFooter><oddHeader>" + pieces + "</oddHeader></headerFooter>"), XLSX))
                .containsExactly(new Found("id-number", "a · 名单", "4405**********0014"));
        String names = "<workbook><definedNames><definedName>" + pieces + "</definedName></definedNames></workbook>";
        assertThat(look(Made.xlsx("", "xl/other.xml", names), XLSX))
                .containsExactly(new Found("id-number", "a · xl/other.xml", "4405**********0014"));
        String slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>138</a:t></a:r><a:r><a:t>1234</a:t></a:r>"
                + "<a:r><a:t>5678</a:t></a:r></a:p></p:sld>";
        assertThat(look(Made.pptx(slide), PPTX)).extracting(Found::excerpt).containsExactly("138****5678");
    }

    @Test
    void tracked_changes_and_comments_are_told_once_for_each_author() {
        String changes = "<w:p><w:del w:author='张三'><w:r><w:delText>原文</w:delText></w:r></w:del>"
                + "<w:del w:author='张三'><w:r><w:delText>又一处</w:delText></w:r></w:del>"
                + "<w:ins w:author='李四'><w:r><w:t>新文</w:t></w:r></w:ins></w:p>";
        String comments = "<w:root><w:comment w:author='王五'><w:p><w:r><w:t>请核实" + MOBILE
                + "</w:t></w:r></w:p></w:comment></w:root>";
        assertThat(look(Made.docx(changes, "word/comments.xml", comments), DOCX))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("tracked-change", "- 张三 (2) 原文"),
                        tuple("tracked-change", "+ 李四 (1) 新文"),
                        tuple("mobile-number", "138****5678"),
                        tuple("comment", "王五 (1) 请核实138********"));
    }

    @Test
    void properties_that_tell_of_people_are_found_and_those_of_programs_are_not() {
        byte[] file = Made.docx(
                "",
                "docProps/core.xml",
                "<c><creator>王小明</creator><lastModifiedBy>Administrator</lastModifiedBy><title>通知</title></c>",
                "docProps/app.xml",
                "<p><Template>Normal.dotm</Template><Company>某某公司</Company><Pages>3</Pages></p>");
        assertThat(look(file, DOCX))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("document-property", "creator: 王小明"), tuple("document-property", "Company: 某某公司"));
    }

    @Test
    void what_an_office_file_fetches_or_carries_is_found() {
        byte[] file = Made.docx(
                "<w:p><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd \"/k calc\" </w:instrText></w:r></w:p>",
                "word/_rels/settings.xml.rels",
                "<R><Relationship Type='x/attachedTemplate' TargetMode='External' Target='http://evil.example/t.dotm'/></R>",
                "word/_rels/document.xml.rels",
                "<R><Relationship Type='x/hyperlink' TargetMode='External' Target='https://www.gov.cn/a/b'/></R>",
                "word/embeddings/oleObject1.bin",
                "x",
                "word/vbaProject.bin",
                "x");
        assertThat(look(file, DOCX))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("external-link", "DDEAUTO c:\\\\windows\\\\cmd"),
                        tuple("external-link", "attachedTemplate: evil.example"),
                        tuple("external-link", "www.gov.cn"),
                        tuple("embedded-file", "oleObject1.bin"),
                        tuple("active-content", "vbaProject.bin"));
    }

    @Test
    void numbers_in_a_workbook_are_found_with_their_cell() {
        byte[] file = Made.xlsx(
                "<sheetData><row r='2'><c r='B2' t='s'><v>1</v></c><c r='C2'><v>1.3812345678E10</v></c>"
                        + "<c r='D2' t='inlineStr'><is><t>0436-3238765</t></is></c></row></sheetData>",
                "xl/sharedStrings.xml",
                "<sst><si><t>姓名</t></si><si><r><t>440524</t></r><r><t>188001010014</t></r></si><si><t>"
                        + "11010519491231002X</t></si></sst>");
        assertThat(look(file, XLSX))
                .containsExactly(
                        new Found("id-number", "a · 名单!B2", "4405**********0014"),
                        new Found("mobile-number", "a · 名单!C2", "138****5678"),
                        new Found("landline-number", "a · 名单!D2", "0436*****65"),
                        new Found("id-number", "a · sharedStrings", "1101**********002X"));
    }

    @Test
    void digits_in_boxes_make_one_number() {
        StringBuilder row = new StringBuilder("<sheetData><row r='1'>");
        ID.chars().forEach(c -> row.append("<c><v>").append((char) c).append("</v></c>"));
        assertThat(look(Made.xlsx(row + "</row></sheetData>"), XLSX))
                .extracting(Found::kind)
                .containsExactly("id-number");
    }

    @Test
    void digits_in_boxes_that_hold_texts_make_one_number_also_downwards() {
        String strings = "<sst>" + "<si><t>%d</t></si>".repeat(10).formatted(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                + "<si><t>X</t></si><si><t>姓名</t></si></sst>";
        StringBuilder across = new StringBuilder("<row r='1'><c r='A1' t='s'><v>11</v></c>");
        StringBuilder downwards = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            int index = "0123456789X".indexOf("11010519491231002X".charAt(i));
            String cell = "<c r='%s' t='s'><v>" + index + "</v></c>";
            across.append(cell.formatted(SheetText.letters(2 * i + 2) + 1))
                    .append("<c r='%s1' s='3'/>".formatted(SheetText.letters(2 * i + 3)));
            downwards
                    .append("<row r='%d'>".formatted(i + 3))
                    .append("<c r='A%d' t='s'><v>11</v></c>".formatted(i + 3))
                    .append(cell.formatted("C" + (i + 3)))
                    .append("</row>");
        }
        for (String rows : List.of(across + "</row>", downwards.toString())) {
            byte[] file = Made.xlsx("<sheetData>" + rows + "</sheetData>", "xl/sharedStrings.xml", strings);
            assertThat(look(file, XLSX))
                    .extracting(Found::kind, Found::excerpt)
                    .containsExactly(tuple("id-number", "1101**********002X"));
        }
    }

    @Test
    void a_resident_number_split_over_cells_of_a_row_is_found_among_other_figures() {
        byte[] file = Made.xlsx(
                "<sheetData><row r='4'><c r='A4'><v>1</v></c><c r='B4' t='s'><v>0</v></c><c r='C4'><v>19491231</v></c>"
                        + "<c r='D4' t='inlineStr'><is><t>002X</t></is></c><c r='E4'><v>35</v></c></row></sheetData>",
                "xl/sharedStrings.xml",
                "<sst><si><t>110105</t></si></sst>");
        assertThat(look(file, XLSX)).containsExactly(new Found("id-number", "a · 名单!4", "1101**********002X"));
    }

    @Test
    void figures_in_cells_are_no_numbers_of_people() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 300; row++) {
            rows.append("<row r='%d'><c><v>%d</v></c><c><v>%d</v></c><c><v>2025</v></c><c><v>%d</v></c></row>"
                    .formatted(row, row, row * 7919 % 100_000, row * 31 % 10));
        }
        assertThat(look(Made.xlsx("<sheetData>" + rows + "</sheetData>"), XLSX)).isEmpty();
    }

    @Test
    void hidden_rows_columns_sheets_and_cells_are_found_where_they_hold_something() {
        byte[] file = Made.xlsx(
                "<cols><col min='2' max='3' hidden='1'/></cols><sheetData>"
                        + "<row r='5' hidden='1'><c r='A5'><v>1</v></c></row><row r='6' hidden='1'/>"
                        + "<row r='7'><c r='B7'><v>2</v></c><c r='D7' s='1'><v>3</v></c></row></sheetData>",
                "xl/styles.xml",
                "<s><fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts>"
                        + "<fills><fill><patternFill patternType='none'/></fill></fills>"
                        + "<cellXfs><xf fontId='0' fillId='0'/><xf fontId='1' fillId='0'/></cellXfs></s>");
        assertThat(look(file, XLSX))
                .containsExactlyInAnyOrder(
                        new Found("hidden-rows", "a · 名单", "5"),
                        new Found("hidden-columns", "a · 名单", "B"),
                        new Found("hidden-text", "a · 名单", "D7"));
        byte[] hidden = Made.zip(Map.of(
                "[Content_Types].xml", Made.utf8("<Types/>"),
                "xl/workbook.xml", Made.utf8("<w><sheet name='底稿' state='veryHidden'/></w>")));
        assertThat(look(hidden, XLSX)).containsExactly(new Found("hidden-sheet", "a · 底稿", "底稿"));
    }

    @Test
    void formulas_that_fetch_and_caches_of_other_data_are_found() {
        byte[] file = Made.xlsx(
                "<sheetData><row r='1'><c r='A1'><f>cmd|'/c calc'!A0</f><v>0</v></c></row></sheetData>",
                "xl/pivotCache/pivotCacheRecords1.xml",
                "<r><r><s v='张三'/><s v='" + MOBILE + "'/></r></r>");
        assertThat(look(file, XLSX))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("external-link", "mobile-number", "hidden-text");
    }

    @Test
    void slides_notes_and_hidden_slides_are_looked_at() {
        byte[] file = Made.pptx(
                "<p:sld xmlns:p='p' xmlns:a='a' show='0'><a:p><a:r><a:t>138123</a:t></a:r><a:r><a:t>45678</a:t></a:r></a:p></p:sld>",
                "ppt/notesSlides/notesSlide1.xml",
                "<n><p><t>不要公开</t></p></n>");
        assertThat(look(file, PPTX))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("mobile-number", "hidden-sheet", "speaker-notes");
    }

    @Test
    void an_open_fixed_layout_document_is_read_through() {
        byte[] file = Made.ofd(
                "Doc_0/Pages/Page_0/Content.xml",
                "<Page><TextObject><TextCode>440524188</TextCode><TextCode>001010014</TextCode></TextObject>"
                        + "<TextObject Visible='false'><TextCode>看不见</TextCode></TextObject></Page>",
                "Doc_0/Attachs/Attachments.xml",
                "<A><Attachment Name='底稿.xlsx'/></A>");
        assertThat(look(file, "application/ofd"))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("id-number", "4405**********0014"),
                        tuple("hidden-text", "看不见"),
                        tuple("embedded-file", "底稿.xlsx"),
                        tuple("document-property", "Author: 王小明"));
    }

    @Test
    void numbers_on_a_page_are_found_with_the_page() {
        byte[] file = Made.pdf((page, _) -> Made.write(page, "Tel " + MOBILE, 50, 700));
        assertThat(look(file, PDF)).containsExactly(new Found("mobile-number", "a · p1", "138****5678"));
    }

    @Test
    void text_under_a_box_of_any_colour_is_found_and_text_on_a_box_is_not() {
        for (Color colour : List.of(Color.BLACK, Color.WHITE)) {
            byte[] file = Made.pdf((page, _) -> {
                Made.write(page, "Zhang San", 50, 700);
                page.setNonStrokingColor(colour);
                page.addRect(45, 695, 100, 20);
                page.fill();
            });
            assertThat(look(file, PDF)).containsExactly(new Found("covered-text", "a · p1", "Z******* (8)"));
        }
        byte[] label = Made.pdf((page, _) -> {
            page.setNonStrokingColor(Color.BLUE);
            page.addRect(45, 695, 100, 20);
            page.fill();
            page.setNonStrokingColor(Color.WHITE);
            Made.write(page, "Heading", 50, 700);
        });
        assertThat(look(label, PDF)).isEmpty();
    }

    @Test
    void lines_through_text_marking_pens_and_boxes_elsewhere_cover_nothing() {
        byte[] file = Made.pdf((page, _) -> {
            Made.write(page, "Zhang San", 50, 700);
            page.addRect(45, 703, 100, 1);
            page.fill();
            page.addRect(300, 695, 100, 20);
            page.fill();
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0.4f);
            page.setGraphicsStateParameters(state);
            page.addRect(45, 695, 100, 20);
            page.fill();
        });
        assertThat(look(file, PDF)).isEmpty();
    }

    @Test
    void a_box_that_is_clipped_away_covers_nothing() {
        byte[] file = Made.pdf((page, _) -> {
            Made.write(page, "Zhang San", 50, 700);
            page.addRect(300, 300, 50, 50);
            page.clip();
            page.addRect(0, 0, 612, 792);
            page.fill();
        });
        assertThat(look(file, PDF)).isEmpty();
    }

    @Test
    void a_picture_laid_over_text_covers_it_and_a_scan_with_its_text_does_not() {
        byte[] patch = Made.pdf((page, document) -> {
            Made.write(page, "Zhang San", 50, 700);
            PDImageXObject image = LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB));
            page.drawImage(image, 45, 695, 100, 20);
        });
        assertThat(look(patch, PDF)).extracting(Found::kind).containsExactly("covered-text");
        byte[] scan = Made.pdf((page, document) -> {
            PDImageXObject image = LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB));
            page.drawImage(image, 0, 0, 612, 792);
            page.setRenderingMode(RenderingMode.NEITHER);
            Made.write(page, "what was recognised in the picture of this page " + MOBILE, 50, 700);
        });
        assertThat(look(scan, PDF)).extracting(Found::kind).containsExactly("mobile-number");
    }

    @Test
    void a_page_that_is_only_a_picture_is_left_to_people() {
        byte[] scan = Made.pdf((page, document) -> page.drawImage(
                LosslessFactory.createFromImage(
                        document, new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                0,
                0,
                612,
                792));
        assertThat(look(scan, PDF)).containsExactly(new Found("unread-pages", "a", "1"));
    }

    @Test
    void pages_that_are_mostly_pictures_with_few_letters_are_left_to_people() {
        Made.Drawing strips = (page, document) -> {
            page.drawImage(picture(document), 0, 396, 612, 396);
            page.drawImage(picture(document), 0, 0, 612, 396);
        };
        Made.Drawing withMargins = (page, document) -> page.drawImage(picture(document), 45, 58, 522, 676);
        Made.Drawing numbered = (page, document) -> {
            page.drawImage(picture(document), 0, 40, 612, 752);
            Made.write(page, "- 1 -", 300, 20);
        };
        for (Made.Drawing drawing : List.of(strips, withMargins, numbered)) {
            assertThat(look(Made.pdf(drawing), PDF)).containsExactly(new Found("unread-pages", "a", "1"));
        }
        byte[] illustrated = Made.pdf((page, document) -> {
            page.drawImage(picture(document), 45, 100, 522, 250);
            Made.write(page, "Notice", 50, 700);
        });
        assertThat(look(illustrated, PDF)).isEmpty();
    }

    private static PDImageXObject picture(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(
                document, new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void a_number_is_found_in_every_text_of_a_portable_document() {
        for (String hiding : List.of(
                "/Outlines 4 0 R>>\n<</Title(~)>>",
                "/PageLabels<</Nums[0<</P(~)>>]>>>>\n<<>>",
                "/StructTreeRoot 4 0 R>>\n<</Type/StructTreeRoot/K<</S/Figure/Alt(~)>>>>",
                "/StructTreeRoot 4 0 R>>\n<</Type/StructTreeRoot/K<</S/Span/ActualText(~)>>>>",
                "/PieceInfo 4 0 R>>\n<</App<</Private<</Note(~)>>>>>>",
                "/X 4 0 R>>\n<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/Contents(~)>>",
                "/X 4 0 R>>\n<</Type/Annot/Subtype/Widget/FT/Tx/T(~)>>",
                "/X 4 0 R>>\n<</Type/Annot/Subtype/Popup/Subj(~)>>",
                "/X 4 0 R>>\n[(~)]",
                "/X 4 0 R>>\n(~)")) {
            String[] parts = hiding.replace("~", ID).split("\n", 2);
            byte[] file = Made.rawPdf(
                    "<</Type/Catalog/Pages 2 0 R" + parts[0],
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
                    parts[1]);
            assertThat(look(file, PDF)).as(hiding).extracting(Found::kind).containsExactly("id-number");
        }
    }

    @Test
    void a_number_is_found_where_a_remark_or_a_field_is_painted_and_in_marks_of_the_page() {
        String painting = "BT/F 12 Tf 10 10 Td(440524)Tj(188001010014)Tj ET";
        String marked = "/Span<</ActualText(" + MOBILE + ")>>BDC EMC";
        byte[] file = Made.rawPdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[4 0 R]/Contents 7 0 R>>",
                "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 100 20]/AP<</N<</On 5 0 R>>>>>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 6 0 R>>>>/Length "
                        + painting.length() + ">>\nstream\n" + painting + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Length " + marked.length() + ">>\nstream\n" + marked + "\nendstream");
        assertThat(look(file, PDF))
                .containsExactlyInAnyOrder(
                        new Found("mobile-number", "a · p1", "138****5678"),
                        new Found("id-number", "a · p1", "4405**********0014"));
    }

    @Test
    void text_that_nobody_sees_is_found() {
        byte[] invisible = Made.pdf((page, _) -> {
            page.setRenderingMode(RenderingMode.NEITHER);
            Made.write(page, "secret", 50, 700);
        });
        byte[] white = Made.pdf((page, _) -> {
            page.setNonStrokingColor(Color.WHITE);
            Made.write(page, "secret", 50, 700);
        });
        byte[] outside = Made.pdf((page, _) -> Made.write(page, "secret", -500, 700));
        for (byte[] file : List.of(invisible, white, outside)) {
            assertThat(look(file, PDF)).containsExactly(new Found("hidden-text", "a · p1", "secret"));
        }
    }

    @Test
    void what_a_portable_document_can_do_and_remembers_is_found() {
        byte[] file = Made.rawPdf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[4 0 R 5 0 R]>>",
                "<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(http://intranet.example/x)>>>>",
                "<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents(ask " + MOBILE + ")>>",
                "<</Type/Filespec/F(draft.docx)/EF<</F 7 0 R>>>>",
                "<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream");
        byte[] twice = Made.join(file, Made.latin("\n%%EOF\n"));
        assertThat(look(twice, PDF))
                .extracting(Found::kind)
                .contains(
                        "active-content",
                        "external-link",
                        "comment",
                        "mobile-number",
                        "embedded-file",
                        "earlier-version");
    }

    @Test
    void a_black_box_laid_on_as_a_remark_covers_text() throws IOException {
        byte[] file = Made.written(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var stream = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                    Made.write(stream, "Zhang San", 50, 700);
                }
                var box = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare();
                box.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(45, 695, 100, 20));
                box.getCOSObject()
                        .setItem(
                                COSName.IC,
                                new org.apache.pdfbox.cos.COSArray(List.of(new org.apache.pdfbox.cos.COSFloat(0))));
                page.getAnnotations().add(box);
                page.setAnnotations(List.of(box));
                document.getDocumentInformation().setAuthor("Zhang San");
                document.save(out);
            }
        });
        assertThat(look(file, PDF))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("covered-text", "document-property");
    }

    @Test
    void a_document_with_a_password_is_a_fault() {
        byte[] file = Made.written(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(out);
            }
        });
        assertFault(file, PDF, "encrypted");
    }

    @Test
    void what_a_picture_carries_beside_its_pixels_is_found() {
        assertThat(look(Made.jpegWithExif(Made.exif("Wang Xiaoming")), "image/jpeg"))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("image-metadata", "Artist: Wang Xiaoming"), tuple("image-metadata", "GPS"));
        assertThat(look(Made.pngWith("tEXt", Made.latin("Author\0Wang " + MOBILE)), "image/png"))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("image-metadata", "mobile-number");
        assertThat(look(Made.image("png", 8, 8), "image/png")).isEmpty();
        assertThat(look(Made.image("jpg", 8, 8), "image/jpeg")).isEmpty();
    }

    @Test
    void bytes_behind_the_end_of_a_picture_are_found() {
        for (String format : List.of("png", "jpg")) {
            byte[] file = Made.join(Made.image(format, 8, 8), new byte[500]);
            assertThat(look(file, format.equals("png") ? "image/png" : "image/jpeg"))
                    .containsExactly(new Found("embedded-file", "a", "+500 B"));
        }
    }

    @Test
    void an_old_workbook_is_read_through() {
        byte[] file = Made.written(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                HSSFSheet sheet = book.createSheet("名单");
                sheet.createRow(0).createCell(0).setCellValue(ID);
                sheet.createRow(1).createCell(1).setCellValue(13812345678.0);
                sheet.getRow(1).setZeroHeight(true);
                sheet.setColumnHidden(1, true);
                for (int i = 0; i < 11; i++) {
                    sheet.createRow(i + 5).createCell(0).setCellValue("13987654321".substring(i, i + 1));
                }
                book.createSheet("底稿");
                book.setSheetHidden(1, true);
                book.createInformationProperties();
                book.getSummaryInformation().setAuthor("王小明");
                book.write(out);
            }
        });
        assertThat(look(file, "application/vnd.ms-excel"))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder(
                        "id-number",
                        "mobile-number",
                        "mobile-number",
                        "hidden-rows",
                        "hidden-columns",
                        "hidden-sheet",
                        "document-property");
    }

    @Test
    void plain_text_is_read_in_its_charset_and_across_pieces() {
        Charset chinese = Charset.forName("GB18030");
        assertThat(look(("密级：机密\n手机" + MOBILE).getBytes(chinese), "text/plain;charset=GB18030"))
                .extracting(Found::kind)
                .containsExactly("secrecy-mark", "mobile-number");
        for (int shift = 0; shift < 20; shift++) {
            String long1 = "字".repeat((1 << 16) - shift) + ID + "字".repeat(1 << 16);
            assertThat(look(Made.utf8(long1), "text/plain;charset=UTF-8"))
                    .extracting(Found::kind)
                    .containsExactly("id-number");
        }
        assertThat(look(Made.utf8("a,b\n=cmd|'/c calc'!A1,2"), "text/csv;charset=UTF-8"))
                .extracting(Found::kind)
                .containsExactly("active-content");
    }

    @Test
    void a_page_hides_nothing() {
        String page = "<p>公开</p><!-- 草稿 --><span style='display: none'>不公开</span>"
                + "<p style='color:#fff;background-color:#036'>标题</p><img src='http://10.1.2.3/x.png'>"
                + "<a href='https://www.gov.cn/'>中国政府网</a><a href='http://oa/'>OA</a><td>1381234</td>";
        assertThat(look(Made.utf8(page), "text/html;charset=UTF-8"))
                .extracting(Found::kind, Found::excerpt)
                .containsExactlyInAnyOrder(
                        tuple("comment", "草稿"),
                        tuple("hidden-text", "不公开"),
                        tuple("external-link", "10.1.2.3"),
                        tuple("external-link", "http://oa/"));
    }

    @Test
    void numbers_in_the_targets_of_links_are_words_of_a_page() {
        for (String target : List.of(
                "http://a.cn/?id=" + ID,
                "http://a.cn/?id=%34%34%30%35%32%34188001010014",
                "http://a.cn/?to=http%3A%2F%2Fb.cn%2F%3Fid%3D%2534%2534%2530%2535%2532%2534188001010014")) {
            assertThat(look(Made.utf8("<p><a href=\"" + target + "\">详见</a></p>"), "text/html"))
                    .as(target)
                    .containsExactly(new Found("id-number", "a", "4405**********0014"));
        }
        assertThat(look(Made.utf8("<a href='mailto:" + MOBILE + "@139.com'>写信</a>"), "text/html"))
                .containsExactly(new Found("mobile-number", "a", "138****5678"));
        assertThat(look(
                        Made.utf8("<a href='https://www.gov.cn/zhengce/202603/content_7012345.htm'>一</a>"),
                        "text/html"))
                .as("an ordinary address")
                .isEmpty();
    }

    @Test
    void numbers_in_the_targets_of_links_are_words_of_office_files() {
        String target = "<R><Relationship Type='x/hyperlink' TargetMode='External' Target='mailto:%s@139.com'/></R>"
                .formatted(MOBILE);
        String field = "<w:p><w:r><w:instrText> HYPERLINK \"http://a.cn/?id=" + ID + "\" </w:instrText></w:r></w:p>";
        assertThat(look(Made.docx(field, "word/_rels/document.xml.rels", target), DOCX))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("external-link", "mobile-number", "id-number");
        String formula = "<sheetData><row><c><f>HYPERLINK(\"#" + ID + "\")</f><v>甲</v></c></row></sheetData>";
        String links = "<hyperlinks><hyperlink ref='B2' tooltip='" + MOBILE + "'/></hyperlinks>";
        assertThat(look(Made.xlsx(formula + links, "xl/worksheets/_rels/sheet1.xml.rels", target), XLSX))
                .extracting(Found::kind)
                .containsExactlyInAnyOrder("id-number", "mobile-number", "external-link", "mobile-number");
    }

    @Test
    void numbers_in_the_targets_of_links_are_words_of_portable_documents() {
        byte[] file = Made.rawPdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[4 0 R]>>",
                "<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(http://a.cn/?id=" + ID + ")>>>>");
        assertThat(look(file, PDF)).contains(new Found("id-number", "a", "4405**********0014"));
    }

    @Test
    void nothing_hidden_shields_a_number_and_no_neighbour_does() {
        Found mobile = new Found("mobile-number", "a", "138****5678");
        String hidden = "电话<span style='display:none'>9</span>" + MOBILE;
        assertThat(look(Made.utf8(hidden), "text/html"))
                .containsExactlyInAnyOrder(mobile, new Found("hidden-text", "a", "9"));
        for (String shielded : List.of(
                "<span>" + MOBILE + "</span><span>13812345679</span>",
                "<b>9</b>" + MOBILE,
                "138<del>9</del>12345678",
                "正文<style>" + MOBILE,
                "138<span hidden></span>12345678")) {
            assertThat(look(Made.utf8(shielded), "text/html")).as(shielded).contains(mobile);
        }
    }

    @Test
    void more_of_a_kind_than_people_can_decide_on_are_told_as_a_number() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            rows.append("<row><c><v>138123456%02d</v></c></row>".formatted(i));
        }
        List<Found> found = look(Made.xlsx("<sheetData>" + rows + "</sheetData>"), XLSX);
        assertThat(found).hasSize(Findings.MOST_OF_A_KIND + 1);
        assertThat(found.getLast()).isEqualTo(new Found("mobile-number", "a", "+60"));
    }

    @Test
    void what_cannot_be_read_to_its_end_is_a_fault() {
        byte[] whole = Made.docx(Made.run("", "字".repeat(500)));
        assertFault(java.util.Arrays.copyOf(whole, whole.length / 2), DOCX, "unreadable");
        assertFault(Made.utf8("%PDF-1.7 nothing"), PDF, "unreadable");
        assertFault(Made.docx("<w:p>"), DOCX, "unreadable");
        assertFault(Made.docx("<w:p>".repeat(600) + "</w:p>".repeat(600)), DOCX, "too-deep");
        assertFault(Made.utf8("x"), "application/zip", "unknown-type");
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        assertFault(Made.docx("", "word/footer1.xml", doctype), DOCX, "unreadable");
    }

    private void assertFault(byte[] file, String type, String reason) {
        assertThatThrownBy(() -> look(file, type))
                .isInstanceOfSatisfying(
                        LookFailed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private List<Found> look(byte[] content, String type) {
        try {
            Path file = Files.write(directory.resolve("material"), content);
            Findings findings = new Findings("a");
            FileLook.look(file, type, findings);
            return findings.all();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
