package org.gongkai.request;

import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.ProcedureTable;
import org.gongkai.procedure.Role;

/** Disclosure on request (YS-1…6 with the statute's articles 27–40) as one table. */
public final class RequestProcedure {

    public static final String ID = "disclosure-request";

    private RequestProcedure() {}

    /** The table, its rows in the order of a request's life; every rule in it is pure. */
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
        IntakeSteps.rows(table);
        CorrectionSteps.rows(table);
        ConsultationSteps.rows(table);
        ReplySteps.rows(table);
        EndingSteps.rows(table);
        RequestDeadlines.rows(table);
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
}
