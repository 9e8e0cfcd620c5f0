package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.page.Texts;
import org.gongkai.paper.Paper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.SamplePapers;
import org.gongkai.request.Letter;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A letter asked for on a machine with a Chinese font, and on one without. */
class PaperAnswersTest {

    private static final Paper LETTER = new Letter(
                    "政府信息公开申请答复书", "公复〔2026〕3号", "李明", List.of(), null, "白城市商务局", LocalDate.of(2026, 3, 5))
            .asPaper();

    @Test
    void with_a_font_the_file_is_kept_by_its_reader_and_by_nobody_on_the_way() {
        PaperAnswers answers = new PaperAnswers(SamplePapers.installed(), Texts.load());
        for (PaperFormat format : PaperFormat.values()) {
            ResponseEntity<byte[]> answer = answers.file("公复3号", LETTER, format, Locale.SIMPLIFIED_CHINESE);
            assertThat(answer.getStatusCode().value()).isEqualTo(200);
            assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
            assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .startsWith("attachment")
                    .contains(format.ending());
        }
    }

    @Test
    void without_a_font_only_word_is_offered_and_the_others_say_why_they_cannot_be_had() {
        PaperAnswers answers = new PaperAnswers(SamplePapers.withoutFonts(), Texts.load());
        assertThat(answers.formats(LETTER)).isEqualTo(Set.of(PaperFormat.DOCX));
        assertThat(answers.file("x", LETTER, PaperFormat.DOCX, Locale.ENGLISH)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        ResponseEntity<byte[]> answer = answers.file("x", LETTER, PaperFormat.PDF, Locale.SIMPLIFIED_CHINESE);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("中文字体", "DOCX");
        assertThat(new String(answers.unavailable(Locale.ENGLISH).getBody(), StandardCharsets.UTF_8))
                .contains("Chinese font");
    }
}
