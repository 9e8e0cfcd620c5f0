package org.gongkai.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.publication.BulkImport.UnreadableImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an import is read: what is larger than anybody fills in by hand is told as such, before it takes the memory. */
class ImportLimitsTest {

    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>标题</t></is></c></row>";

    @Test
    void a_sheet_of_more_than_a_million_cells_is_told_as_too_long_and_costs_no_more_than_its_first_rows()
            throws IOException {
        byte[] packed = packed(Map.of("metadata.xlsx", book(cells(28_000, 50), "")));
        long before = allocated();
        assertThatThrownBy(() -> ImportArchive.read(new ByteArrayInputStream(packed)))
                .isInstanceOf(UnreadableImport.class)
                .hasMessage("too-many-rows");
        assertThat(allocated() - before).isLessThan(400L << 20);
    }

    /** All that was ever allocated, most of it let go at once; the tree of the whole sheet takes gigabytes. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private static String cells(int rows, int columns) {
        StringBuilder sheet = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (int column = 1; column <= columns; column++) {
                sheet.append("<c t=\"n\" s=\"0\"><v>").append(row * column).append("</v></c>");
            }
            sheet.append("</row>");
        }
        return sheet.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "5001, 1, 3, ",
        "5002, 1, 3, too-many-rows",
        "2, 60, 3, ",
        "2, 61, 3, too-many-columns",
        "2, 2, 32767, ",
        "2, 2, 32768, cell-too-long"
    })
    void a_sheet_ends_at_its_last_row_column_and_character_however_it_is_written(
            int row, int column, int length, String fault) throws IOException {
        String text = "字".repeat(length);
        String cells = "<c/>".repeat(column - 1) + "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        byte[] workbook = book(HEAD + "<row r=\"" + row + "\">" + cells + "</row>", "");
        String lines = "标题" + "\r\n".repeat(row - 1) + ",".repeat(column - 1) + text;
        for (Map<String, byte[]> files :
                List.of(Map.of("metadata.xlsx", workbook), Map.of("metadata.csv", lines.getBytes(UTF_8)))) {
            byte[] packed = packed(files);
            if (fault == null) {
                ImportArchive.read(new ByteArrayInputStream(packed));
            } else {
                assertThatThrownBy(() -> ImportArchive.read(new ByteArrayInputStream(packed)))
                        .isInstanceOf(UnreadableImport.class)
                        .hasMessage(fault);
            }
        }
    }

    @Test
    void rows_and_columns_that_are_only_formatted_count_for_nothing() throws IOException {
        String formatted = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>";
        assertThat(ImportWorkbook.rows(book(HEAD + formatted, ""))).hasSize(1);
    }

    @Test
    void what_unpacks_to_more_than_a_sheet_is_stopped_while_it_unpacks() throws IOException {
        byte[] sheet = book(HEAD + " ".repeat(21 << 20), "");
        byte[] strings = book(HEAD, "<sst>" + " ".repeat(21 << 20) + "</sst>");
        byte[] many = book(HEAD, "<sst>" + "<si/>".repeat(600_001) + "</sst>");
        byte[] csv = ",".repeat(2_000_001).getBytes(UTF_8);
        for (byte[] each : List.of(sheet, strings, many)) {
            assertThatThrownBy(() -> ImportWorkbook.rows(each)).hasMessage("sheet-too-large");
        }
        assertThatThrownBy(() -> ImportCsv.rows(csv)).hasMessage("too-many-columns");
        assertThatThrownBy(() -> ImportCsv.rows(new byte[(20 << 20) + 1])).hasMessage("sheet-too-large");
    }

    @Test
    void document_types_and_numbers_of_texts_that_are_not_there_make_a_workbook_unreadable() throws IOException {
        byte[] entities = book(HEAD, "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>");
        byte[] missing = book("<row><c t=\"s\"><v>7</v></c></row>", "<sst><si><t>甲</t></si></sst>");
        for (byte[] each : List.of(entities, missing, new byte[0], packed(Map.of("a", new byte[9])))) {
            assertThatThrownBy(() -> ImportWorkbook.rows(each)).hasMessage("unreadable-workbook");
        }
    }

    @Test
    void a_cell_says_what_it_shows() throws IOException {
        String row = "<row><c t=\"s\"><v>1</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>甲x</v></c><c><v>12.50</v></c>"
                + "<c t=\"b\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>"
                + "<c r=\"H1\"><v>2026</v></c></row>";
        String texts = "<sst><si><t>子</t></si><si><r><t>丑</t></r><rPh><t>chou</t></rPh></si></sst>";
        assertThat(ImportWorkbook.rows(book(row, texts)))
                .containsExactly(List.of("丑", "甲x", "12.5", "TRUE", "甲乙", "", "", "2026"));
    }

    @Test
    void a_file_an_archive_and_a_list_of_names_have_an_end() throws IOException {
        byte[] large = packed(Map.of("a.txt", new byte[(40 << 20) + 1]));
        byte[] all = packed(Map.of("a.txt", new byte[33 << 20], "b.txt", new byte[33 << 20]));
        assertThatThrownBy(() -> ImportArchive.read(new ByteArrayInputStream(large)))
                .hasMessage("file-too-large");
        assertThatThrownBy(() -> ImportArchive.read(new ByteArrayInputStream(all)))
                .hasMessage("too-large");
        byte[] cut = Arrays.copyOf(
                packed(Map.of("metadata.csv", "file\na\n".repeat(99).getBytes(UTF_8))), 60);
        assertThatThrownBy(() -> ImportArchive.read(new ByteArrayInputStream(cut)))
                .hasMessage("unreadable-archive");
        assertThatThrownBy(() -> new ImportArchiveOf(
                                Map.of("a.html", "<p>".repeat(200_001).getBytes(UTF_8)))
                        .body("a.html"))
                .isInstanceOf(OfficeParts.TooLarge.class);
        assertThatThrownBy(() -> new ImportArchiveOf(Map.of("a.txt", new byte[(3 << 20) + 1])).body("a.txt"))
                .isInstanceOf(OfficeParts.TooLarge.class);
    }

    private record ImportArchiveOf(Map<String, byte[]> documents) {

        ImportArchive.Body body(String name) throws IOException {
            Map<String, byte[]> files = new LinkedHashMap<>(documents);
            files.put("metadata.csv", "file".getBytes(UTF_8));
            return ImportArchive.read(new ByteArrayInputStream(packed(files)))
                    .body(name, "")
                    .orElseThrow();
        }
    }

    private static byte[] book(String rows, String strings) throws IOException {
        String relation = "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/x/%s\" Target=\"%s\"/>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(UTF_8));
        parts.put("xl/sharedStrings.xml", (strings.isEmpty() ? "<sst/>" : strings).getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet sheetId=\"7\" r:id=\"a\"/></sheets></workbook>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                ("<R>" + relation.formatted("b", "sharedStrings", "/xl/sharedStrings.xml")
                                + relation.formatted("a", "worksheet", "../xl/worksheets/sheet1.xml") + "</R>")
                        .getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                ("<R>" + relation.formatted("c", "officeDocument", "xl/workbook.xml") + "</R>").getBytes(UTF_8));
        return packed(parts);
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }
}
