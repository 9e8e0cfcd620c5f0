package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.daysOrDate;
import static org.gongkai.procedure.Field.groups;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Field.texts;
import static org.gongkai.procedure.Field.whole;
import static org.gongkai.procedure.Role.APPLICANT;
import static org.gongkai.procedure.Role.DEPUTY_DIRECTOR;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SECRECY_GROUP;
import static org.gongkai.procedure.Role.SECTION;
import static org.gongkai.procedure.Role.SYSTEM;
import static org.gongkai.procedure.Role.THIRD_PARTY;

import java.util.List;
import org.gongkai.calendar.Unit;
import org.gongkai.procedure.Amount;
import org.gongkai.procedure.DeadlineRow;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Gates;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.ProcedureTable;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepRow;

/** Disclosure on request (YS-1…6 with the statute's articles 27–40) as one table. */
public final class RequestProcedure {

    public static final String ID = "disclosure-request";

    private RequestProcedure() {}

    /** The table; every rule in it is pure. */
    public static Procedure table() {
        ProcedureTable table = Procedure.named(ID, "政府信息依申请公开", "Disclosure on request")
                .under("YS")
                .readableBy(
                        Role.OFFICE,
                        Role.DEPUTY_DIRECTOR,
                        Role.DIRECTOR,
                        Role.SECRECY_GROUP,
                        Role.DISCLOSURE_GROUP,
                        Role.POLICY_LAW,
                        Role.AUDITOR);
        stages(table);
        intake(table);
        correction(table);
        consultation(table);
        reply(table);
        endings(table);
        clocks(table);
        return table.build();
    }

    private static void stages(ProcedureTable table) {
        table.stage("received", "已收到", "Received")
                .stage("registered", "已登记", "Registered")
                .stage("handling", "办理中", "Being handled")
                .stage("drafted", "已拟答复", "Reply drafted")
                .stage("approved", "已批准", "Approved")
                .stage("replied", "已答复", "Replied")
                .end("closed", "已办结", "Closed")
                .sideStage("awaiting-correction", "待补正", "Awaiting correction")
                .sideStage("consulting", "征求第三方意见", "Consulting third parties")
                .sideEnd("withdrawn", "已撤回", "Withdrawn")
                .sideEnd("lapsed", "逾期未补正，不再处理", "Lapsed");
    }

    private static void intake(ProcedureTable table) {
        table.step(
                        "submit",
                        "提交申请",
                        "Submit",
                        row -> row.to("received")
                                .by(APPLICANT, OFFICE)
                                .cites("YS-3", "条例29")
                                .asks(RequestFields.SUBMISSION)
                                .completes(RequestRules::completeSubmission)
                                .needs(RequestRules::identityIsComplete)
                                .check(RequestRules::channelFitsTheSubmitter)
                                .check(RequestRules::receiptIsNotInTheFuture)
                                .shownToApplicant(
                                        "applicant",
                                        "description",
                                        "formWanted",
                                        "deliveryWanted",
                                        "channel",
                                        "receivedOn",
                                        "attachments"))
                .step(
                        "register",
                        "登记",
                        "Register",
                        row -> row.from("received")
                                .to("registered")
                                .by(OFFICE)
                                .cites("YS-5", "条例31")
                                .completes(RequestRules::noteRegistrationGap)
                                .asks(whole(
                                        "gapDays", "收到至登记的工作日数", "Working days from receipt to registration", 0, 9999))
                                .shownToApplicant())
                .step(
                        "answer-on-the-spot",
                        "当场答复",
                        "Answer on the spot",
                        row -> row.from("received", "registered")
                                .to("replied")
                                .by(OFFICE)
                                .cites("YS-5")
                                .asks(
                                        choice("outcome", "答复类型", "Outcome", RequestFields.OUTCOMES)
                                                .mandatory(),
                                        longText("text", "答复内容", "Text", 20000).mandatory(),
                                        texts("grounds", "依据条款", "Articles", 60))
                                .check(RequestRules::outcomeSuitsTheSpot)
                                .check(RequestRules::groundsExist)
                                .shownToApplicant("outcome", "text", "grounds", "letterNumber"))
                .step(
                        "assign",
                        "分办",
                        "Assign",
                        row -> row.from("registered")
                                .to("handling")
                                .by(OFFICE)
                                .asks(
                                        text("section", "承办科室", "Section", 60).mandatory(),
                                        text("person", "承办人", "Person", 60))
                                .assignsTo("section"));
    }

