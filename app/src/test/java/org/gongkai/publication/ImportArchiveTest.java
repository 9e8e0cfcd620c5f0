package org.gongkai.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.publication.BulkImport.UnreadableImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportArchiveTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void a_sheet_as_chinese_spreadsheets_write_it_is_read_by_its_own_words() throws IOException {
        String sheet = "文件名,标题,公开范围,重点内容,形成日期\r\n通知.docx,关于申报的通知,需要公众广泛知晓或参与,专项资金,2026/1/9\r\n";
        ImportArchive archive = archive(Map.of("文件夹/metadata.csv", sheet.getBytes(GB18030)));
        assertThat(archive.lines())
                .singleElement()
                .satisfies(line -> assertThat(ImportColumns.read(line.values()))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "file", "通知.docx",
                                "title", "关于申报的通知",
                                "category", "wide-knowledge",
                                "keyContent", "special-funds",
                                "formedOn", "2026-01-09")));
    }

    @Test
    void a_workbook_serves_as_the_sheet_and_its_rows_keep_their_numbers() throws IOException {
        ImportArchive archive = archive(Map.of("metadata.xlsx", workbook()));
        assertThat(archive.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.values()).containsEntry("标题", "公告").containsEntry("形成日期", "2026-01-09");
        });
    }

    @Test
    void a_word_document_keeps_its_headings_and_tables() throws IOException {
        ImportArchive archive = archive(Map.of("metadata.csv", "file\na.docx\n".getBytes(UTF_8), "a.docx", word()));
        assertThat(archive.body("a.docx", ""))
                .hasValueSatisfying(body -> assertThat(body.text())
                        .contains("<h2>总则</h2>", "<p>一般 &lt;规定&gt;</p>", "<td>面额</td>", "<td>一百元</td>"));
    }

    @Test
    void only_a_heading_on_the_first_line_is_the_title_and_no_line_is_lost() throws IOException {
        String amid = "前言第一段\n# 章节\n第二段";
        assertThat(body("a.txt", amid, "")).isEqualTo(new ImportArchive.Body("a", amid, false));
        assertThat(body("a.md", amid, "")).isEqualTo(new ImportArchive.Body("a", amid, false));
        String first = "\n# 丙公告\n丙的正文\n# 附则";
        ImportArchive.Body taken = new ImportArchive.Body("丙公告", "丙的正文\n# 附则", false);
        assertThat(body("c.md", first, "")).isEqualTo(taken);
        assertThat(body("c.md", first, "丙公告")).isEqualTo(taken);
        assertThat(body("c.txt", first, "")).isEqualTo(taken);
        assertThat(body("c.md", first, "表中的标题").text()).isEqualTo(first.strip());
        assertThat(body("c.txt", first, "丙公告").text()).isEqualTo(first.strip());
    }

    private static ImportArchive.Body body(String name, String text, String titled) throws IOException {
        ImportArchive archive = archive(Map.of("metadata.csv", "file\n".getBytes(UTF_8), name, text.getBytes(UTF_8)));
        return archive.body(name, titled).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "batch/metadata.csv, batch/a.md, a.md",
        "batch/metadata.csv, batch/a.md, batch/a.md",
        "batch/metadata.csv, batch/a.md, batch\\a.md",
        "batch/metadata.csv, batch/a.md, ./a.md",
        "batch/metadata.csv, batch/通知/a.md, 通知/a.md",
        "第一批/信息/metadata.csv, 第一批/信息/通知.md, 通知.md",
        "第一批/信息/metadata.csv, 第一批/信息/通知.md, 信息/通知.md",
        "第一批/metadata.csv, 第一批/通知.md, 第一批/通知.md",
        "batch/metadata.csv, a.md, a.md",
        "metadata.csv, a.md, a.md"
    })
    void a_document_is_found_from_where_the_sheet_lies(String sheet, String file, String named) throws IOException {
        for (Charset names : List.of(UTF_8, GB18030)) {
            ImportArchive archive = archive(names, Map.of(sheet, "file\n".getBytes(UTF_8), file, "正文".getBytes(UTF_8)));
            assertThat(archive.body(named, ""))
                    .hasValueSatisfying(body -> assertThat(body.text()).isEqualTo("正文"));
        }
    }

    @Test
    void documents_of_the_same_name_in_two_folders_are_not_mixed_up() throws IOException {
        ImportArchive archive = archive(Map.of(
                "batch/metadata.csv", "file\n".getBytes(UTF_8),
                "batch/一月/a.md", "甲".getBytes(UTF_8),
                "batch/二月/a.md", "乙".getBytes(UTF_8)));
        assertThat(archive.body("一月/a.md", "").orElseThrow().text()).isEqualTo("甲");
        assertThat(archive.body("batch/二月/a.md", "").orElseThrow().text()).isEqualTo("乙");
        assertThat(archive.body("a.md", "")).isEmpty();
    }

    @Test
    void of_two_sheets_the_outer_one_counts_and_two_beside_each_other_are_refused() throws IOException {
        byte[] outer = "file,title\na.md,外\n".getBytes(UTF_8);
        byte[] inner = "file,title\na.md,内\n".getBytes(UTF_8);
        assertThat(archive(Map.of("b/metadata.csv", outer, "b/c/metadata.csv", inner))
                        .lines()
                        .getFirst()
                        .values())
                .containsEntry("title", "外");
        assertThatThrownBy(() -> archive(Map.of("b/metadata.csv", outer, "c/metadata.csv", inner)))
                .isInstanceOf(UnreadableImport.class)
                .hasMessage("several-sheets");
    }

    @Test
    void without_a_readable_sheet_nothing_is_taken_in() {
        assertThatThrownBy(() -> archive(Map.of("a.txt", "甲".getBytes(UTF_8))))
                .isInstanceOf(UnreadableImport.class)
                .hasMessage("no-sheet");
        assertThatThrownBy(() -> archive(Map.of("metadata.xlsx", "no workbook".getBytes(UTF_8))))
                .isInstanceOf(UnreadableImport.class)
                .hasMessage("unreadable-workbook");
    }

    private static ImportArchive archive(Map<String, byte[]> files) throws IOException {
        return archive(UTF_8, files);
    }

    private static ImportArchive archive(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, names)) {
            for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return ImportArchive.read(new ByteArrayInputStream(packed.toByteArray()));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("标题");
            head.createCell(1).setCellValue("形成日期");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("公告");
            var day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy/m/d"));
            var cell = row.createCell(1);
            cell.setCellValue(java.time.LocalDate.of(2026, 1, 9));
            cell.setCellStyle(day);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var heading = document.createParagraph();
            heading.setStyle("heading 1");
            heading.createRun().setText("总则");
            document.createParagraph().createRun().setText("一般 <规定>");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("面额");
            table.getRow(0).getCell(1).setText("一百元");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }
}
