package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.daysOrDate;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.texts;
import static org.gongkai.procedure.Role.APPLICANT;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SYSTEM;

import org.gongkai.procedure.Gates;
import org.gongkai.procedure.ProcedureTable;

/** A request that cannot be handled as it stands is corrected, or lapses (条例30). */
final class CorrectionSteps {

    private CorrectionSteps() {}

    static void rows(ProcedureTable table) {
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
}
