package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.Letters.LAW;
import static org.gongkai.request.Letters.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongkai.paper.PaperDocx;
import org.gongkai.regulation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterRenderingTest {

    private static final Letter HOSTILE = new Letter(
            "<script>alert(1)</script>",
            "公复〔2026〕3号",
            "<b>张三</b>",
            List.of(new Paragraph(Paragraph.Part.REASON, "a & b < c \" ' ]]>")),
            null,
            "白城市商务局",
            LocalDate.of(2026, 3, 5));

    static Stream<Letter> replies() {
        return LAW.outcomes().stream().map(Outcome::code).map(code -> ReplyLetter.write(facts(code), LAW));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void the_word_file_says_the_same_as_the_letter(Letter letter) throws IOException {
        assertThat(linesOf(PaperDocx.of(letter.asPaper())))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(letter.signature(), letter.number()),
                                letter.asText()
                                        .lines()
                                        .filter(line -> !line.equals(letter.number()))
                                        .map(line -> line.replace("　", "")))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void the_same_letter_gives_the_same_bytes() throws InterruptedException {
        Letter letter = ReplyLetter.write(facts("withheld-1"), LAW);
        byte[] first = PaperDocx.of(letter.asPaper());
        Thread.sleep(2100); // zip times have two seconds
        assertThat(PaperDocx.of(letter.asPaper())).isEqualTo(first);
    }

    @Test
    void the_word_file_names_the_official_fonts() throws IOException {
        try (XWPFDocument document =
                read(PaperDocx.of(ReplyLetter.write(facts("disclosed"), LAW).asPaper()))) {
            assertThat(document.getParagraphs())
                    .extracting(each -> each.getRuns().getFirst().getFontFamily())
                    .contains("仿宋", "方正小标宋简体");
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void the_page_says_the_same_as_the_letter(Letter letter) {
        String text = LetterHtml.page(letter).replaceAll("<[^>]*>", "\n").replace("&#34;", "\"");
        letter.asText()
                .lines()
                .map(line -> line.replace("　", ""))
                .forEach(line -> assertThat(text).contains(line));
    }

    @Test
    void the_page_escapes_and_carries_no_inline_style_or_script() {
        assertThat(LetterHtml.page(HOSTILE))
                .doesNotContain("<script", "<b>", "style=", "<style")
                .contains("&lt;script&gt;", "公复〔2026〕3号", "/css/letter.css");
    }

    @Test
    void the_word_file_takes_any_characters() throws IOException {
        assertThat(linesOf(PaperDocx.of(HOSTILE.asPaper()))).contains("<b>张三</b>：", "a & b < c \" ' ]]>");
    }

    private static List<String> linesOf(byte[] docx) throws IOException {
        try (XWPFDocument document = read(docx)) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
