package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.ArticleStatus;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;

/** What the articles ask of each step of a disclosure request, beyond its stage and role. */
final class RequestRules {

    private static final Citation CONTENTS = Citation.of("YS-3");
    private static final Citation RECEIPT = Citation.of("条例31");
    private static final Citation CORRECTION = Citation.of("条例30");
    private static final Citation ANSWER = Citation.of("YS-5");
    private static final Citation FORM = Citation.of("YS-6");
    private static final Citation EXTENSION = Citation.of("条例33");
    private static final Citation REPLY_TYPES = Citation.of("条例36");
    private static final Citation FEE = Citation.of("条例42");
    private static final Citation REVIEW = Citation.of("条例17");

    /** Before this day nobody could ask: the statute came into force on it. */
    private static final LocalDate IN_FORCE = LocalDate.of(2008, 5, 1);

    private RequestRules() {}

    /** The web's day of receipt is the server's; nobody chooses it. */
    static StepData completeSubmission(Situation situation) {
        StepData data = situation.data();
        boolean applicant = situation.actor().roleFor(situation.procedure().opening()).stream()
                .anyMatch(role -> role == Role.APPLICANT);
        StepData withChannel =
                data.text("channel").isPresent() ? data : data.with("channel", applicant ? "web" : "in-person");
        return withChannel.date("receivedOn").isPresent()
                ? withChannel
                : withChannel.with("receivedOn", situation.today().toString());
    }

    /** YS-3: a person's name, document and contact; an organisation's name, representative and contact. */
    static Optional<Refusal> identityIsComplete(Situation situation) {
        StepData applicant = situation.data().group("applicant");
        Stream<String> needed = switch (applicant.textOr("kind", "")) {
            case "" -> Stream.of();
            case "natural-person" -> Stream.of("idType", "idNumber");
            default -> Stream.of("legalRepresentative");
        };
        List<FieldError> missing =
                new ArrayList<>(needed.filter(name -> applicant.text(name).isEmpty())
                        .map(name -> new FieldError("applicant." + name, "required"))
                        .toList());
        if (Stream.of("phone", "email", "address")
                .allMatch(name -> applicant.text(name).isEmpty())) {
            missing.add(new FieldError("applicant.phone", "one-contact-required"));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(missing, CONTENTS));
    }

    static Optional<Refusal> channelFitsTheSubmitter(Situation situation) {
        boolean web = situation.data().is("channel", "web");
        boolean office = situation.actor().has(Role.OFFICE);
        if (!office && !web) {
            return Optional.of(Refusal.invalid("channel", "web-only", CONTENTS));
        }
        boolean chosen = !situation.data().is("receivedOn", situation.today().toString());
        return !office && chosen
                ? Optional.of(Refusal.invalid("receivedOn", "set-by-the-server", RECEIPT))
                : Optional.empty();
    }

    static Optional<Refusal> receiptIsNotInTheFuture(Situation situation) {
        boolean beforeTheLaw = situation.data().date("receivedOn").stream().anyMatch(IN_FORCE::isAfter);
        return beforeTheLaw
                ? Optional.of(Refusal.invalid("receivedOn", "impossible-date", RECEIPT))
                : notInTheFuture(situation, "receivedOn", RECEIPT);
    }

    static Optional<Refusal> deliveryIsNotInTheFuture(Situation situation) {
        LocalDate replied = situation
                .file()
                .last("reply")
                .or(() -> situation.file().last("answer-on-the-spot"))
                .map(CaseEvent::day)
                .orElse(LocalDate.MIN);
        boolean early = situation.data().date("deliveredOn").stream().anyMatch(day -> day.isBefore(replied));
        return early
                ? Optional.of(Refusal.invalid("deliveredOn", "before-the-reply", FORM))
                : notInTheFuture(situation, "deliveredOn", FORM);
    }

    private static Optional<Refusal> notInTheFuture(Situation situation, String field, Citation citation) {
        return situation.data().date(field).stream().anyMatch(day -> day.isAfter(situation.today()))
                ? Optional.of(Refusal.invalid(field, "in-the-future", citation))
                : Optional.empty();
    }

    /** Receipt cannot be chosen, registration can be late: the gap is recorded and shown. */
    static StepData noteRegistrationGap(Situation situation) {
        LocalDate received = situation
                .file()
                .data()
                .date("receivedOn")
                .orElse(situation.file().openedOn());
        int gap = situation.law().calendar().workingDaysBetween(received, situation.today());
        return situation.data().with("gapDays", gap);
    }

