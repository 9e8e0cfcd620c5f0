package org.gongkai.request;

import java.util.List;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The title and the operative words of a reply, one row per outcome; {@code {you}} is the applicant, and
 * {@code {reasons}}, {@code {feeNotice}}, {@code {unclear}} and {@code {uncorrected}} stand for what is recorded of them.
 *
 * @param ground the article that chooses this row where an outcome has several; null for the usual one
 * @param basis the articles the letter names; empty for those of the outcome
 * @param finding what was found, without a full stop
 * @param decision what follows from it, without a full stop
 */
record ReplyWording(
        String outcome,
        @Nullable Citation ground,
        List<Citation> basis,
        String title,
        String finding,
        String decision) {

    private static final String REPLY = "政府信息公开申请答复书";
    private static final String PARTLY = "政府信息部分公开答复书";
    private static final String REFUSAL = "政府信息不予公开答复书";
    private static final String UNAVAILABLE = "政府信息无法提供告知书";
    private static final String NOT_PROCESSED = "政府信息公开申请不予处理告知书";
    private static final String CLOSED = "政府信息公开申请不再处理告知书";
    private static final String NOTICE = "政府信息公开申请告知书";

    private static final String WITHHOLD = "本机关决定不予公开";
    private static final String REFUSE = "本机关对{you}的申请不予处理";

    /** What is public already is pointed at, not provided. */
    private static final Citation PUBLISHED = Citation.of("条例36(1)");

    private static final List<ReplyWording> ALL = List.of(
            variant("disclosed", "条例36(1)", REPLY, "{you}申请获取的政府信息已经主动公开", "现将获取该信息的方式和途径告知如下"),
            variant("disclosed", "条例36(2)", REPLY, "{you}申请获取的政府信息可以公开", "本机关决定予以公开"),
            row(
                    "partly-disclosed",
                    PARTLY,
                    "{you}申请获取的政府信息中含有不应当公开的内容，但能够作区分处理",
                    "本机关决定公开其中可以公开的部分，对其余部分不予公开，具体内容和理由说明如下"),
            row("withheld-1", REFUSAL, "{you}申请获取的政府信息属于依法确定的国家秘密", WITHHOLD),
            row("withheld-2", REFUSAL, "{you}申请获取的政府信息属于法律、行政法规禁止公开的信息", WITHHOLD),
            row("withheld-3", REFUSAL, "{you}申请获取的政府信息公开后可能危及国家安全、公共安全、经济安全或者社会稳定", WITHHOLD),
            row("withheld-4", REFUSAL, "{you}申请获取的政府信息涉及第三方的商业秘密、个人隐私等，公开会损害第三方的合法权益", WITHHOLD),
            row("withheld-5", REFUSAL, "{you}申请获取的政府信息属于本机关人事、后勤或者内部工作流程方面的内部事务信息", WITHHOLD),
            row("withheld-6", REFUSAL, "{you}申请获取的政府信息属于本机关履行职责过程中形成的讨论记录、过程稿、磋商信函或者请示报告等过程性信息", WITHHOLD),
            row("withheld-7", REFUSAL, "{you}申请获取的政府信息属于行政执法案卷信息", WITHHOLD),
            row("withheld-8", NOTICE, "{you}申请获取的信息属于法律、行政法规对获取方式另有规定的查询事项", "请{you}按照有关规定办理查询，本机关不通过政府信息公开程序提供"),
            variant("unavailable-1", "条例36(5)", UNAVAILABLE, "{you}申请获取的政府信息不属于本机关负责公开的范围", "本机关无法提供，有关情况告知如下"),
            variant("unavailable-1", "条例36(4)", UNAVAILABLE, "经检索查找，本机关没有{you}申请获取的政府信息", "现告知{you}该政府信息不存在，本机关无法提供"),
            row("unavailable-2", UNAVAILABLE, "本机关没有{you}申请获取的现成信息，提供该信息需要对已有的政府信息进行加工、分析", "本机关无法提供"),
            row("unavailable-3", UNAVAILABLE, "{unclear}，本机关无法据以确定所指的政府信息", "本机关无法提供"),
            row(
                    "not-processed-1",
                    NOT_PROCESSED,
                    "{you}以政府信息公开申请的形式进行信访、投诉、举报等活动",
                    "本机关不将其作为政府信息公开申请处理，请{you}通过相应的渠道提出"),
            row("not-processed-2", NOT_PROCESSED, "本机关已经就相同内容的申请向{you}作出答复，本次申请属于重复申请", "本机关不予重复处理"),
            row("not-processed-3", NOT_PROCESSED, "{you}要求提供的是公开出版物", REFUSE + "，获取该出版物的途径告知如下"),
            row("not-processed-4", NOT_PROCESSED, "{you}申请公开政府信息的数量、频次明显超过合理范围，{reasons}", REFUSE),
            onBasis("not-processed-5", "条例2", NOT_PROCESSED, "{you}要求本机关对已经获取的信息予以确认或者重新出具，不属于申请获取政府信息", REFUSE),
            row("other-1", CLOSED, "{uncorrected}", "视为{you}放弃申请，本机关不再处理"),
            row("other-2", CLOSED, "{you}没有{feeNotice}缴纳信息处理费", "视为{you}放弃申请，本机关不再处理"),
            onBasis("other-3", "条例36", NOTICE, "{you}的申请按照其他情形办理", "本机关处理如下"));

    private static ReplyWording row(String outcome, String title, String finding, String decision) {
        return new ReplyWording(outcome, null, List.of(), title, finding, decision);
    }

    private static ReplyWording onBasis(String outcome, String basis, String title, String finding, String decision) {
        return new ReplyWording(outcome, null, List.of(Citation.of(basis)), title, finding, decision);
    }

    private static ReplyWording variant(String outcome, String ground, String title, String finding, String decision) {
        Citation article = Citation.of(ground);
        return new ReplyWording(outcome, article, List.of(article), title, finding, decision);
    }

    /** The row whose ground the drafter named; otherwise the last of the outcome, which is the usual one. */
    static ReplyWording of(Outcome outcome, List<Citation> grounds) {
        List<ReplyWording> rows =
                ALL.stream().filter(each -> each.outcome.equals(outcome.code())).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no wording for " + outcome.code());
        }
        return rows.stream()
                .filter(each -> each.ground != null && grounds.contains(each.ground))
                .findFirst()
                .orElse(rows.getLast());
    }

    /** Whether the letter itself provides the information, where the outcome releases any. */
    boolean provides() {
        return !PUBLISHED.equals(ground);
    }

    /** The articles the letter names for this outcome. */
    List<Citation> basisOr(List<Citation> usual) {
        return basis.isEmpty() ? usual : basis;
    }
}
