package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Field.texts;
import static org.gongkai.procedure.Field.whole;
import static org.gongkai.procedure.Role.APPLICANT;
import static org.gongkai.procedure.Role.OFFICE;

import org.gongkai.procedure.ProcedureTable;

/** How a request comes in: submitted, registered, answered on the spot or given to a section. */
final class IntakeSteps {

    private IntakeSteps() {}

    static void rows(ProcedureTable table) {
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
}
