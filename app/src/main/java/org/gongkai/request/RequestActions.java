package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** How long a third party's link is good for reading, in days. */
    private static final int LINK_DAYS = 90;

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
    StepAction answerOnTheSpot(LetterWriter letters) {
        return on("answer-on-the-spot", context -> {
            issueReply(context, letters, LetterKind.REPLY, context.data());
            tellApplicant(context, "reply-issued");
        });
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
    StepAction askForCorrection(LetterWriter letters) {
        return on("ask-correction", context -> {
            letters.correction(context);
            tellApplicant(context, "correction-asked");
        });
    }

    @Bean
    StepAction noteCorrection() {
        return on("correct", context -> tellOffice(context, "request-corrected"));
    }

    @Bean
    StepAction closeAsLapsed(LetterWriter letters) {
        return on("lapse", context -> {
            issueReply(context, letters, LetterKind.LAPSE, context.data());
            tellApplicant(context, "request-lapsed");
        });
    }

    /** Links stay good well past the time limit: a late answer is still worth having until the machine has noted silence. */
    @Bean
    StepAction openLinks(ThirdPartyLinks links, LetterWriter letters) {
        return on("consult-third-party", context -> {
            letters.consultations(context);
            for (StepData party : context.data().groups("parties")) {
                String id = party.textOr("id", "");
                String token =
                        links.issue(context.file().id(), id, context.day().plusDays(LINK_DAYS));
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

    /** 条例32: the third party is told in writing before anything is disclosed, and reads it by its link as well. */
    @Bean
    StepAction noticeOfOverride(ThirdPartyLinks links, LetterWriter letters) {
        return on("override-objection", context -> {
            for (String party : letters.overrides(context)) {
                links.keep(context.file().id(), party, context.day().plusDays(LINK_DAYS));
                tellThirdParty(context, party);
            }
            tellOffice(context, "objection-overridden");
        });
    }

    @Bean
    StepAction tellOfExtension(LetterWriter letters) {
        return on("extend", context -> {
            letters.extension(context);
            tellApplicant(context, "request-extended");
        });
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
    StepAction issueReply(LetterWriter letters) {
        return on("reply", context -> {
            StepData draft = context.file()
                    .view()
                    .last("draft-reply")
                    .map(CaseEvent::data)
                    .orElseThrow();
            draft.values().forEach(context::record);
            noteThirdPartyNotices(context, draft);
            issueReply(context, letters, LetterKind.REPLY, draft);
            tellApplicant(context, "reply-issued");
        });
    }

    @Bean
    StepAction tellOfWithdrawal() {
        return on("withdraw", context -> tellOffice(context, "request-withdrawn"));
    }

    private static void issueReply(StepContext context, LetterWriter letters, LetterKind kind, StepData answer) {
        String number = letters.reply(context, kind, answer);
        context.record("letterNumber", number);
        context.keep("letterNumber", number);
        context.keep("outcome", answer.textOr("outcome", ""));
    }

    /** A reply that discloses what third parties objected to names the notices they were given before it. */
    private static void noteThirdPartyNotices(StepContext context, StepData draft) {
        List<Object> notices = IssuedLetter.all(context.file()).stream()
                .filter(each -> each.kind() == LetterKind.OVERRIDE)
                .<Object>map(each -> each.letter().number())
                .toList();
        boolean discloses = Set.of("disclosed", "partly-disclosed").contains(draft.textOr("outcome", ""));
        if (discloses && !notices.isEmpty()) {
            context.record("thirdPartyNotices", notices);
        }
    }

    private static String section(StepContext context) {
        return "section:" + context.file().section();
    }

    private static void tellApplicant(StepContext context, String kind) {
        tell(context, kind, "applicant:" + context.file().id());
    }

    /** Of the case a third party knows its own letter only, not even the request's number. */
    private static void tellThirdParty(StepContext context, String party) {
        context.tell(new Notice(
                "objection-overridden-notice", "third-party:" + context.file().id() + "/" + party, Map.of()));
    }

    private static void tellOffice(StepContext context, String kind) {
        tell(context, kind, Role.OFFICE.code());
    }

    private static void tell(StepContext context, String kind, String audience) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("number", context.file().number());
        letterToApplicant(context).ifPresent(letter -> payload.put("letter", letter));
        context.tell(new Notice(kind, audience, payload));
    }

    /** The number of the letter this step wrote to the applicant; no words of it, so that no personal data leave the case. */
    private static Optional<String> letterToApplicant(StepContext context) {
        return context.data().groups(IssuedLetter.FIELD).stream()
                .filter(each -> each.text("partyId").isEmpty())
                .flatMap(each -> each.group("letter").text("number").stream())
                .findFirst();
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
