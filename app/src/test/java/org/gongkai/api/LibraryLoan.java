package org.gongkai.api;

import static org.gongkai.procedure.Role.APPLICANT;
import static org.gongkai.procedure.Role.AUDITOR;
import static org.gongkai.procedure.Role.DEPUTY_DIRECTOR;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SECTION;
import static org.gongkai.procedure.Role.SYSTEM;

import org.gongkai.procedure.Field;
import org.gongkai.procedure.Procedure;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A ninth procedure that the product has never heard of: the loan of a book from the bureau's library. Its table and its
 * data record are all there is of it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LibraryLoan {

    @Bean
    Procedure libraryLoan() {
        return Procedure.named("library-loan", "图书借阅", "Library loan")
                .under("YS")
                .readableBy(OFFICE, AUDITOR)
                .stage("asked", "已申请", "Asked for")
                .stage("lent", "已借出", "Lent")
                .sideStage("in-repair", "修补中", "In repair")
                .sideStage("overdue", "逾期", "Overdue")
                .end("returned", "已归还", "Returned")
                .step(
                        "ask",
                        "申请借阅",
                        "Ask",
                        row -> row.to("asked")
                                .by(APPLICANT, OFFICE)
                                .asks(
                                        Field.text("title", "书名", "Title", 100).mandatory(),
                                        Field.date("wantedOn", "借阅日期", "Wanted on"))
                                .shownToApplicant("title"))
                .step(
                        "lend",
                        "借出",
                        "Lend",
                        row -> row.from("asked")
                                .to("lent")
                                .by(OFFICE)
                                .cites("YS-5")
                                .material("loan-slip", "借书单", "Loan slip")
                                .shownToApplicant())
                .step(
                        "send-for-repair",
                        "送修",
                        "Send for repair",
                        row -> row.from("lent")
                                .to("in-repair")
                                .by(OFFICE)
                                .asks(Field.text("damage", "破损情况", "Damage", 200)
                                        .mandatory()))
                .step(
                        "take-back",
                        "修毕取回",
                        "Back from repair",
                        row -> row.from("in-repair").to("lent").by(SECTION, OFFICE))
                .step(
                        "remind",
                        "催还",
                        "Remind",
                        row -> row.from("lent").to("overdue").by(SYSTEM, DEPUTY_DIRECTOR))
                .step(
                        "return",
                        "归还",
                        "Return",
                        row -> row.from("lent", "overdue")
                                .to("returned")
                                .by(APPLICANT, OFFICE)
                                .shownToApplicant())
                .deadline(
                        "loan",
                        "借期",
                        "Loan period",
                        clock -> clock.workingDays(10)
                                .cites("YS-5")
                                .startedBy("lend")
                                .pausedIn("in-repair")
                                .endedBy("return")
                                .onExpiry("remind"))
                .build();
    }
}
