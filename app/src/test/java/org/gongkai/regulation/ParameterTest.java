package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    private final Regulations law = Regulations.shipped();

    @ParameterizedTest
    @CsvSource({
        "条例33.reply,          2008-05-01, 15, working-day, 旧条例24",
        "条例33.reply,          2019-05-14, 15, working-day, 旧条例24",
        "条例33.reply,          2019-05-15, 20, working-day, 条例33(2)",
        "条例33.reply,          2019-05-16, 20, working-day, 条例33(2)",
        "条例33.extension,      2019-05-14, 15, working-day, 旧条例24",
        "条例33.extension,      2019-05-15, 20, working-day, 条例33(2)",
        "条例30.correction-notice, 2026-01-30, 7, working-day, 条例30",
        "条例32.third-party,    2026-01-30, 15, working-day, 条例32",
        "条例34.co-makers,      2026-01-30, 15, working-day, 条例34",
        "YS-5.reply,           2026-01-30, 15, working-day, YS-5",
        "YS-4.third-party,     2026-01-30, 15, working-day, YS-4",
        "ZD-4.publication,     2026-01-30, 20, working-day, ZD-4",
        "YG-5.period,          2026-01-30, 7, working-day, YG-5",
        "713号令15.consultation, 2026-01-30, 30, day, 713号令15",
        "GF-3.review,          2026-01-30, 7, working-day, GF-3",
        "GF-3.extension,       2026-01-30, 7, working-day, GF-3",
        "GF-5.filing,          2026-01-30, 3, day, GF-5",
        "GF-7.hand-over,       2026-01-30, 20, working-day, GF-7",
        "QD-7.application,     2026-01-30, 10, working-day, QD-7",
        "QD-8.application,     2026-01-30, 10, working-day, QD-8",
        "国办发80号3.authoritative-information, 2026-01-30, 5, hour, 国办发80号3",
        "国办发61号3.press-conference, 2026-01-30, 24, hour, 国办发61号3",
        "国办发61号3.other-opinion, 2026-01-30, 48, hour, 国办发61号3",
        "行政复议法20.review,    2026-01-30, 60, day, 行政复议法20",
        "行政诉讼法46.suit,      2026-01-30, 6, month, 行政诉讼法46",
    })
    void has_the_value_of_the_day(String id, LocalDate day, int amount, String unit, String citation) {
        ParameterValue value = law.parameter(id).on(day);
        assertThat(value.amount()).isEqualTo(amount);
        assertThat(value.unit()).isEqualTo(unit);
        assertThat(value.citation()).isEqualTo(Citation.of(citation));
    }

    @ParameterizedTest
    @CsvSource({"条例33.reply, 2008-04-30", "条例32.third-party, 2019-05-14", "YS-5.reply, 2008-04-30"})
    void no_period_no_answer(String id, LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.parameter(id).on(day))
                .withMessage(id + " has no value on " + day);
    }

    @Test
    void an_unknown_parameter_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> law.parameter("YS-5.answer"));
    }

    @Test
    void whether_it_is_a_cap_or_a_floor_is_part_of_it() {
        assertThat(law.parameter("YG-5.period").bound()).isEqualTo(Parameter.Bound.AT_MOST);
        assertThat(law.parameter("713号令15.consultation").bound()).isEqualTo(Parameter.Bound.AT_LEAST);
        assertThat(law.parameter("YS-5.reply").bound()).isEqualTo(Parameter.Bound.WITHIN);
    }

    @Test
    void where_the_seeds_date_is_unknown_the_value_says_so() {
        assertThat(law.parameters())
                .filteredOn(parameter -> Citation.lettered(parameter.citation().instrument()))
                .isNotEmpty()
                .allSatisfy(parameter ->
                        assertThat(parameter.values().getFirst().remark()).contains("D8"));
    }
}
