package org.gongkai.publication;

import static org.gongkai.procedure.Field.choice;
import static org.gongkai.procedure.Field.date;
import static org.gongkai.procedure.Field.groups;
import static org.gongkai.procedure.Field.longText;
import static org.gongkai.procedure.Field.option;
import static org.gongkai.procedure.Field.text;
import static org.gongkai.procedure.Role.AUDITOR;
import static org.gongkai.procedure.Role.DEPUTY_DIRECTOR;
import static org.gongkai.procedure.Role.DIRECTOR;
import static org.gongkai.procedure.Role.DISCLOSURE_GROUP;
import static org.gongkai.procedure.Role.OFFICE;
import static org.gongkai.procedure.Role.SECRECY_GROUP;
import static org.gongkai.procedure.Role.SECTION;

import java.util.List;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.ProcedureTable;

/** Proactive disclosure (ZD-1…4 with the statute's articles 17, 19–26) as one table. */
public final class PublicationProcedure {

    public static final String ID = "proactive-publication";

    /** Beyond what a scan tells: some forty of each kind for each of fifty attachments. Whoever is asked for it can answer. */
    private static final int MOST_DECISIONS = 100_000;

    private PublicationProcedure() {}

    /** The table; every rule in it is pure. */
    public static Procedure table() {
        ProcedureTable table = Procedure.named(ID, "政务信息主动公开", "Proactive disclosure")
                .under("ZD")
                .readableBy(OFFICE, DEPUTY_DIRECTOR, DIRECTOR, SECRECY_GROUP, DISCLOSURE_GROUP, AUDITOR);
        table.stage("draft", "起草", "Draft")
                .stage("handed-over", "已交办公室", "Handed over")
                .stage("reviewed", "已审查", "Reviewed")
                .stage("published", "已公开", "Published")
                .sideEnd("withdrawn", "已撤下", "Withdrawn")
                .sideEnd("discarded", "已作废", "Discarded");
        drafting(table);
        release(table);
        afterwards(table);
        table.deadline(
                "K1",
                "主动公开时限",
                "Time to publish",
                clock -> clock.workingDaysOf("ZD-4.publication")
                        .cites("ZD-4")
                        .startedBy("draft", "change")
                        .on("changedOn", "formedOn")
                        .correctedBy("revise")
                        .binding(PublicationRules::isProactive)
                        .endedBy("publish")
                        .voidedBy("abandon-change", "discard", "withdraw"));
        return table.build();
    }

    private static void drafting(ProcedureTable table) {
        table.step(
                        "draft",
                        "起草",
                        "Draft",
                        row -> row.to("draft")
                                .by(SECTION)
                                .cites("ZD-1", "ZD-2", "条例19", "条例20", "条例21")
                                .asks(PublicationFields.draft())
                                .completes(PublicationRules::defaults)
                                .needs(PublicationRules::attributeHasABasis)
                                .needs(PublicationRules::namesWhatIsThere)
                                .needs(PublicationRules::somethingToRead)
                                .needs(PublicationRules::formedInThePast)
                                .needs(PublicationRules::validityIsInOrder))
                .step(
                        "revise",
                        "修改",
                        "Revise",
                        row -> row.from("draft")
                                .by(SECTION)
                                .cites("ZD-1")
                                .asks(PublicationFields.amendment())
                                .replaces(PublicationFields.names())
                                .emptiesBy(PublicationFields.CLEARED)
                                .needs(PublicationRules::onlyTheOptionalIsCleared)
                                .needs(PublicationRules::attributeHasABasis)
                                .needs(PublicationRules::namesWhatIsThere)
                                .check(PublicationRules::somethingIsRevised)
                                .needs(PublicationRules::somethingToRead)
                                .needs(PublicationRules::formedInThePast)
                                .needs(PublicationRules::changesInOrder)
                                .needs(PublicationRules::validityIsInOrder))
                .step(
                        "hand-over",
                        "交办公室",
                        "Hand over",
                        row -> row.from("draft")
                                .to("handed-over")
                                .by(SECTION)
                                .cites("ZD-4")
                                .asks(longText("note", "说明", "Note", 1000)))
                .step(
                        "return",
                        "退回",
                        "Return",
                        row -> row.from("handed-over", "reviewed")
                                .to("draft")
                                .by(OFFICE, SECRECY_GROUP)
                                .asks(longText("reason", "退回理由", "Reason", 2000).mandatory()))
                .step(
                        "discard",
                        "作废草稿",
                        "Discard the draft",
                        row -> row.from("draft")
                                .to("discarded")
                                .by(SECTION, OFFICE)
                                .cites("ZD-4")
                                .gate(PublicationRules::nothingWasEverPublic)
                                .asks(longText("reason", "作废理由", "Reason", 2000).mandatory()));
    }

