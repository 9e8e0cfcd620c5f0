package org.gongkai.release.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words a search may know are those a reader of the file sees. */
class FileWordsTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OFFICE + "wordprocessingml.document";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";

    private static final String BOOK = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
            + "<sheet name='公示' sheetId='1' r:id='a'/><sheet name='底稿' sheetId='2' state='hidden' r:id='b'/>"
            + "</sheets></workbook>";
    private static final String TARGETS = "<Relationships><Relationship Id='a' Target='worksheets/one.xml'/>"
            + "<Relationship Id='b' Target='worksheets/two.xml'/></Relationships>";

    @TempDir
    Path directory;

    private String words(byte[] content, String mediaType, int most) throws IOException {
        return FileWords.of(Files.write(directory.resolve("file"), content), mediaType, most);
    }

    private String words(byte[] content, String mediaType) throws IOException {
        return words(content, mediaType, 1000);
    }

    @Test
    void of_a_text_document_only_what_is_shown() throws IOException {
        String deleted = "<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>";
        byte[] file = Made.docx(
                Made.run("", "储备粮轮换") + Made.run("<w:vanish/>", "隐藏") + deleted,
                "word/comments.xml",
                "<w:root>" + Made.run("", "批注") + "</w:root>");
        assertThat(words(file, DOCX)).isEqualTo("储备粮轮换");
    }

    @Test
    void of_a_workbook_no_hidden_sheet_row_or_column() throws IOException {
        String seen = "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
                + "<row r='1'><c r='A1' t='inlineStr'><is><t>农贸市场</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>隐列</t></is></c><c r='C1'><v>42</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2' t='inlineStr'><is><t>隐行</t></is></c></row></sheetData></worksheet>";
        String unseen = "<worksheet><sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData></worksheet>";
        byte[] file = Made.zip(java.util.Map.of(
                "xl/workbook.xml", Made.utf8(BOOK),
                "xl/_rels/workbook.xml.rels", Made.utf8(TARGETS),
                "xl/worksheets/one.xml", Made.utf8(seen),
                "xl/worksheets/two.xml", Made.utf8(unseen)));
        assertThat(words(file, XLSX)).isEqualTo("农贸市场 42");
    }

    @Test
    void of_a_page_and_a_text_its_words() throws IOException {
        byte[] page = Made.utf8("<p>摊位</p><p hidden>底价</p><script>x()</script>");
        assertThat(words(page, "text/html;charset=UTF-8")).isEqualTo("摊位");
        assertThat(words(Made.utf8("一\n\n二\u0000三"), "text/plain;charset=UTF-8"))
                .isEqualTo("一 二 三");
    }

    @Test
    void of_a_pdf_no_page_on_which_something_is_covered() throws IOException {
        byte[] open = Made.pdf((on, _) -> Made.write(on, "Notice", 50, 700));
        byte[] covered = Made.pdf((on, _) -> {
            Made.write(on, "Secret", 50, 700);
            on.addRect(40, 690, 200, 30);
            on.fill();
        });
        assertThat(words(open, "application/pdf")).isEqualTo("Notice");
        assertThat(words(covered, "application/pdf")).isEmpty();
    }

    @Test
    void no_more_than_is_wanted_and_no_half_characters() throws IOException {
        assertThat(words(Made.utf8("𠮷".repeat(10)), "text/plain", 5)).isEqualTo("𠮷𠮷");
    }

    @Test
    void a_file_that_cannot_be_read_is_said_to_be_so() {
        assertThatThrownBy(() -> words(Made.docx("<w:p>"), DOCX)).isInstanceOf(LookFailed.class);
    }
}
