package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.Letters.BUREAU;
import static org.gongkai.request.Letters.ISSUED;
import static org.gongkai.request.Letters.LAW;
import static org.gongkai.request.Letters.facts;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.procedure.FieldType.Option;
import org.gongkai.procedure.Layer;
import org.gongkai.regulation.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyLetterTest {

    private static final Set<String> REVIEW_FIRST =
            Set.of("withheld-1", "withheld-2", "withheld-3", "withheld-4", "withheld-5", "withheld-6", "withheld-7");
    private static final String TWO_WAY = "可以自收到本答复之日起60日内向白城市人民政府申请行政复议，或者自收到本答复之日起6个月内向有管辖权的人民法院提起行政诉讼";
    private static final String FIRST = "应当先自收到本答复之日起60日内向白城市人民政府申请行政复议";

    static Stream<String> outcomes() {
        return LAW.outcomes().stream().map(Outcome::code);
    }

    @Test
    void there_are_the_twenty_one_outcomes_of_the_annual_report() {
        assertThat(outcomes())
                .hasSize(21)
                .containsExactlyElementsOf(
                        RequestFields.OUTCOMES.stream().map(Option::code).toList());
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_outcome_has_its_approved_letter(String outcome) throws IOException {
        Letters.isApproved(outcome, ReplyLetter.write(facts(outcome), LAW));
    }

    @ParameterizedTest
    @CsvSource({"disclosed, 条例36(1), disclosed-already-public", "unavailable-1, 条例36(5), unavailable-1-other-body"})
    void the_ground_chooses_between_two_kinds_of_one_outcome(String outcome, String ground, String name)
            throws IOException {
        Letters.isApproved(name, ReplyLetter.write(facts(outcome, ground), LAW));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void refusals_go_to_review_first_and_everything_else_either_way(String outcome) {
        String remedy = ReplyLetter.write(facts(outcome), LAW).remedy();
        if (outcome.equals("partly-disclosed")) {
            assertThat(remedy).startsWith("如对本答复中不予公开的部分不服，").contains(FIRST, TWO_WAY);
        } else if (REVIEW_FIRST.contains(outcome)) {
            assertThat(remedy).contains(FIRST).doesNotContain("6个月").contains("《中华人民共和国行政复议法》第二十三条");
        } else {
            assertThat(remedy).isEqualTo("如对本答复不服，" + TWO_WAY + "。");
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_letter_names_the_articles_its_outcome_rests_on(String code) {
        Outcome outcome = LAW.outcome(code).orElseThrow();
        String text = ReplyLetter.write(facts(code), LAW).asText();
        outcome.statute().stream()
                .filter(citation -> citation.instrument().equals("条例"))
                .filter(citation -> !Set.of("条例36(1)", "条例36(5)").contains(citation.text()))
                .map(citation -> new CitationsInWords(LAW).of(List.of(citation)))
                .map(words -> words.substring(words.indexOf("》第") + 1))
                .forEach(article -> assertThat(text).contains(article));
    }

    @Test
    void an_organisation_is_addressed_as_one() {
        RequestSummary company = new RequestSummary("公申2026-0008", "甲有限公司", true, LocalDate.of(2026, 1, 30), "合同");
        LetterFacts facts = facts("withheld-7");
        Letter letter = ReplyLetter.write(
                new LetterFacts(
                        BUREAU,
                        company,
                        "withheld-7",
                        facts.grounds(),
                        "",
                        null,
                        null,
                        List.of(),
                        "公复〔2026〕4号",
                        ISSUED,
                        History.NONE,
                        null),
                LAW);
        assertThat(letter.addressee()).isEqualTo("甲有限公司");
        assertThat(letter.asText()).contains("你单位提出的").contains("你单位申请获取").doesNotContain("你提出");
    }

    @Test
    void correction_and_extension_are_told_in_their_order() {
        LetterFacts plain = facts("unavailable-3");
        Letter letter = ReplyLetter.write(
                new LetterFacts(
                        BUREAU,
                        plain.request(),
                        plain.outcome(),
                        List.of(),
                        "",
                        null,
                        null,
                        List.of(),
                        plain.letterNumber(),
                        ISSUED,
                        new History(
                                LocalDate.of(2026, 2, 3),
                                LocalDate.of(2026, 2, 10),
                                LocalDate.of(2026, 3, 2),
                                null,
                                null),
                        null),
                LAW);
        assertThat(letter.paragraphs().getFirst().text())
                .contains("本机关于2026年2月3日告知你补正，并于2026年2月10日收到补正材料。因不能按期答复，本机关于2026年3月2日告知你延长答复期限。");
    }

    @Test
    void another_form_than_wanted_is_explained() {
        LetterFacts plain = facts("disclosed");
        Letter letter = ReplyLetter.write(
                new LetterFacts(
                        BUREAU,
                        plain.request(),
                        "disclosed",
                        List.of(),
                        "",
                        "inspection",
                        "原件为大幅图纸，无法复制。",
                        List.of(),
                        plain.letterNumber(),
                        ISSUED,
                        History.NONE,
                        null),
                LAW);
        assertThat(letter.asText()).contains("因原件为大幅图纸，无法复制，无法按照申请的形式提供，上述可以公开的信息改以查阅形式提供。");
    }

    @Test
    void further_grounds_are_named_and_what_is_named_already_is_not_repeated() {
        String text = ReplyLetter.write(facts("withheld-4", "条例15", "YS-4", "《反不正当竞争法》第九条", "条例17"), LAW)
                .asText();
        assertThat(text)
                .contains("本答复同时依据：本机关《政务依申请公开制度》第四条、《中华人民共和国政府信息公开条例》第十七条、《反不正当竞争法》第九条。")
                .containsOnlyOnce("第十五条");
    }

    @Test
    void nothing_a_writer_puts_in_breaks_the_lines_of_the_letter() {
        RequestSummary odd = new RequestSummary("1", "张\n三\u202e", false, ISSUED, "甲\r\n乙\u0007 “丙”");
        Letter letter = ReplyLetter.write(
                new LetterFacts(
                        BUREAU,
                        odd,
                        "disclosed",
                        List.of(),
                        "一\n\n\n 二 \u0000",
                        null,
                        null,
                        List.of(),
                        "公复〔2026〕5号",
                        ISSUED,
                        History.NONE,
                        null),
                LAW);
        assertThat(letter.addressee()).isEqualTo("张 三");
        assertThat(letter.paragraphs().getFirst().text()).contains("“甲 乙 ‘丙’”");
        assertThat(letter.paragraphs()).extracting(Paragraph::text).contains("一", "二");
    }

    @Test
    void art35_the_letter_tells_that_reasons_were_asked_for_only_where_that_is_recorded() {
        assertThat(text("not-processed-4", History.NONE, null))
                .contains("明显超过合理范围，没有合理的理由。")
                .doesNotContain("要求");
        assertThat(text("not-processed-4", new History(null, null, null, LocalDate.of(2026, 2, 3), null), null))
                .contains("本机关于2026年2月3日要求你说明理由，你没有说明合理的理由。");
    }

    @Test
    void art42_the_letter_dates_the_fee_notice_only_where_that_is_recorded() {
        assertThat(text("other-2", History.NONE, null)).contains("你没有缴纳信息处理费").doesNotContain("通知");
        assertThat(text("other-2", new History(null, null, null, null, LocalDate.of(2026, 2, 3)), null))
                .contains("你没有在本机关于2026年2月3日向你发出的收费通知规定的期限内缴纳");
    }

    @Test
    void art30_the_letter_tells_of_a_correction_only_where_one_is_recorded() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        History asked = new History(day, null, null, null, null);
        History corrected = new History(day, day.plusDays(5), null, null, null);
        assertThat(text("unavailable-3", History.NONE, null))
                .contains("你的申请内容不明确")
                .doesNotContain("补正");
        assertThat(text("unavailable-3", corrected, null)).contains("经补正，你的申请内容仍不明确");
        assertThat(text("other-1", History.NONE, null)).contains("不够明确").doesNotContain("补正");
        assertThat(text("other-1", asked, null)).contains("本机关已经告知你补正申请内容，你无正当理由");
    }

    @Test
    void YS4_a_letter_that_withholds_for_the_silent_says_that_silence_counts_as_an_objection() {
        PartsOfThirdParties silent = new PartsOfThirdParties(true, false, true, Layer.BUREAU);
        assertThat(text("withheld-4", History.NONE, silent))
                .contains("第三方逾期没有答复，按不同意公开处理。依照本机关《政务依申请公开制度》第四条，本机关对该信息不予公开。");
    }

    @ParameterizedTest
    @CsvSource({"条例14, true", "条例15, true", "《政府信息公开条例》第十六条第二款, true", "条例36, false", "条例17, false"})
    void review_comes_first_wherever_a_reply_rests_on_an_exemption(String ground, boolean first) {
        String text = ReplyLetter.write(facts("other-3", ground), LAW).asText();
        assertThat(text.contains("应当先自收到")).isEqualTo(first);
        assertThat(text).doesNotContain("不属于予以公开");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, BUREAU, 第三方不同意公开。依照本机关《政务依申请公开制度》第四条",
        "false, true, BUREAU, 第三方逾期没有答复，按不同意公开处理。依照本机关",
        "true, true, BUREAU, 有的第三方不同意公开，有的第三方逾期没有答复，按不同意公开处理。",
        "true, false, STATUTE, 第三方不同意公开。依照《中华人民共和国政府信息公开条例》第三十二条",
        "false, true, STATUTE, 第三方逾期没有答复。依照"
    })
    void YS4_a_partly_disclosing_letter_says_that_parts_are_withheld_for_third_parties(
            boolean objected, boolean silent, Layer layer, String words) {
        assertThat(text("partly-disclosed", History.NONE, new PartsOfThirdParties(false, objected, silent, layer)))
                .contains(words, "本机关对这部分内容不予公开。");
        assertThat(text("partly-disclosed", History.NONE, null)).doesNotContain("第三方");
    }

    @ParameterizedTest
    @CsvSource({"预算。, “预算”。", "预算, “预算”。", "预算？, “预算？”。", "《办法》。。, “《办法》”。"})
    void a_sentence_that_quotes_has_one_full_stop(String words, String quoted) {
        assertThat(Phrases.quoted(words) + "。").isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({
        "申请公开2025年预算, “2025年预算”",
        "申请获取：2025年预算。, “2025年预算”",
        "申请公开招标的公告, “申请公开招标的公告”",
        "申请公开, “申请公开”",
        "关于申请公开的规定, “关于申请公开的规定”"
    })
    void what_was_asked_for_is_quoted_without_the_verb_of_the_letter(String words, String quoted) {
        assertThat(Phrases.wanted(words)).isEqualTo(quoted);
    }

    @Test
    void a_clause_of_nothing_but_stops_takes_no_time() {
        String hostile = ",".repeat(200_000) + "x";
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(Phrases.clause(hostile)).hasSize(200_001));
        assertThat(Phrases.clause("预算。；")).isEqualTo("预算");
    }

    private static String text(String outcome, History history, @Nullable PartsOfThirdParties parts) {
        LetterFacts plain = facts(outcome);
        LetterFacts facts = new LetterFacts(
                BUREAU,
                plain.request(),
                outcome,
                List.of(),
                "",
                null,
                null,
                List.of(),
                plain.letterNumber(),
                ISSUED,
                history,
                parts);
        return ReplyLetter.write(facts, LAW).asText();
    }

    @Test
    void an_unknown_outcome_has_no_letter() {
        assertThatThrownBy(() -> ReplyLetter.write(facts("withheld-9"), LAW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
