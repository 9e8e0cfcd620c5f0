package org.gongkai.request;

import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Role.APPLICANT;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SYSTEM;

import org.gongkai.procedure.ProcedureTable;
import org.gongkai.procedure.StepRow;

/** What ends a request without a reply, or opens one again that was replied to. */
final class EndingSteps {

    private EndingSteps() {}

    static void rows(ProcedureTable table) {
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
                .step("reopen", "责令公开，重新答复", "Reopen", EndingSteps::reopen);
    }

    private static void reopen(StepRow row) {
        row.from("replied", "closed")
                .to("handling")
                .by(SYSTEM)
                .cites("BG-3")
                .asks(text("order", "责令公开的决定", "Order", 200))
                .shownToApplicant();
    }
}
