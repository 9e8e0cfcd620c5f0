package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Papers as files. A Chinese font has to be installed, as bin/test does: fonts-droid-fallback. */
class PapersTest {

    private static final String BODY = "<h2>一、总则</h2><p>为规范资金管理，依据《预算法》（2018年修正）：“公开”是原则——例外须说明；……</p>"
            + SamplePapers.TABLE
            + "<ol start=\"3\"><li>第三项</li></ol><p>a &lt; b &amp; c</p>";

    private final Papers papers = SamplePapers.installed();

    private byte[] written(Paper paper, PaperFormat format) {
        return papers.write(paper, format).orElseThrow();
    }

    private String read(Paper paper, PaperFormat format) {
        return PaperTexts.of(format, written(paper, format));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void every_format_says_what_stands_on_the_paper(PaperFormat format) {
        assertThat(read(SamplePapers.document(BODY), format))
                .contains(SamplePapers.TITLE, "白商发〔2026〕9号", "11220800MB1234567A/2026-00012", "商贸、海关、旅游")
                .contains("一、总则", "依据《预算法》（2018年修正）：“公开”是原则——例外须说明；……", "3.第三项", "a<b&c")
                .contains("县（市、区）", "金额（万元）", "镇赉县", "上半年", "12.50", "下半年")
                .contains("白城市商务局2026年3月4日");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void every_format_of_a_letter_has_its_red_head_and_its_signature(PaperFormat format) {
        String text = read(SamplePapers.letter("李明：", "你提出的申请收悉。"), format);
        assertThat(text)
                .contains("白城市商务局公复〔2026〕3号", "政府信息公开申请答复书", "李明：", "你提出的申请收悉。")
                .contains("白城市商务局2026年3月5日");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void the_same_paper_gives_the_same_bytes(PaperFormat format) throws InterruptedException {
        Paper paper = SamplePapers.document(BODY);
        byte[] first = written(paper, format);
        Thread.sleep(2100); // zip times have two seconds
        assertThat(written(paper, format)).isEqualTo(first);
        assertThat(SamplePapers.installed().write(paper, format)).hasValue(first);
    }

    @Test
    void the_pdf_names_title_issuer_language_and_the_day_of_publication() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SamplePapers.document(BODY), PaperFormat.PDF))) {
            var information = pdf.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo(SamplePapers.TITLE);
            assertThat(information.getAuthor()).isEqualTo("白城市商务局");
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(Instant.ofEpochSecond(SamplePapers.PUBLISHED.getEpochSecond()));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains(SamplePapers.TITLE, "pdfaid:part", "2026-03-05T01:02:03");
        }
    }

    @Test
    void every_font_is_in_the_pdf_and_its_pages_are_a4() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SamplePapers.document(BODY), PaperFormat.PDF))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(Math.round(page.getMediaBox().getWidth() / 72 * 25.4))
                        .isEqualTo(210);
                assertThat(Math.round(page.getMediaBox().getHeight() / 72 * 25.4))
                        .isEqualTo(297);
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void the_ofd_names_title_issuer_and_day_and_carries_its_fonts() throws IOException {
        StringBuilder names = new StringBuilder();
        String cover = "";
        byte[] ofd = written(SamplePapers.document(BODY), PaperFormat.OFD);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                names.append(each.getName()).append('\n');
                if (each.getName().equals("OFD.xml")) {
                    cover = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(names.toString())
                .startsWith("OFD.xml\n")
                .contains("Doc_0/Document.xml", "Doc_0/PublicRes.xml", "Doc_0/Pages/Page_0/Content.xml")
                .containsPattern("Doc_0/Res/font_\\d+\\.ttf")
                .containsPattern("Doc_0/Res/image_\\d+\\.png");
        assertThat(cover)
                .contains(SamplePapers.TITLE, "<ofd:Author>白城市商务局</ofd:Author>")
                .contains("<ofd:CreationDate>2026-03-05</ofd:CreationDate>", "zh-CN");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperFormat.class,
            names = {"PDF", "OFD"})
    void a_character_that_no_font_has_is_shown_as_missing(PaperFormat format) {
        Paper paper = SamplePapers.document("<p>生僻字䶮，缺字\ud869\udede止，表情\ud83d\ude00止，控制\u0007止，变体葛\udb40\udd00止</p>");
        assertThat(read(paper, format)).contains("缺字〓止，表情〓止，控制止，变体葛止");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperFormat.class,
            names = {"PDF", "OFD"})
    void signs_that_no_font_has_are_written_by_others_that_mean_the_same(PaperFormat format) {
        Paper paper = SamplePapers.document("<p>库温‹−30℃›，①项，Ⅳ级，面积10²止</p>");
        assertThat(read(paper, format))
                .containsPattern("30(℃|°C)")
                .containsPattern("(①|\\(1\\))项")
                .containsPattern("(Ⅳ|IV)级")
                .containsPattern("10[²〓]止");
    }

    @Test
    void nothing_is_fetched_from_the_net_or_the_disk_whatever_a_body_names(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "金丝雀机密");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            String hostile = "<p>正文</p><img src='" + site + "/a.png'><img src='" + secret.toUri() + "'>"
                    + "<link rel=stylesheet href='" + site + "/a.css'><style>@import url(" + site + "/b.css);"
                    + "p{background:url(" + site + "/c.png)}</style><iframe src='" + secret.toUri() + "'></iframe>"
                    + "<object data='" + secret.toUri() + "'></object><svg><image href='" + site + "/d.png'/></svg>"
                    + "<p style='background:url(" + site + "/e.png)'>尾</p>";
            for (PaperFormat format : PaperFormat.values()) {
                assertThat(read(SamplePapers.document(hostile), format))
                        .contains("正文", "尾")
                        .doesNotContain("金丝雀");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void without_a_chinese_font_there_are_word_files_only() {
        Papers bare = SamplePapers.withoutFonts();
        Paper paper = SamplePapers.document(BODY);
        assertThat(bare.formats(paper)).isEqualTo(Set.of(PaperFormat.DOCX));
        assertThat(bare.write(paper, PaperFormat.PDF)).isEmpty();
        assertThat(bare.write(paper, PaperFormat.OFD)).isEmpty();
        assertThat(bare.write(paper, PaperFormat.DOCX)).isPresent();
    }

    @Test
    void a_font_that_is_none_is_left_alone_and_others_are_used(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "no font");
        Files.writeString(folder.resolve("broken.ttc"), "no font");
        assertThat(Papers.with(folder.toString(), List.of()).formats(SamplePapers.document("")))
                .isEqualTo(Set.of(PaperFormat.DOCX));
        assertThat(Papers.with(folder + ", /nowhere", Typefaces.WELL_KNOWN).formats(SamplePapers.document("")))
                .contains(PaperFormat.PDF);
    }

    @Test
    void a_paper_that_is_too_long_to_be_set_is_a_word_file_only() {
        Paper endless = SamplePapers.document("<p>" + "长".repeat(Papers.LONGEST) + "</p>");
        assertThat(papers.formats(endless)).isEqualTo(Set.of(PaperFormat.DOCX));
        Paper cells = SamplePapers.document(
                "<table>" + "<tr><td></td></tr>".repeat(Papers.LONGEST / Block.CELL) + "</table>");
        assertThat(papers.formats(cells)).isEqualTo(Set.of(PaperFormat.DOCX));
    }

    @Test
    void a_table_with_absurd_spans_is_set_all_the_same() {
        String absurd = "<table><tr><td colspan=\"999\" rowspan=\"999\">甲</td></tr><tr></tr></table>";
        assertThat(read(SamplePapers.document(absurd), PaperFormat.PDF)).contains("甲");
    }
}
