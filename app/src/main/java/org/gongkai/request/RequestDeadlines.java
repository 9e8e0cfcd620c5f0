package org.gongkai.request;

import org.gongkai.calendar.Unit;
import org.gongkai.procedure.Amount;
import org.gongkai.procedure.DeadlineRow;
import org.gongkai.procedure.ProcedureTable;

/** The clocks of a request: the bureau's, the statute's, and those of whoever has to answer meanwhile. */
final class RequestDeadlines {

    private RequestDeadlines() {}

    static void rows(ProcedureTable table) {
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
