package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.regulation.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @Test
    void a_document_number_has_six_cornered_brackets_and_no_leading_zeros() {
        assertThat(Numbering.letter("公复", 2026, 3)).isEqualTo("公复〔2026〕3号");
        assertThat(Numbering.letter("公复", 2026, 1204)).isEqualTo("公复〔2026〕1204号");
    }

    @ParameterizedTest
    @CsvSource({"公复, 26, 1", "公复, 2026, 0", "公复, 2026, -1", "' ', 2026, 1"})
    void what_cannot_be_a_document_number_is_refused(String prefix, int year, int n) {
        assertThatThrownBy(() -> Numbering.letter(prefix, year, n)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "条例36(2), 《中华人民共和国政府信息公开条例》第三十六条第（二）项",
        "条例33(2), 《中华人民共和国政府信息公开条例》第三十三条第二款",
        "条例10, 《中华人民共和国政府信息公开条例》第十条",
        "条例14, 《中华人民共和国政府信息公开条例》第十四条",
        "条例20, 《中华人民共和国政府信息公开条例》第二十条",
        "行政复议法23, 《中华人民共和国行政复议法》第二十三条",
        "YS-4, 本机关《政务依申请公开制度》第四条",
        "YQ-2.3, 本机关《政务舆情收集、研判、处置和回应机制》第二条第（三）项"
    })
    void citations_are_written_out(String citation, String words) {
        assertThat(new CitationsInWords(Letters.LAW).of(java.util.List.of(Citation.of(citation))))
                .isEqualTo(words);
    }
}
