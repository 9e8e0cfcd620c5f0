package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Map.of(
            Texts.CHINESE, Map.of("due", "{0}到期", "left", "剩余 {0} 天"),
            Texts.ENGLISH, Map.of("due", "due {0}", "left", "it's {0} {0|day|days}")));

    @Test
    void a_day_is_written_out_in_the_language() {
        LocalDate day = LocalDate.of(2026, 2, 27);
        assertThat(texts.get(Texts.CHINESE, "due", day)).isEqualTo("2026年2月27日到期");
        assertThat(texts.get(Texts.ENGLISH, "due", day)).isEqualTo("due 27 February 2026");
    }

    @Test
    void a_moment_is_shown_in_the_time_of_beijing() {
        assertThat(texts.get(Texts.CHINESE, "due", Instant.parse("2025-12-31T17:30:00Z")))
                .isEqualTo("2026年1月1日 01:30到期");
    }

    @Test
    void english_chooses_singular_and_plural_and_quotes_need_no_care() {
        assertThat(texts.get(Texts.ENGLISH, "left", 1)).isEqualTo("it's 1 day");
        assertThat(texts.get(Texts.ENGLISH, "left", 2026)).isEqualTo("it's 2026 days");
    }

    @Test
    void arguments_are_not_read_as_patterns() {
        assertThat(texts.get(Texts.CHINESE, "due", "{0}$1\\")).isEqualTo("{0}$1\\到期");
    }

    @Test
    void a_missing_argument_stays_visible() {
        assertThat(texts.get(Texts.CHINESE, "due")).isEqualTo("{0}到期");
    }

    @Test
    void a_missing_key_is_shown_as_itself() {
        assertThat(texts.in(Texts.ENGLISH).text("no.such.key", 1)).isEqualTo("no.such.key");
    }
}