    private static void correction(ProcedureTable table) {
        table.step(
                        "ask-correction",
                        "告知补正",
                        "Ask for correction",
                        row -> row.from("received", "registered", "handling")
                                .to("awaiting-correction")
                                .by(OFFICE)
                                .cites("条例30")
                                .gate(Gates.onlyOnce("ask-correction", "条例30"))
                                .gate(RequestRules::correctionMayStillBeAsked)
                                .asks(
                                        texts("missing", "需要补正的事项", "What is missing", 1000)
                                                .mandatory(),
                                        daysOrDate("answerWithin", "补正期限（工作日数或日期）", "Answer within", 60))
                                .completes(RequestRules::defaultCorrectionTime)
                                .check(RequestRules::correctionTimeLiesAhead)
                                .shownToApplicant("missing", "answerWithin"))
                .step(
                        "correct",
                        "补正",
                        "Correct",
                        row -> row.from("awaiting-correction")
                                .to("registered")
                                .by(APPLICANT, OFFICE)
                                .cites("条例30")
                                .asks(
                                        RequestFields.DESCRIPTION,
                                        RequestFields.FORM,
                                        RequestFields.DELIVERY,
                                        longText("note", "补正说明", "Note", 2000),
                                        date("receivedOn", "收到补正的日期", "Correction received on"))
                                .check(RequestRules::somethingIsCorrected)
                                .check(RequestRules::correctionReceiptIsKnown)
                                .replaces("description", "formWanted", "deliveryWanted")
                                .shownToApplicant("description", "formWanted", "deliveryWanted", "note", "receivedOn"))
                .step(
                        "lapse",
                        "逾期不补正，不再处理",
                        "Lapse",
                        row -> row.from("awaiting-correction")
                                .to("lapsed")
                                .by(SYSTEM, OFFICE)
                                .cites("条例30")
                                .gate(RequestRules::correctionTimeIsOver)
                                .completes(situation -> situation.data().with("outcome", "other-1"))
                                .asks(choice(
                                        "outcome",
                                        "办理结果",
                                        "Outcome",
                                        option("other-1", "逾期不补正", "Not corrected in time")))
                                .shownToApplicant("outcome", "letterNumber"));
    }

    private static void consultation(ProcedureTable table) {
        table.step(
                        "consult-third-party",
                        "征求第三方意见",
                        "Consult third parties",
                        row -> row.from("handling")
                                .to("consulting")
                                .by(SECTION, OFFICE)
                                .cites("YS-4", "条例32")
                                .asks(consultation())
                                .completes(ThirdPartiesServed::complete)
                                .check(ThirdPartiesServed::areComplete)
                                .check(ThirdPartiesServed::afterReceipt)
                                .shownToApplicant())
                .step(
                        "record-third-party-reply",
                        "登记第三方意见",
                        "Record a third party's reply",
                        row -> row.from("consulting")
                                .toOneOf(List.of("handling", "consulting"), Consultation::stageOnceSettled)
                                .by(THIRD_PARTY, OFFICE)
                                .cites("YS-4", "条例32")
                                .asks(
                                        text("partyId", "第三方编号", "Party", 40).mandatory(),
                                        choice(
                                                        "answer",
                                                        "意见",
                                                        "Answer",
                                                        option("consent", "同意公开", "Consents"),
                                                        option("object", "不同意公开", "Objects"))
                                                .mandatory(),
                                        longText("reason", "理由", "Reason", 4000))
                                .check(Consultation::partyIsOpen))
                .step(
                        "third-party-silence",
                        "第三方逾期未答复",
                        "A third party stays silent",
                        row -> row.from("consulting")
                                .toOneOf(List.of("handling", "consulting"), Consultation::stageOnceSettled)
                                .by(SYSTEM)
                                .cites("YS-4", "条例32")
                                .asks(text("partyId", "第三方编号", "Party", 40).mandatory())
                                .check(Consultation::partyIsOpen))
                .step(
                        "override-objection",
                        "公共利益决定公开",
                        "Override an objection",
                        row -> row.from("handling")
                                .by(DEPUTY_DIRECTOR)
                                .cites("条例32")
                                .gate(Consultation::statuteDecides)
                                .gate(Consultation::someObjectionStands)
                                .check(Consultation::overriddenPartyObjects)
                                .asks(
                                        text("partyId", "第三方编号", "Party", 40),
                                        longText("reason", "对公共利益的重大影响", "Reason of public interest", 4000)
                                                .mandatory(),
                                        longText("publicInterest", "公共利益说明", "Public interest", 4000)));
    }