    static Optional<Refusal> outcomeSuitsTheSpot(Situation situation) {
        boolean suits = outcome(situation).map(Outcome::onTheSpot).orElse(false);
        return suits ? Optional.empty() : Optional.of(Refusal.invalid("outcome", "not-on-the-spot", ANSWER));
    }

    static Optional<Refusal> correctionMayStillBeAsked(Situation situation) {
        boolean over = situation.deadline("K5").stream().anyMatch(clock -> clock.state() == Deadline.State.VOID);
        return over ? Optional.of(Refusal.conflict("correction-time-over", CORRECTION)) : Optional.empty();
    }

    /** Fifteen working days are customary where the office names no time. */
    static StepData defaultCorrectionTime(Situation situation) {
        StepData data = situation.data();
        return data.text("answerWithin").isPresent() ? data : data.with("answerWithin", 15);
    }

    static Optional<Refusal> correctionTimeLiesAhead(Situation situation) {
        StepData data = situation.data();
        boolean past = data.whole("answerWithin").isEmpty()
                && data.date("answerWithin").stream().anyMatch(day -> !day.isAfter(situation.today()));
        return past ? Optional.of(Refusal.invalid("answerWithin", "not-in-the-future", CORRECTION)) : Optional.empty();
    }

    static Optional<Refusal> somethingIsCorrected(Situation situation) {
        return Set.of("receivedOn").containsAll(situation.data().values().keySet())
                ? Optional.of(Refusal.invalid("description", "required", CORRECTION))
                : Optional.empty();
    }

    /** A correction that came by letter counts from its receipt, which the office knows; the web's day is the server's. */
    static Optional<Refusal> correctionReceiptIsKnown(Situation situation) {
        if (situation.data().date("receivedOn").isEmpty()) {
            return Optional.empty();
        }
        if (!situation.actor().has(Role.OFFICE)) {
            return Optional.of(Refusal.invalid("receivedOn", "set-by-the-server", CORRECTION));
        }
        LocalDate asked =
                situation.file().last("ask-correction").map(CaseEvent::day).orElse(LocalDate.MIN);
        boolean early = situation.data().date("receivedOn").stream().anyMatch(day -> day.isBefore(asked));
        return early
                ? Optional.of(Refusal.invalid("receivedOn", "before-the-request-for-correction", CORRECTION))
                : notInTheFuture(situation, "receivedOn", CORRECTION);
    }

    static Optional<Refusal> correctionTimeIsOver(Situation situation) {
        boolean over =
                situation.deadline("K5.answer").stream().anyMatch(clock -> clock.state() == Deadline.State.MISSED);
        return over ? Optional.empty() : Optional.of(Refusal.conflict("correction-time-runs", CORRECTION));
    }

    static Optional<Refusal> statuteClockStillRuns(Situation situation) {
        boolean runs = situation.deadline("K3").stream()
                .anyMatch(clock -> clock.state() == Deadline.State.RUNNING || clock.state() == Deadline.State.PAUSED);
        return runs ? Optional.empty() : Optional.of(Refusal.conflict("reply-time-over", EXTENSION));
    }

    static StepData defaultExtension(Situation situation) {
        int most = situation
                .law()
                .regulations()
                .parameter("条例33.extension")
                .on(situation.file().openedOn())
                .amount();
        return situation.data().whole("days").isPresent()
                ? situation.data()
                : situation.data().with("days", most);
    }

    /** The form wanted where none is named, and for which third parties the parts withheld are. */
    static StepData completeDraft(Situation situation) {
        String wanted = situation.file().data().textOr("formWanted", "paper");
        StepData draft = WithheldParts.completeDraft(situation);
        return draft.text("form").isPresent() ? draft : draft.with("form", wanted);
    }

    /** An unpaid fee ends a request only after the time to pay it has passed (条例42). */
    static Optional<Refusal> paymentTimeIsOver(Situation situation) {
        int days = situation
                .law()
                .regulations()
                .parameter("条例42.payment")
                .on(situation.today())
                .amount();
        boolean runs = situation.data().is("outcome", "other-2")
                && situation.data().date("feeNoticeOn").stream()
                        .map(notice -> situation.law().calendar().addWorkingDays(notice, days))
                        .anyMatch(last -> !situation.today().isAfter(last));
        return runs ? Optional.of(Refusal.conflict("payment-time-runs", FEE)) : Optional.empty();
    }

