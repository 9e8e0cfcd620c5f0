package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loading refuses what a slip of the pen can spoil, and names file and key. */
class LawLoadingTest {

    @Test
    void a_sound_law_is_read() {
        Regulations law = new LawInMemory().read();
        assertThat(law.instruments()).extracting(Instrument::id).containsExactly("YS", "条例");
        assertThat(law.doubtsOn(Citation.of("YS-4"))).extracting(Doubt::id).containsExactly("D1");
        assertThat(law.instrument("YS").orElseThrow().inForceFrom()).isNull();
        assertThat(law.instrument("条例").orElseThrow().inForceFrom()).isEqualTo(LocalDate.of(2019, 5, 15));
    }

    @Test
    void changing_15_to_20_days_is_an_edit_with_a_date() {
        Parameter reply = new LawInMemory().read().parameter("YS-5.reply");
        assertThat(reply.on(LocalDate.of(2026, 12, 31)).amount()).isEqualTo(15);
        assertThat(reply.on(LocalDate.of(2027, 1, 1)).amount()).isEqualTo(20);
        assertThat(reply.on(LocalDate.of(2027, 1, 2)).amount()).isEqualTo(20);
    }

    @Test
    void folded_chinese_lines_join_without_a_space() {
        Regulations law = new LawInMemory().read();
        assertThat(law.article(Citation.of("YS-5")).orElseThrow().effect()).isEqualTo("十五个工作日内答复（见 YS-4）。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.yaml   | id: 条例        | id: YS             | instruments[1].citedAs | name stands twice
            index.yaml   | [依申请]         | [条例]              | instruments[1].citedAs | name stands twice
            index.yaml   | statute.yaml   | other.yaml         | other.yaml             | cannot be read
            YS.yaml      | id: YS-5       | id: YS-4           | articles[1].id         | stands twice
            YS.yaml      | id: YS-5       | id: YS5            | articles[1].id         | is not a citation
            YS.yaml      | id: YS-5       | id: ZD-5           | articles[1].id         | is not the id of an article of YS
            YS.yaml      | id: YS-5       | id: YS-5(1)        | articles[1].id         | is not the id of an article of YS
            YS.yaml      | id: YS         | id: XX             | id                     | the index calls it YS
            YS.yaml      | kind: seed     | kind: local        | kind                   | should be one of
            YS.yaml      | status: enforced | status: done     | articles[0].status     | unknown status
            YS.yaml      | status: enforced | status: no-effect | articles[0].noEffectReason | is missing
            YS.yaml      | effectEn: Ask  | effectEN: Ask      | articles[0].effectEN   | unknown key
            YS.yaml      | titleEn: Reply | doubts: []         | articles[1].titleEn    | is missing
            YS.yaml      | title: 答复     | title: ''          | articles[1].title      | should be a text
            YS.yaml      | title: 答复     | effect: 答复        | YS.yaml                | Duplicate
            YS.yaml      | [D1]           | [D9]               | YS-4.doubts            | there is no D9
            YS.yaml      | [D1]           | []                 | D1.articles            | YS-4 does not name the doubt in turn
            YS.yaml      | [条例32]        | [条例33]            | YS-4.statute           | there is no 条例33
            YS.yaml      | 2008-05-01     | 2028-05-01         | values[1].from         | oldest first
            YS.yaml      | 2008-05-01     | 1.5.2008           | values[0].from         | should be a date
            YS.yaml      | amount: 15     | amount: 0          | values[0].amount       | should be a whole number
            YS.yaml      | amount: 15     | amount: fifteen    | values[0].amount       | should be a whole number
            YS.yaml      | unit: working-day | unit: week      | values[0].unit         | should be one of
            YS.yaml      | id: YS-5.reply | id: YS-9.reply     | YS-9.reply             | there is no YS-9
            YS.yaml      | id: YS-5.reply | id: YS-5.Reply     | parameters[0].id       | should be an article of YS and a word
            YS.yaml      | bound: within  | bound: about       | parameters[0].bound    | should be one of
            doubts.yaml  | id: D1         | id: X1             | doubts[0].id           | should be D and a number
            doubts.yaml  | [YS-4]         | [YS-4, YS-5]       | D1.articles            | YS-5 does not name the doubt in turn
            doubts.yaml  | [YS-4]         | [YS-6]             | YS-4.doubts            | D1 does not name the article in turn
            doubts.yaml  | default: seed  | default: both      | setting.default        | should be one of
            outcomes.yaml | code: review-first | code: two-way | remedies[1].code       | stands twice
            outcomes.yaml | remedy: two-way | remedy: appeal    | outcomes[0].remedy     | should be one of
            outcomes.yaml | family: disclosed | family: open    | outcomes[0].family     | is not among the families
            outcomes.yaml | releasesInformation: true | releasesInformation: yes | releasesInformation | true or false
            """)
    void a_slip_is_refused_by_file_and_key(String file, String sound, String spoilt, String key, String problem) {
        String folder = file.equals("doubts.yaml") || file.equals("outcomes.yaml") ? "" : "instruments/";
        LawInMemory law = new LawInMemory().with(folder + file, sound, spoilt);
        assertThatExceptionOfType(LawDataException.class)
                .isThrownBy(law::read)
                .withMessageStartingWith("law/")
                .withMessageContaining(key)
                .withMessageContaining(problem);
    }
}
