package org.gongkai.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What of a Word document becomes a body. */
class WordBodyTest {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void paragraphs_keep_the_rank_their_style_names_and_their_tabs_and_breaks() throws IOException {
        assertThat(WordBody.html(document("<w:p><w:pPr><w:pStyle w:val=\"2\"/><w:tabs><w:tab/></w:tabs></w:pPr>"
                        + run("总则") + "</w:p><w:p>" + run("一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三 &lt;四&gt;")
                        + "</w:p>")))
                .isEqualTo("<h3>总则</h3>\n<p>一\t二\n三 &lt;四&gt;</p>");
    }

    @Test
    void tables_keep_their_cells_and_what_stands_in_a_table_within_a_cell() throws IOException {
        String inner = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"9\"/></w:tcPr>" + paragraph("内")
                + "</w:tc></w:tr></w:tbl>";
        assertThat(WordBody.html(document("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                        + paragraph("甲") + "<w:p/>" + inner + paragraph("乙") + "</w:tc><w:tc>" + paragraph("丙")
                        + "</w:tc></w:tr></w:tbl>")))
                .isEqualTo("<table><tr><td colspan=\"2\">甲<br>内<br>乙</td><td>丙</td></tr></table>");
    }

    @Test
    void deleted_and_moved_away_words_tables_of_contents_and_second_copies_are_left_out() throws IOException {
        String contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
                + "</w:sdtPr><w:sdtContent>" + paragraph("目录") + "</w:sdtContent></w:sdt>";
        String control = "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("控件") + "</w:sdtContent></w:sdt>";
        String changes = "<w:p><w:del>" + run("删") + "</w:del><w:moveFrom>" + run("移") + "</w:moveFrom><w:ins>"
                + run("增") + "</w:ins><a:t xmlns:a=\"drawing\">图</a:t></w:p>";
        String box = "<m:AlternateContent xmlns:m=\"m\"><m:Choice><w:txbxContent>" + paragraph("框")
                + "</w:txbxContent></m:Choice><m:Fallback><w:txbxContent>" + paragraph("框")
                + "</w:txbxContent></m:Fallback></m:AlternateContent>";
        assertThat(WordBody.html(
                        document(contents + control + changes + "<w:p>" + run("外") + "<w:r>" + box + "</w:r></w:p>")))
                .isEqualTo("<p>控件</p>\n<p>增</p>\n<p>外\n框</p>");
    }

    @Test
    void notes_stand_where_they_are_called() throws IOException {
        assertThat(WordBody.html(document("<w:p>" + run("注</w:t><w:footnoteReference w:id=\"3\"/><w:t>后") + "</w:p>")))
                .isEqualTo("<p>注[脚注]后</p>");
    }

    @Test
    void what_is_more_than_a_body_is_stopped_while_it_is_read() throws IOException {
        byte[] large = document(" ".repeat(16 << 20));
        byte[] many = document("<w:p/>".repeat(200_000));
        byte[] pictures = document("<w:p/>", "word/media/a.bmp", new byte[61 << 20]);
        for (byte[] each : new byte[][] {large, many, pictures}) {
            assertThatThrownBy(() -> WordBody.html(each)).isInstanceOf(OfficeParts.TooLarge.class);
        }
    }

    private static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static byte[] document(String body) throws IOException {
        return document(body, "word/media/none.png", new byte[1]);
    }

    private static byte[] document(String body, String more, byte[] content) throws IOException {
        String relation = "<Relationship Type=\"http://purl.oclc.org/ooxml/%s\" Target=\"%s\"/>";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, UTF_8)) {
            add(zip, more, content);
            add(zip, "_rels/.rels", relations(relation.formatted("officeDocument", "/word/document.xml")));
            add(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(relation.formatted("styles", "styles.xml")
                            + relation.formatted("footnotes", "footnotes.xml")));
            add(zip, "word/styles.xml", root("<w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>"));
            add(zip, "word/footnotes.xml", root("<w:footnote w:id=\"3\"><w:p>" + run("脚注") + "</w:p></w:footnote>"));
            add(zip, "word/document.xml", root(body));
        }
        return packed.toByteArray();
    }

    private static byte[] relations(String each) {
        return ("<Relationships>" + each + "</Relationships>").getBytes(UTF_8);
    }

    private static byte[] root(String content) {
        return ("<w:root xmlns:w=\"" + WORDS + "\">" + content + "</w:root>").getBytes(UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
