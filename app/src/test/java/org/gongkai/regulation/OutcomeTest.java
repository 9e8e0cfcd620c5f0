package org.gongkai.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reply outcomes against table 3 of the annual report (国办公开办函〔2021〕30号). */
class OutcomeTest {

    private final Regulations law = Regulations.shipped();

    @Test
    void are_the_rows_of_the_annual_report() {
        assertThat(law.outcomes().stream().map(each -> each.code() + " " + each.label()))
                .containsExactly(
                        "disclosed 予以公开",
                        "partly-disclosed 部分公开",
                        "withheld-1 属于国家秘密",
                        "withheld-2 其他法律行政法规禁止公开",
                        "withheld-3 危及“三安全一稳定”",
                        "withheld-4 保护第三方合法权益",
                        "withheld-5 属于三类内部事务信息",
                        "withheld-6 属于四类过程性信息",
                        "withheld-7 属于行政执法案卷",
                        "withheld-8 属于行政查询事项",
                        "unavailable-1 本机关不掌握相关政府信息",
                        "unavailable-2 没有现成信息需要另行制作",
                        "unavailable-3 补正后申请内容仍不明确",
                        "not-processed-1 信访举报投诉类申请",
                        "not-processed-2 重复申请",
                        "not-processed-3 要求提供公开出版物",
                        "not-processed-4 无正当理由大量反复申请",
                        "not-processed-5 要求行政机关确认或重新出具已获取信息",
                        "other-1 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                        "other-2 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                        "other-3 其他");
    }

    @Test
    @DisplayName("行政复议法23: a refusal goes to review first")
    void a_refusal_goes_to_review_first() {
        assertThat(codes(each -> each.remedy() == Remedy.REVIEW_FIRST))
                .containsExactly(
                        "partly-disclosed",
                        "withheld-1",
                        "withheld-2",
                        "withheld-3",
                        "withheld-4",
                        "withheld-5",
                        "withheld-6",
                        "withheld-7");
        assertThat(law.basisOf(Remedy.REVIEW_FIRST)).contains(Citation.of("行政复议法23"));
        assertThat(law.basisOf(Remedy.TWO_WAY)).contains(Citation.of("行政诉讼法46")).doesNotContain(Citation.of("行政复议法23"));
    }

    @Test
    void YS_5_only_what_discloses_or_points_elsewhere_is_answered_on_the_spot() {
        assertThat(codes(Outcome::onTheSpot)).containsExactly("disclosed", "unavailable-1", "not-processed-3");
    }

    @Test
    void partial_disclosure_both_releases_and_withholds() {
        assertThat(codes(Outcome::releasesInformation)).containsExactly("disclosed", "partly-disclosed");
        assertThat(codes(Outcome::withholds)).hasSize(9).contains("partly-disclosed", "withheld-8");
    }

    @Test
    void the_family_is_the_first_part_of_the_code() {
        assertThat(law.outcomes())
                .allMatch(each -> each.code().startsWith(each.family().code()));
    }

    @Test
    void every_outcome_rests_on_existing_articles() {
        assertThat(law.outcomes())
                .allSatisfy(each -> assertThat(each.statute()).isNotEmpty().allMatch(law::knows));
    }

    @Test
    void an_unknown_code_is_none() {
        assertThat(law.outcome("withheld-9")).isEmpty();
    }

    private List<String> codes(Predicate<Outcome> chosen) {
        return law.outcomes().stream().filter(chosen).map(Outcome::code).toList();
    }
}
