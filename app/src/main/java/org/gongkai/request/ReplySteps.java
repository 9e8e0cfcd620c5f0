package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.texts;
import static org.gongkai.procedure.Field.whole;
import static org.gongkai.procedure.Role.DEPUTY_DIRECTOR;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SECRECY_GROUP;
import static org.gongkai.procedure.Role.SECTION;

import org.gongkai.procedure.Gates;
import org.gongkai.procedure.ProcedureTable;

/** The reply, which may be given more time, is drafted, reviewed, approved, issued and delivered (YS-5, YS-6, 条例33). */
final class ReplySteps {

    private ReplySteps() {}

    static void rows(ProcedureTable table) {
        table.step(
                        "extend",
                        "延长答复期限",
                        "Extend",
                        row -> row.from("registered", "handling", "consulting")
                                .by(DEPUTY_DIRECTOR)
                                .cites("条例33")
                                .gate(Gates.onlyOnce("extend", "条例33"))
                                .gate(RequestRules::statuteClockStillRuns)
                                .asks(
                                        longText("reason", "延长理由", "Reason", 1000)
                                                .mandatory(),
                                        whole("days", "延长工作日数", "Working days", 1, 20))
                                .completes(RequestRules::defaultExtension)
                                .shownToApplicant("reason", "days"))
                .step(
                        "draft-reply",
                        "拟写答复",
                        "Draft the reply",
                        row -> row.from("handling")
                                .to("drafted")
                                .by(SECTION)
                                .cites("YS-5", "YS-6")
                                .asks(
                                        choice("outcome", "答复类型", "Outcome", RequestFields.OUTCOMES)
                                                .mandatory(),
                                        texts("grounds", "依据条款", "Articles", 60),
                                        longText("text", "答复内容", "Text", 20000).mandatory(),
                                        choice("form", "提供形式", "Form", RequestFields.FORMS),
                                        longText("formReason", "未按要求形式提供的理由", "Reason for another form", 1000),
                                        texts(
                                                WithheldParts.WITHHELD_FOR,
                                                "为哪些第三方保留（第三方编号）",
                                                "Parts withheld for (party ids)",
                                                40),
                                        date("reasonsAskedOn", "要求说明理由的日期", "Reasons asked on"),
                                        date("feeNoticeOn", "收费通知日期", "Fee notice of"))
                                .completes(RequestRules::completeDraft)
                                .check(RequestRules::groundsAreGiven)
                                .check(RequestRules::groundsExist)
                                .check(RequestRules::groundsCarryTheRefusal)
                                .check(RequestRules::earlierLettersFitTheCase)
                                .check(RequestRules::paymentTimeIsOver)
                                .check(RequestRules::otherFormHasReason)
                                .check(WithheldParts::withheldForItsParties)
                                .check(WithheldParts::objectionIsRespected)
                                .check(WithheldParts::overrideIsRespected))
                .step(
                        "review-secrecy",
                        "保密审查",
                        "Secrecy review",
                        row -> row.from("drafted")
                                .by(SECRECY_GROUP)
                                .cites("BG-3", "条例17")
                                .gate(Gates.notThePersonWho("draft-reply"))
                                .asks(
                                        choice(
                                                        "result",
                                                        "审查结果",
                                                        "Result",
                                                        option("pass", "通过", "Pass"),
                                                        option("return", "退回", "Return"))
                                                .mandatory(),
                                        longText("basis", "审查依据和意见", "Basis", 2000)
                                                .mandatory()))
                .step(
                        "approve-reply",
                        "批准答复",
                        "Approve the reply",
                        row -> row.from("drafted")
                                .to("approved")
                                .by(DEPUTY_DIRECTOR)
                                .cites("条例17")
                                .gate(Gates.notThePersonWho("draft-reply"))
                                .gate(RequestRules::secrecyReviewPassed)
                                .asks(longText("opinion", "批示", "Opinion", 1000)))
                .step(
                        "return-reply",
                        "退回修改",
                        "Return the draft",
                        row -> row.from("drafted")
                                .to("handling")
                                .by(DEPUTY_DIRECTOR)
                                .asks(longText("reason", "退回意见", "Reason", 1000)))
                .step(
                        "reply",
                        "出具答复书",
                        "Issue the reply",
                        row -> row.from("approved")
                                .to("replied")
                                .by(OFFICE)
                                .cites("YS-5", "条例36")
                                .shownToApplicant("outcome", "text", "grounds", "form", "formReason", "letterNumber"))
                .step(
                        "deliver",
                        "送达",
                        "Deliver",
                        row -> row.from("replied")
                                .to("closed")
                                .by(OFFICE)
                                .cites("YS-6", "条例40")
                                .asks(
                                        choice("method", "送达方式", "Method", RequestFields.DELIVERIES)
                                                .mandatory(),
                                        longText("evidence", "送达凭证", "Evidence", 1000)
                                                .mandatory(),
                                        date("deliveredOn", "送达日期", "Delivered on"))
                                .completes(RequestRules::defaultDeliveryDay)
                                .check(RequestRules::deliveryIsNotInTheFuture)
                                .shownToApplicant("method", "deliveredOn"));
    }
}