    private static Field[] consultation() {
        Field name = text("name", "第三方名称", "Name", 100);
        Field contact = text("contact", "联系方式", "Contact", 200);
        Field interest = choice(
                "interest",
                "涉及权益",
                "Interest",
                option("trade-secret", "商业秘密", "Trade secret"),
                option("privacy", "个人隐私", "Privacy"));
        Field servedOn = date("servedOn", "送达日期", "Served on");
        Field kind = choice(
                "kind",
                "第三方类型",
                "Kind",
                option("organisation", "法人或其他组织", "Organisation"),
                option("natural-person", "公民（自然人）", "Natural person"));
        return new Field[] {
            groups(
                    "parties",
                    "第三方",
                    "Third parties",
                    1,
                    20,
                    text("id", "编号", "Id", 40),
                    name.mandatory(),
                    contact,
                    interest.mandatory(),
                    servedOn,
                    kind),
            name,
            contact,
            interest,
            servedOn,
            kind
        };
    }

    private static void reply(ProcedureTable table) {
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

    private static void endings(ProcedureTable table) {
        table.step(
                        "withdraw",
                        "撤回申请",
                        "Withdraw",
                        row -> row.from(
                                        "received",
                                        "registered",
                                        "handling",
                                        "drafted",
                                        "approved",
                                        "awaiting-correction",
                                        "consulting")
                                .to("withdrawn")
                                .by(APPLICANT, OFFICE)
                                .asks(longText("reason", "撤回理由", "Reason", 1000))
                                .shownToApplicant("reason"))
                .step("reopen", "责令公开，重新答复", "Reopen", RequestProcedure::reopen);
    }

    private static void reopen(StepRow row) {
        row.from("replied", "closed")
                .to("handling")
                .by(SYSTEM)
                .cites("BG-3")
                .asks(text("order", "责令公开的决定", "Order", 200))
                .shownToApplicant();
    }

    private static void clocks(ProcedureTable table) {
        table.deadline(
                        "K2",
                        "本机关答复时限",
                        "The bureau's reply time",
                        clock -> replyClock(clock)
                                .workingDaysOf("YS-5.reply")
                                .cites("YS-5")
                                .startedBy("register", "correct", "reopen")
                                .on("receivedOn"))
                .deadline(
                        "K3",
                        "法定答复时限",
                        "The statute's reply time",
                        clock -> replyClock(clock)
                                .workingDaysOf("条例33.reply")
                                .ofStatute()
                                .cites("条例33")
                                .startedBy("submit", "correct", "reopen")
                                .on("receivedOn"))
                .deadline(
                        "K5",
                        "告知补正时限",
                        "Time to ask for correction",
                        clock -> clock.workingDaysOf("条例30.correction-notice")
                                .ofStatute()
                                .cites("条例30")
                                .startedBy("submit")
                                .on("receivedOn")
                                .endedBy("ask-correction")
                                .voidedBy("answer-on-the-spot", "reply", "withdraw")
                                .window())
                .deadline(
                        "K5.answer",
                        "补正期限",
                        "Time to correct",
                        clock -> clock.lasts(new Amount.FromData("answerWithin"), Unit.WORKING_DAY)
                                .ofStatute()
                                .cites("条例30")
                                .startedBy("ask-correction")
                                .endedBy("correct")
                                .voidedBy("withdraw")
                                .onExpiry("lapse"))
                .deadline(
                        "K6",
                        "第三方答复时限",
                        "The third party's reply time",
                        clock -> clock.workingDaysOf("YS-4.third-party")
                                .cites("YS-4")
                                .startedBy("consult-third-party")
                                .on("servedOn")
                                .forEachOf("parties")
                                .endedBy("record-third-party-reply")
                                .voidedBy("withdraw")
                                .onExpiry("third-party-silence"));
    }

    private static DeadlineRow replyClock(DeadlineRow clock) {
        return clock.pausedIn("awaiting-correction", "consulting")
                .endedBy("reply", "answer-on-the-spot")
                .voidedBy("withdraw", "lapse")
                .extendedBy("extend");
    }
}
