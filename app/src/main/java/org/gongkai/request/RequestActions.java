package org.gongkai.request;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.casework.QueryCodes;
import org.gongkai.casework.StepAction;
import org.gongkai.casework.StepContext;
import org.gongkai.casework.ThirdPartyLinks;
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
            RequestNotices.office(context, "request-received");
        });
    }

    @Bean
    StepAction tellOfRegistration() {
        return telling("register", context -> RequestNotices.applicant(context, "request-registered"));
    }

    @Bean
    StepAction answerOnTheSpot(LetterWriter letters) {
        return on("answer-on-the-spot", context -> {
            issueReply(context, letters, LetterKind.REPLY, context.data());
            RequestNotices.applicant(context, "reply-issued");
        });
    }

    @Bean
    StepAction tellSection() {
        return telling("assign", context -> RequestNotices.assigned(context));
    }

    @Bean
    StepAction askForCorrection(LetterWriter letters) {
        return on("ask-correction", context -> {
            letters.correction(context);
            RequestNotices.applicant(context, "correction-asked");
            RequestNotices.office(context, "correction-to-deliver");
        });
    }

    @Bean
    StepAction noteCorrection() {
        return telling("correct", context -> RequestNotices.office(context, "request-corrected"));
    }

    @Bean
    StepAction closeAsLapsed(LetterWriter letters) {
        return on("lapse", context -> {
            issueReply(context, letters, LetterKind.LAPSE, context.data());
            RequestNotices.applicant(context, "request-lapsed");
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
            RequestNotices.applicant(context, "third-party-consulted");
        });
    }

    @Bean
    StepAction useLinkUp(ThirdPartyLinks links) {
        return on("record-third-party-reply", context -> {
            links.use(context.file().id(), context.data().textOr("partyId", ""));
            RequestNotices.office(context, "third-party-answered");
            tellOnceSettled(context);
        });
    }

    @Bean
    StepAction closeLink(ThirdPartyLinks links) {
        return on("third-party-silence", context -> {
            links.use(context.file().id(), context.data().textOr("partyId", ""));
            RequestNotices.office(context, "third-party-silent");
            tellOnceSettled(context);
        });
    }

    /** 条例32: the third party is told in writing before anything is disclosed, and reads it by its link as well. */
    @Bean
    StepAction noticeOfOverride(ThirdPartyLinks links, LetterWriter letters) {
        return on("override-objection", context -> {
            for (String party : letters.overrides(context)) {
                links.keep(context.file().id(), party, context.day().plusDays(LINK_DAYS));
                RequestNotices.thirdParty(context, party);
            }
            RequestNotices.office(context, "objection-overridden");
        });
    }

    @Bean
    StepAction tellOfExtension(LetterWriter letters) {
        return on("extend", context -> {
            letters.extension(context);
            RequestNotices.applicant(context, "request-extended");
            RequestNotices.office(context, "extension-to-deliver");
        });
    }

    @Bean
    StepAction askForReview() {
        return telling("draft-reply", context -> {
            RequestNotices.role(context, "reply-drafted", Role.SECRECY_GROUP);
            RequestNotices.role(context, "reply-drafted", Role.DEPUTY_DIRECTOR);
        });
    }

    /** The review cannot give the draft back by itself: the deputy has to, and the section may expect it. */
    @Bean
    StepAction tellOfReturnedReview() {
        return telling("review-secrecy", context -> {
            if (context.data().is("result", "return")) {
                RequestNotices.role(context, "reply-review-returned", Role.DEPUTY_DIRECTOR);
                RequestNotices.section(context, "reply-review-returned");
            }
        });
    }

    @Bean
    StepAction tellOfReturn() {
        return telling("return-reply", context -> RequestNotices.section(context, "reply-returned"));
    }

    @Bean
    StepAction tellOfApproval() {
        return telling("approve-reply", context -> RequestNotices.office(context, "reply-approved"));
    }

    /** The letter carries what was drafted and approved: nobody rewrites it while issuing. */
    @Bean
    StepAction issueReply(LetterWriter letters) {
        return telling("reply", context -> {
            StepData draft = context.file()
                    .view()
                    .last("draft-reply")
                    .map(CaseEvent::data)
                    .orElseThrow();
            draft.values().forEach(context::record);
            noteThirdPartyNotices(context, draft);
            issueReply(context, letters, LetterKind.REPLY, draft);
            RequestNotices.applicant(context, "reply-issued");
        });
    }

    @Bean
    StepAction tellOfWithdrawal() {
        return telling("withdraw", context -> RequestNotices.office(context, "request-withdrawn"));
    }

    /** With the last third party settled the case is the section's again. */
    private static void tellOnceSettled(StepContext context) {
        if (Consultation.settledBy(context.file().view(), context.data().textOr("partyId", ""))) {
            RequestNotices.section(context, "third-parties-settled");
        }
    }

    private static void issueReply(StepContext context, LetterWriter letters, LetterKind kind, StepData answer) {
        String number = letters.reply(context, kind, answer);
        context.record("letterNumber", number);
        context.keep("letterNumber", number);
        context.keep("outcome", answer.textOr("outcome", ""));
    }

    /** A reply that discloses what third parties objected to names the notices these were given before it. */
    private static void noteThirdPartyNotices(StepContext context, StepData draft) {
        Set<String> against = WithheldParts.disclosedAgainst(context.file().view(), draft);
        List<Object> notices = IssuedLetter.kept(context.file()).stream()
                .filter(each -> each.kind() == LetterKind.OVERRIDE && against.contains(each.partyId()))
                .<Object>map(each -> each.letter().number())
                .toList();
        if (!notices.isEmpty()) {
            context.record("thirdPartyNotices", notices);
        }
    }

    private static StepAction on(String step, Consumer<StepContext> work) {
        return StepAction.of(RequestProcedure.ID, step, work);
    }

    private static StepAction telling(String step, Consumer<StepContext> work) {
        return StepAction.telling(RequestProcedure.ID, step, work);
    }
}
