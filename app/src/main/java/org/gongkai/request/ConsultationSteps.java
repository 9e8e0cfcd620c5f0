package org.gongkai.request;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.groups;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Role.DEPUTY_DIRECTOR;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SECTION;
import static org.gongkai.procedure.Role.SYSTEM;
import static org.gongkai.procedure.Role.THIRD_PARTY;

import java.util.List;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.ProcedureTable;

/** Third parties whose rights a disclosure would touch are heard (YS-4, 条例32). */
final class ConsultationSteps {

    private ConsultationSteps() {}

    static void rows(ProcedureTable table) {
        table.step(
                        "consult-third-party",
                        "征求第三方意见",
                        "Consult third parties",
                        row -> row.from("handling")
                                .to("consulting")
                                .by(SECTION, OFFICE)
                                .cites("YS-4", "条例32")
                                .asks(parties())
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

    private static Field[] parties() {
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
}
