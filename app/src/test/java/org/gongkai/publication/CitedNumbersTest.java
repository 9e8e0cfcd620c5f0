package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cited number meets the document that bears it, however either is written. */
class CitedNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"白商发〔2026〕3号", "白商发[2026]3号", "白商发（2026）3 号", "白商发【2026】第3号", "白商发〔２０２６〕３号", "白商发 〔2026〕03号"})
    void a_number_has_one_spelling(String written) {
        assertThat(CitedNumbers.key(written)).isEqualTo("白商发〔2026〕3号");
        assertThat(CitedNumbers.in("根据《通知》（" + written + "）要求")).contains("白商发〔2026〕3号");
        assertThat(CitedNumbers.in("依照" + written.replace(" ", ""))).contains("白商发〔2026〕3号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "〔2026〕3号", "2026年第3号公告", "白商发〔2026〕3号附件", "白商发〔26〕3号", "白商发〔2026〕0号"})
    void what_is_no_number_has_no_spelling(String written) {
        assertThat(CitedNumbers.key(written)).isEmpty();
    }

    @Test
    void a_longer_number_is_not_met_by_its_beginning() {
        assertThat(CitedNumbers.in("见白商发〔2026〕31号。")).contains("白商发〔2026〕31号").doesNotContain("白商发〔2026〕3号");
    }

    @Test
    void a_text_without_end_is_read_in_bounded_time_and_size() {
        assertThat(CitedNumbers.in("商".repeat(600_000))).isEmpty();
        assertThat(CitedNumbers.in("商发〔2026〕3号".repeat(5000))).hasSizeLessThan(20);
        String blanks = " \n".repeat(400_000);
        assertThat(CitedNumbers.in("甲" + blanks + "乙〔2026〕" + blanks + "号")).isEmpty();
        assertThat(CitedNumbers.in("商发" + blanks + "〔2026〕" + blanks + "3号")).contains("商发〔2026〕3号");
    }
}
