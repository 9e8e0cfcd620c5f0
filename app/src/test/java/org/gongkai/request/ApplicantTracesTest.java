package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.procedure.StepData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantTracesTest {

    private static final Map<String, Object> APPLICANT = Map.of(
            "name", "张三",
            "contactPerson", "张三丰",
            "phone", "+86 138-0000-0000",
            "email", "zhang.san@example.cn",
            "address", "吉林省白城市洮北区光明街 1 号");

    @Test
    void a_longer_name_is_not_left_half_covered_by_a_shorter_one_in_it() {
        assertThat(covered("请告知张三丰与张三的补贴")).isEqualTo("请告知***与***的补贴");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "138 0000 0000",
                "138-0000-0000",
                "138—0000—0000",
                "张 三",
                "ZHANG.SAN@EXAMPLE.CN",
                "光明街1号的 吉林省白城市洮北区光明街1号",
                "220802199001011234",
                "22080219900101123X",
                "220802 19900101 123x",
                "220802900101123",
                "１３８００００００００",
                "0436-3223344",
                "91220800MA0Y1234XK",
                "other.name@example.com"
            })
    void traces_are_covered_however_they_are_spaced(String trace) {
        assertThat(covered("电话" + trace + "。")).contains("***").doesNotContainPattern("[0-9０-９]{3}|[zZ]hang|三|白城");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年度预算", "白政发〔2025〕12号", "20250101至20251231", "资金12345678901234567890元", "张家村"})
    void what_is_no_trace_is_left_alone(String words) {
        assertThat(covered(words)).isEqualTo(words);
    }

    private static String covered(String description) {
        return ApplicantTraces.covered(new StepData(Map.of("description", description, "applicant", APPLICANT)));
    }
}
