package org.gongkai.publication;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.casework.StepAction;
import org.gongkai.casework.StepContext;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.gongkai.release.ScanFinding;
import org.gongkai.release.ScanReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contributes the table and what its steps do beyond their rows: the scan's findings, the register, notices. */
@Configuration(proxyBeanMethods = false)
class PublicationActions {

    @Bean
    Procedure proactivePublication() {
        return PublicationProcedure.table();
    }

    @Bean
    StepAction clearOnRevising() {
        return telling("revise", PublicationActions::clear);
    }

    @Bean
    StepAction clearOnChanging() {
        return telling("change", PublicationActions::clear);
    }

    /** The document is again what it was when it was last published; what was written meanwhile stays in the history only. */
    @Bean
    StepAction takeChangeBack() {
        return telling("abandon-change", context -> {
            StepData published = AsPublished.of(context.file().view());
            for (String name : PublicationFields.names()) {
                Optional.ofNullable(published.values().get(name))
                        .ifPresentOrElse(value -> context.keep(name, value), () -> context.drop(name));
            }
            tell(context, "publication-change-abandoned", section(context));
        });
    }

    @Bean
    StepAction tellOfDiscardedDraft() {
        return telling("discard", context -> tell(context, "publication-discarded", section(context)));
    }

    private static void clear(StepContext context) {
        context.data().texts(PublicationFields.CLEARED).forEach(context::drop);
    }

    /** The findings become part of the event: reviewer and auditor see what the machine saw on that day. */
    @Bean
    StepAction recordFindings(WorkingCopies copies) {
        return on("hand-over", context -> {
            ScanReport report = copies.report(context.file());
            context.record("scan", Objects.requireNonNullElse(report.fault(), "complete"));
            context.record("digest", report.digest());
            context.record(
                    "findings",
                    report.findings().stream().map(PublicationActions::finding).toList());
            tell(context, "publication-handed-over", Role.SECRECY_GROUP.code());
            tell(context, "publication-handed-over", Role.OFFICE.code());
        });
    }

    private static Map<String, String> finding(ScanFinding found) {
        return Map.of("id", found.id(), "kind", found.kind(), "where", found.where(), "excerpt", found.excerpt());
    }

    @Bean
    StepAction tellOfReview() {
        return telling("review-secrecy", context -> {
            boolean passed = context.data().is("result", "pass");
            tell(
                    context,
                    passed ? "publication-reviewed" : "publication-returned",
                    passed ? Role.OFFICE.code() : section(context));
        });
    }

    @Bean
    StepAction tellOfReturnedDraft() {
        return telling("return", context -> tell(context, "publication-returned", section(context)));
    }

    @Bean
    StepAction makePublic(Register register) {
        return on("publish", context -> {
            PublicDocument document = register.publish(context);
            context.record("version", document.version());
            context.record("indexNumber", document.indexNumber());
            context.record("publishedAt", document.publishedAt().toString());
            context.keep("indexNumber", document.indexNumber());
            context.keep("publishedOn", context.day().toString());
            context.keep("url", PublicAddress.of(document.id()));
            tell(context, "publication-published", section(context));
        });
    }

    @Bean
    StepAction tellOfWithdrawalApproval() {
        return telling(
                "approve-withdrawal", context -> tell(context, "publication-withdrawal-approved", Role.OFFICE.code()));
    }

    @Bean
    StepAction takeDown(Register register) {
        return on("withdraw", context -> {
            register.withdraw(context);
            tell(context, "publication-withdrawn", section(context));
        });
    }

    private static String section(StepContext context) {
        return "section:" + context.file().section();
    }

    private static void tell(StepContext context, String kind, String audience) {
        context.tell(new Notice(kind, audience, Map.of("number", context.file().number())));
    }

    private static StepAction on(String step, Consumer<StepContext> work) {
        return StepAction.of(PublicationProcedure.ID, step, work);
    }

    private static StepAction telling(String step, Consumer<StepContext> work) {
        return StepAction.telling(PublicationProcedure.ID, step, work);
    }
}