    /** Whatever is not simply disclosed is refused on named grounds. */
    static Optional<Refusal> groundsAreGiven(Situation situation) {
        boolean needed = !situation.data().is("outcome", "disclosed");
        return needed && situation.data().texts("grounds").isEmpty()
                ? Optional.of(Refusal.invalid("grounds", "required", REPLY_TYPES))
                : Optional.empty();
    }

    static Optional<Refusal> groundsExist(Situation situation) {
        List<FieldError> unknown = situation.data().texts("grounds").stream()
                .filter(text -> Citation.parse(text)
                        .filter(situation.law().regulations()::knows)
                        .isEmpty())
                .map(_ -> new FieldError("grounds", "unknown-article"))
                .limit(1)
                .toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(unknown, REPLY_TYPES));
    }

    /** A principle without an effect of its own carries no refusal: some article must say what may be withheld. */
    static Optional<Refusal> groundsCarryTheRefusal(Situation situation) {
        boolean withholds = outcome(situation)
                .filter(row -> row.withholds() && !row.releasesInformation())
                .isPresent();
        boolean carried = situation.data().texts("grounds").stream()
                .flatMap(text -> Citation.parse(text).stream())
                .flatMap(citation -> situation.law().regulations().article(citation).stream())
                .anyMatch(article -> article.status() != ArticleStatus.NO_EFFECT);
        return withholds && !carried
                ? Optional.of(Refusal.invalid("grounds", "no-ground-for-withholding", REPLY_TYPES))
                : Optional.empty();
    }

    /** What was asked of the applicant before was asked after the request came, and not tomorrow. */
    static Optional<Refusal> earlierLettersFitTheCase(Situation situation) {
        LocalDate received = situation
                .file()
                .data()
                .date("receivedOn")
                .orElse(situation.file().openedOn());
        return Stream.of("reasonsAskedOn", "feeNoticeOn")
                .filter(field -> situation.data().date(field).stream().anyMatch(day -> day.isBefore(received)))
                .map(field -> Refusal.invalid(field, "before-the-receipt", REPLY_TYPES))
                .findFirst()
                .or(() -> notInTheFuture(situation, "reasonsAskedOn", REPLY_TYPES))
                .or(() -> notInTheFuture(situation, "feeNoticeOn", REPLY_TYPES));
    }

    static Optional<Refusal> otherFormHasReason(Situation situation) {
        boolean other = !situation.data().is("form", situation.file().data().textOr("formWanted", ""));
        return other && situation.data().text("formReason").isEmpty() && releases(situation.data(), situation)
                ? Optional.of(Refusal.invalid("formReason", "required", FORM))
                : Optional.empty();
    }

    /** 条例17: what is released, withheld or partly so is reviewed first, and the review is of this very draft. */
    static Optional<Refusal> secrecyReviewPassed(Situation situation) {
        Optional<CaseEvent> draft = situation.file().last("draft-reply");
        boolean needed = draft.map(CaseEvent::data)
                .filter(data -> needsReview(data, situation))
                .isPresent();
        boolean passed = situation.file().happenedSince("review-secrecy", "draft-reply")
                && situation.file().last("review-secrecy").orElseThrow().data().is("result", "pass");
        return needed && !passed ? Optional.of(Refusal.conflict("secrecy-review-missing", REVIEW)) : Optional.empty();
    }

    private static boolean needsReview(StepData draft, Situation situation) {
        return outcome(draft, situation)
                .filter(row -> row.releasesInformation()
                        || row.withholds()
                        || row.code().equals("other-3"))
                .isPresent();
    }

    static boolean releases(StepData draft, Situation situation) {
        return outcome(draft, situation).map(Outcome::releasesInformation).orElse(false);
    }

    static StepData defaultDeliveryDay(Situation situation) {
        return situation.data().date("deliveredOn").isPresent()
                ? situation.data()
                : situation.data().with("deliveredOn", situation.today().toString());
    }

    private static Optional<Outcome> outcome(Situation situation) {
        return outcome(situation.data(), situation);
    }

    private static Optional<Outcome> outcome(StepData data, Situation situation) {
        return situation.law().regulations().outcome(data.textOr("outcome", ""));
    }
}