    private static void release(ProcedureTable table) {
        table.step(
                        "review-secrecy",
                        "保密审查",
                        "Secrecy review",
                        row -> row.from("handed-over")
                                .toOneOf(List.of("reviewed", "draft"), PublicationRules::stageAfterReview)
                                .by(SECRECY_GROUP)
                                .cites("条例17")
                                .gate(PublicationRules::notADrafter)
                                .gate(PublicationRules::everythingWasLookedAt)
                                .asks(
                                        choice(
                                                        "result",
                                                        "审查结果",
                                                        "Result",
                                                        option("pass", "通过", "Pass"),
                                                        option("return", "退回", "Return"))
                                                .mandatory(),
                                        longText("basis", "审查依据和意见", "Basis", 2000)
                                                .mandatory(),
                                        decisions())
                                .needs(PublicationRules::everyFindingIsDecided)
                                .needs(PublicationRules::onlyFindingsAreDecided))
                .step(
                        "publish",
                        "发布",
                        "Publish",
                        row -> row.from("reviewed")
                                .to("published")
                                .by(OFFICE)
                                .cites("ZD-4", "ZD-3", "条例26", "条例23")
                                .gate(PublicationRules::notADrafter)
                                .gate(PublicationRules::onlyWhatIsProactive)
                                .gate(PublicationRules::reviewPassed)
                                .asks(groups(
                                                "carriers",
                                                "公开载体",
                                                "Carriers",
                                                1,
                                                10,
                                                choice("kind", "载体", "Kind", PublicationFields.CARRIERS)
                                                        .mandatory(),
                                                longText("evidence", "发布凭证", "Evidence", 1000))
                                        .mandatory())
                                .needs(PublicationRules::everyCarrierHasItsEvidence)
                                .check(PublicationRules::nothingToHideInTheEvidence));
    }

    private static Field decisions() {
        return groups(
                "decisions",
                "对机器发现的处理",
                "Decisions on findings",
                0,
                MOST_DECISIONS,
                text("finding", "机器发现", "Finding", 40).mandatory(),
                longText("reason", "可以公开的理由", "Reason for release", 1000));
    }

    private static void afterwards(ProcedureTable table) {
        table.step(
                        "change",
                        "变更",
                        "Change",
                        row -> row.from("published")
                                .to("draft")
                                .by(SECTION)
                                .cites("ZD-4", "条例26")
                                .asks(PublicationFields.amendment(
                                        date("changedOn", "变更日期", "Changed on").mandatory(),
                                        longText("note", "变更说明", "What changed", 2000)
                                                .mandatory()))
                                .replaces(PublicationFields.names())
                                .emptiesBy(PublicationFields.CLEARED)
                                .needs(PublicationRules::onlyTheOptionalIsCleared)
                                .needs(PublicationRules::attributeHasABasis)
                                .needs(PublicationRules::namesWhatIsThere)
                                .needs(PublicationRules::somethingToRead)
                                .needs(PublicationRules::formedInThePast)
                                .needs(PublicationRules::changedInThePast)
                                .needs(PublicationRules::validityIsInOrder))
                .step(
                        "abandon-change",
                        "放弃变更",
                        "Abandon the change",
                        row -> row.from("draft")
                                .to("published")
                                .by(SECTION, OFFICE)
                                .cites("ZD-4")
                                .gate(PublicationRules::aVersionIsPublic)
                                .asks(longText("reason", "放弃理由", "Reason", 2000).mandatory()))
                .step(
                        "approve-withdrawal",
                        "批准撤下",
                        "Approve withdrawal",
                        row -> row.from("published").by(DIRECTOR).asks(longText("reason", "批准理由", "Reason", 2000)))
                .step(
                        "withdraw",
                        "撤下",
                        "Withdraw",
                        row -> row.from("published")
                                .to("withdrawn")
                                .by(OFFICE, DIRECTOR)
                                .gate(PublicationRules::directorApprovedWithdrawal)
                                .asks(longText("reason", "撤下理由", "Reason", 2000).mandatory())
                                .check(PublicationRules::nothingToHideInTheReason));
    }
}
