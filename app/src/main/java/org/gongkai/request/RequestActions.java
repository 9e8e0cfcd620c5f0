package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gongkai.casework.QueryCodes;
import org.gongkai.casework.StepAction;
import org.gongkai.casework.StepContext;
import org.gongkai.casework.ThirdPartyLinks;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contributes the table and what its steps do beyond their rows: codes, links, letter numbers, notices. */
@Configuration(proxyBeanMethods = false)
class RequestActions {

    /** Series of the reply letters' numbers. */
    static final String LETTERS = "reply-letter";

    @Bean
    Procedure disclosureRequest() {
        return RequestProcedure.table();
    }

    @Bean
    StepAction issueQueryCode(QueryCodes codes) {
        return on("submit", context -> {
            context.say("queryCode", codes.issue(context.file().id()));
            tellOffice(context, "request-received");
        });
    }

    @Bean
    StepAction tellOfRegistration() {
        return on("register", context -> tellApplicant(context, "request-registered"));
    }

    @Bean
    StepAction answerOnTheSpot() {
        return on("answer-on-the-spot", context -> issueLetter(context, context.data()));
    }

    @Bean
    StepAction tellSection() {
        return on(
                "assign",
                context -> context.tell(new Notice(
                        "request-assigned",
                        "section:" + context.data().textOr("section", ""),
                        Map.of("number", context.file().number()))));
    }

    @Bean
    StepAction askForCorrection() {
        return on("ask-correction", context -> tellApplicant(context, "correction-asked"));
    }

    @Bean
    StepAction noteCorrection() {
        return on("correct", context -> tellOffice(context, "request-corrected"));
    }

    @Bean
    StepAction closeAsLapsed() {
        return on("lapse", context -> {
            issueLetter(context, context.data());
            tellApplicant(context, "request-lapsed");
        });
    }

    /** Links stay good well past the time limit: a late answer is still worth having until the machine has noted silence. */
    @Bean
    StepAction openLinks(ThirdPartyLinks links) {
        return on("consult-third-party", context -> {
            for (StepData party : context.data().groups("parties")) {
                String id = party.textOr("id", "");
                String token =
                        links.issue(context.file().id(), id, context.day().plusDays(90));
                context.say("link." + id, "/third-party/" + token);
            }
            tellApplicant(context, "third-party-consulted");
        });
    }

    @Bean
    StepAction useLinkUp(ThirdPartyLinks links) {
        return on("record-third-party-reply", context -> {
            links.use(context.file().id(), context.data().textOr("partyId", ""));
            tellOffice(context, "third-party-answered");
        });
    }

    @Bean
    StepAction closeLink(ThirdPartyLinks links) {
        return on("third-party-silence", context -> {
            links.use(context.file().id(), context.data().textOr("partyId", ""));
            tellOffice(context, "third-party-silent");
        });
    }

    @Bean
    StepAction noticeOfOverride() {
        return on("override-objection", context -> tellOffice(context, "objection-overridden"));
    }

    @Bean
    StepAction tellOfExtension() {
        return on("extend", context -> tellApplicant(context, "request-extended"));
    }

    @Bean
    StepAction askForReview() {
        return on("draft-reply", context -> {
            tell(context, "reply-drafted", Role.SECRECY_GROUP.code());
            tell(context, "reply-drafted", Role.DEPUTY_DIRECTOR.code());
        });
    }

    @Bean
    StepAction tellOfReturn() {
        return on("return-reply", context -> tell(context, "reply-returned", section(context)));
    }

    @Bean
    StepAction tellOfApproval() {
        return on("approve-reply", context -> tellOffice(context, "reply-approved"));
    }

    /** The letter carries what was drafted and approved: nobody rewrites it while issuing. */
    @Bean
    StepAction issueReply() {
        return on("reply", context -> {
            StepData draft = context.file()
                    .view()
                    .last("draft-reply")
                    .map(CaseEvent::data)
                    .orElseThrow();
            draft.values().forEach(context::record);
            issueLetter(context, draft);
        });
    }

    @Bean
    StepAction tellOfWithdrawal() {
        return on("withdraw", context -> tellOffice(context, "request-withdrawn"));
    }

    private static void issueLetter(StepContext context, StepData answer) {
        int year = context.day().getYear();
        String number = "公复〔%d〕%d号".formatted(year, context.nextNumber(LETTERS));
        context.record("letterNumber", number);
        context.keep("letterNumber", number);
        context.keep("outcome", answer.textOr("outcome", ""));
        tellApplicant(context, "reply-issued");
    }

    private static String section(StepContext context) {
        return "section:" + context.file().section();
    }

    private static void tellApplicant(StepContext context, String kind) {
        tell(context, kind, "applicant:" + context.file().id());
    }

    private static void tellOffice(StepContext context, String kind) {
        tell(context, kind, Role.OFFICE.code());
    }

    private static void tell(StepContext context, String kind, String audience) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("number", context.file().number());
        context.tell(new Notice(kind, audience, payload));
    }

    private static StepAction on(String step, Consumer<StepContext> work) {
        return new StepAction() {
            @Override
            public String procedure() {
                return RequestProcedure.ID;
            }

            @Override
            public String step() {
                return step;
            }

            @Override
            public void perform(StepContext context) {
                work.accept(context);
            }
        };
    }
}
