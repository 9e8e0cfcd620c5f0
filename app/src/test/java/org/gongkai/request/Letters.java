package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.regulation.Regulations;

/** Facts of letters for the tests, and the comparison with the letters that were read and approved. */
final class Letters {

    static final Regulations LAW = Regulations.shipped();
    static final Issuer BUREAU = Issuer.of("白城市商务局", "白城市人民政府");
    static final RequestSummary REQUEST =
            new RequestSummary("公申2026-0007", "张三", false, LocalDate.of(2026, 1, 30), "2025年度商贸流通专项资金的“分配方案”及使用情况");
    static final LocalDate ISSUED = LocalDate.of(2026, 3, 5);

    private static final Path APPROVED = Path.of("src/test/resources/letters");

    /** What a drafter might add to the operative words. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("disclosed", "2025年度商贸流通专项资金分配方案及使用情况表见附件。"),
            Map.entry("partly-disclosed", "公开部分：分配方案正文。\n不予公开部分：附表中企业的银行账号，涉及商业秘密。"),
            Map.entry("withheld-1", "该信息已经保密审查确认。"),
            Map.entry("withheld-2", "该信息属于统计调查中获得的能够识别单个统计调查对象的资料。"),
            Map.entry("withheld-4", "经书面征求意见，第三方不同意公开。"),
            Map.entry("条例36(1)", "该信息已于2025年12月1日在白城市人民政府网站政府信息公开专栏公布，可以在“专项资金”栏目查阅。"),
            Map.entry("条例36(5)", "该信息由白城市财政局负责公开，联系地址：白城市洮北区。"),
            Map.entry("unavailable-1", "本机关检索了2025年度收发文登记和业务系统，未见该信息。"),
            Map.entry("withheld-8", "请持有效证件到市场监督管理部门的登记窗口查询。"),
            Map.entry("not-processed-3", "该出版物可以在白城市图书馆借阅。"),
            Map.entry("other-3", "申请人已就同一事项另行达成办理意见，本件办结。"));

    private Letters() {}

    static LetterFacts facts(String outcome, String... grounds) {
        String usual = TEXTS.getOrDefault(outcome, "");
        String text = grounds.length == 0 ? usual : TEXTS.getOrDefault(grounds[0], usual);
        List<String> enclosures =
                outcome.equals("disclosed") && grounds.length == 0 ? List.of("分配方案.pdf", "使用情况表.xlsx") : List.of();
        return new LetterFacts(
                BUREAU,
                REQUEST,
                outcome,
                List.of(grounds),
                text,
                "paper",
                null,
                enclosures,
                Numbering.letter("公复", 2026, 3),
                ISSUED,
                History.NONE,
                null);
    }

    /**
     * Compares with the approved letter of that name. Started with {@code -Dletters.approve}, it writes the letter
     * down instead, to be read before it is committed.
     */
    static void isApproved(String name, Letter letter) throws IOException {
        Path approved = APPROVED.resolve(name + ".txt");
        if (System.getProperty("letters.approve") != null) {
            Files.writeString(approved, letter.asText());
        }
        assertThat(letter.asText()).isEqualTo(Files.readString(approved));
    }
}
