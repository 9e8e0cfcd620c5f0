package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {

    @Test
    void every_number_up_to_9999_reads_back() {
        for (int value = 1; value <= 9999; value++) {
            assertThat(ChineseNumeral.read(ChineseNumeral.write(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "九, 9",
        "十, 10",
        "十一, 11",
        "一十一, 11",
        "二十, 20",
        "三十三, 33",
        "九十九, 99",
        "一百, 100",
        "一百零一, 101",
        "一百一十, 110",
        "二百零三, 203",
        "二百〇三, 203",
        "一千零一十, 1010",
        "一千二百六十, 1260"
    })
    void as_in_article_numbers(String numeral, int value) {
        assertThat(ChineseNumeral.read(numeral)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"零", "百", "二百三", "二十百", "三三", "十百", "一零", "零一", "二百零零三", "一十十", "二〇三"})
    void irregular_ones_are_refused_rather_than_guessed(String numeral) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumeral.read(numeral));
    }
}
