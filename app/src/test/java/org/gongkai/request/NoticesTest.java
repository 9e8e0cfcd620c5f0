package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.Letters.BUREAU;
import static org.gongkai.request.Letters.ISSUED;
import static org.gongkai.request.Letters.LAW;
import static org.gongkai.request.Letters.REQUEST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.procedure.Layer;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 2);

    @Test
    void correction_is_asked_for_once_with_everything_that_is_missing() throws IOException {
        CorrectionNotice notice = new CorrectionNotice(
                BUREAU,
                REQUEST,
                List.of("所需信息的名称或者文号", "希望获取的形式。"),
                LocalDate.of(2026, 2, 27),
                false,
                "公补〔2026〕1号",
                ISSUED);
        Letters.isApproved("correction-notice", notice.letter(LAW));
    }

    @Test
    void an_extension_gives_its_reason_its_length_and_the_new_day() throws IOException {
        ExtensionNotice notice =
                new ExtensionNotice(BUREAU, REQUEST, "需要检索历年档案。", 20, DUE, false, "公延〔2026〕1号", ISSUED);
        Letters.isApproved("extension-notice", notice.letter(LAW));
        ExtensionNotice open = new ExtensionNotice(BUREAU, REQUEST, "需要检索历年档案", 20, null, false, "公延〔2026〕1号", ISSUED);
        assertThat(open.letter(LAW).asText()).doesNotContain("期限至").contains("延长20个工作日。");
        ExtensionNotice likely = new ExtensionNotice(BUREAU, REQUEST, "检索量大", 20, DUE, true, "公延〔2026〕1号", ISSUED);
        assertThat(likely.letter(LAW).asText()).contains("至2026年4月2日止（暂定，以国务院公布的节假日安排为准）。", "分管负责人同意");
    }

    @Test
    void by_the_bodys_rule_silence_forbids_disclosure() throws IOException {
        Letters.isApproved(
                "consultation-letter-bureau",
                consultation(Layer.BUREAU, "trade-secret").letter(LAW));
    }

    @Test
    void by_the_statute_silence_leaves_it_to_the_body() throws IOException {
        Letters.isApproved(
                "consultation-letter-statute",
                consultation(Layer.STATUTE, "privacy").letter(LAW));
    }

    @Test
    void a_third_party_never_learns_who_asks() {
        assertThat(consultation(Layer.BUREAU, "privacy").letter(LAW).asText())
                .doesNotContain(REQUEST.applicantName(), REQUEST.number());
        assertThatThrownBy(() -> consultation(Layer.BUREAU, "taste").letter(LAW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_receipt_says_what_came_and_by_when_it_is_answered() throws IOException {
        RequestReceipt receipt = new RequestReceipt(
                BUREAU,
                REQUEST,
                "web",
                List.of("身份证明.pdf"),
                LocalDate.of(2026, 3, 5),
                "K7QM-2F9D",
                REQUEST.receivedOn());
        Letters.isApproved("receipt", receipt.letter(LAW));
        RequestReceipt again = new RequestReceipt(BUREAU, REQUEST, "letter", List.of(), null, null, ISSUED);
        assertThat(again.letter(LAW).asText()).contains("以信函方式").doesNotContain("K7QM", "止）", "材料：");
    }

    @Test
    void a_third_party_overruled_is_told_what_why_and_where_to_turn() throws IOException {
        OverrideNotice notice = new OverrideNotice(
                BUREAU, "甲有限公司", true, LocalDate.of(2026, 2, 20), "专项资金拨付明细", "涉及财政资金使用的监督", "公告〔2026〕1号", ISSUED);
        Letters.isApproved("override-notice", notice.letter(LAW));
    }

    private static ConsultationLetter consultation(Layer layer, String interest) {
        return new ConsultationLetter(
                BUREAU,
                "甲有限公司",
                true,
                "2025年度专项资金拨付明细中的企业账号",
                interest,
                layer,
                "https://example.invalid/third-party/abc",
                "公询〔2026〕1号",
                ISSUED);
    }
}
