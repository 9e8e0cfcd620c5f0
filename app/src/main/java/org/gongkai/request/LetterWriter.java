package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.casework.StepContext;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Zone;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues the letters that steps owe, in the step's transaction: numbered, and kept in the step's event word for word. */
@Component
class LetterWriter {

    private final Issuers issuers;
    private final Regulations law;

    LetterWriter(Issuers issuers, Regulations law) {
        this.issuers = issuers;
        this.law = law;
    }

    /** 补正告知书 to the applicant (条例30). */
    String correction(StepContext context) {
        Deadline answer = context.deadline("K5.answer").orElseThrow();
        String number = number(context, LetterKind.CORRECTION);
        CorrectionNotice notice = new CorrectionNotice(
                issuer(context),
                summary(context),
                context.data().texts("missing"),
                Objects.requireNonNull(answer.due()),
                answer.provisional(),
                number,
                context.day());
        return issue(context, LetterKind.CORRECTION, null, notice.letter(law));
    }

    /** 延期答复告知书 to the applicant (条例33); it names the new last day unless that day is open. */
    String extension(StepContext context) {
        Optional<Deadline> clock = context.deadline("K3");
        String number = number(context, LetterKind.EXTENSION);
        ExtensionNotice notice = new ExtensionNotice(
                issuer(context),
                summary(context),
                context.data().textOr("reason", ""),
                context.data().whole("days").orElseThrow(),
                clock.map(Deadline::due).orElse(null),
                clock.map(Deadline::provisional).orElse(false),
                number,
                context.day());
        return issue(context, LetterKind.EXTENSION, null, notice.letter(law));
    }

    /** 第三方意见征询书, one to each third party; none names another, nor the applicant. */
    void consultations(StepContext context) {
        for (StepData each : context.data().groups("parties")) {
            ThirdParty party = ThirdParty.of(each);
            String number = number(context, LetterKind.CONSULTATION);
            CaseView now = context.file().view().with(context.caseData());
            ConsultationLetter letter = ConsultationLetter.of(now, party, issuer(context), number, context.day());
            issue(context, LetterKind.CONSULTATION, party.id(), letter.letter(law));
        }
    }

    /** 第三方告知书, one to each third party that is overridden (条例32); answers their ids. */
    Set<String> overrides(StepContext context) {
        CaseView before = context.file().view();
        Set<String> overridden =
                Consultation.overridable(before, context.data().text("partyId").orElse(null));
        overridden.forEach(id -> override(
                context,
                before,
                Optional.ofNullable(Consultation.parties(before).get(id)).orElseThrow()));
        return overridden;
    }

    private void override(StepContext context, CaseView before, ThirdParty party) {
        String number = number(context, LetterKind.OVERRIDE);
        OverrideNotice notice = new OverrideNotice(
                issuer(context),
                party.name(),
                party.organisation(),
                objectedOn(before, party.id()),
                ApplicantTraces.covered(context.caseData()),
                context.data().textOr("reason", ""),
                number,
                context.day());
        issue(context, LetterKind.OVERRIDE, party.id(), notice.letter(law));
    }

    private static @Nullable LocalDate objectedOn(CaseView file, String partyId) {
        return file.all("record-third-party-reply").stream()
                .filter(event -> event.data().is("partyId", partyId))
                .map(CaseEvent::day)
                .findFirst()
                .orElse(null);
    }

    /**
     * 答复书 or 不再处理告知书 to the applicant; answers its number. Its date is the day on which it is written, however early
     * the day that its step counts on: the time to go against it begins no earlier.
     */
    String reply(StepContext context, LetterKind kind, StepData answer) {
        LocalDate day = Zone.dayOf(context.now());
        String number =
                Numbering.letter(kind.prefix(), day.getYear(), context.nextNumber(kind.series(), day.getYear()));
        CaseView now = context.file().view().with(context.caseData());
        LetterFacts facts = ReplyFacts.of(context.file(), now, answer, issuer(context), number, day);
        return issue(context, kind, null, ReplyLetter.write(facts, law));
    }

    private Issuer issuer(StepContext context) {
        return issuers.of(context.file().bodyId());
    }

    private static RequestSummary summary(StepContext context) {
        return RequestSummary.of(context.file(), context.caseData());
    }

    private static String number(StepContext context, LetterKind kind) {
        return Numbering.letter(
                kind.prefix(),
                context.day().getYear(),
                context.nextNumber(kind.series(), context.day().getYear()));
    }

    private static String issue(StepContext context, LetterKind kind, @Nullable String partyId, Letter letter) {
        List<Object> letters = new ArrayList<>();
        context.data().groups(IssuedLetter.FIELD).forEach(each -> letters.add(each.values()));
        letters.add(IssuedLetter.kept(kind, partyId, letter));
        context.record(IssuedLetter.FIELD, letters);
        return letter.number();
    }
}
