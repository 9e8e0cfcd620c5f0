package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            YS-5,                                          YS-5
            ys-5,                                          YS-5
            ＹＳ－５,                                        YS-5
            YS–5,                                          YS-5
            YQ-2.1,                                        YQ-2.1
            YS第五条,                                        YS-5
            YS-3(2),                                       YS-3(2)
            政务依申请公开制度第四条,                             YS-4
            条例30,                                        条例30
            条例33(2),                                     条例33(2)
            条例３３（２）,                                    条例33(2)
            条例第33条,                                      条例33
            条例第三十三条,                                    条例33
            条例第三十三条第二款,                                条例33(2)
            政府信息公开条例第33条第2款,                           条例33(2)
            《政府信息公开条例》第三十三条 第二款,                      条例33(2)
            “《中华人民共和国政府信息公开条例》”第十条,                   条例10
            条例第三十六条第（一）项,                              条例36(1)
            条例第二十条第十五项,                                条例20(15)
            条例第33条第二款第（一）项,                            条例33(2.1)
            条例33(2.1),                                   条例33(2.1)
            旧条例24,                                       旧条例24
            国令492号第二十四条,                                旧条例24
            民法典第二百零三条第一款,                              民法典203(1)
            民法典二〇三,                                      ''
            中华人民共和国民法典第一千二百六十条,                        民法典1260
            行政复议法第二十三条,                                行政复议法23
            民事诉讼法85,                                     民诉法85
            《中华人民共和国保守国家秘密法》第三十五条,                     保密法35
            713号令15,                                      713号令15
            713号令第十五条,                                   713号令15
            《重大行政决策程序暂行条例》第15条,                         713号令15
            优化营商环境条例第六十二条第二款,                          营商环境条例62(2)
            国办发〔2016〕61号第三条,                            国办发61号3
            国办发[2016]80号3,                              国办发80号3
            """)
    void is_read_as_people_write_it(String written, String canonical) {
        assertThat(Citation.parse(written).map(Citation::text).orElse("")).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "YS",
                "YS5",
                "YS-",
                "YS-0",
                "YS-05",
                "YS-5x",
                "YS-5-1",
                "ABCDE-1",
                "条例",
                "条例0",
                "条例第条",
                "条例第三三条",
                "条例二十百",
                "条例12345",
                "第三十三条",
                "33",
                "某某法第三条",
                "条例草案第三条",
                "行政复议法实施条例第三条",
                "条例第33条第2款第1项第1目",
                "条例33(0)",
                "YS-5; drop table",
                "条例\u000033",
                "<script>",
                "《》第一条"
            })
    void rubbish_is_not_a_citation(String rubbish) {
        assertThat(Citation.parse(rubbish)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of(rubbish))
                .withMessageContaining("not a citation");
    }

    @Test
    void canonical_text_of_every_article_reads_back() {
        Regulations.shipped().instruments().stream()
                .flatMap(instrument -> instrument.articles().stream())
                .map(Article::citation)
                .forEach(citation -> assertThat(Citation.of(citation.text())).isEqualTo(citation));
    }

    @Test
    void parts_are_checked_when_built_by_hand() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("", "5", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("YS", "五", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("YS", "5", "款"));
    }

    @ParameterizedTest
    @CsvSource({
        "条例33, 条例33, true",
        "条例33, 条例33(2), true",
        "条例33(2), 条例33(2.1), true",
        "条例33(2), 条例33(2), true",
        "条例33(2), 条例33, false",
        "条例33(2), 条例33(21), false",
        "条例33(2), 条例33(3), false",
        "条例3, 条例33, false",
        "YS-5, 条例5, false",
        "YQ-2.1, YQ-2.5, false",
    })
    void an_article_covers_its_paragraphs_and_nothing_else(String whole, String part, boolean covered) {
        assertThat(Citation.of(whole).covers(Citation.of(part))).isEqualTo(covered);
    }
}
