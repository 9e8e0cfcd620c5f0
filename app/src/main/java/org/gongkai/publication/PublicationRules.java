package org.gongkai.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Facts;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.gongkai.release.ReleasedText;

/** What the articles ask of each step on the way to the public, beyond its stage and role. */
final class PublicationRules {

    private static final Citation SCOPE = Citation.of("ZD-1");
    private static final Citation PROCEDURE = Citation.of("ZD-4");
    private static final Citation CARRIERS = Citation.of("ZD-3");
    static final String NOT_FOR_THE_PUBLIC = "not-for-the-public";
    private static final Citation REVIEW = Citation.of("条例17");

    /** What the cases that a document names can be found to be. */
    static final String DOCUMENT = "publication";

    static final String REQUEST = "request";

    private static final Set<String> DRAFTING = Set.of("draft", "revise", "hand-over", "change");

    private PublicationRules() {}

    /** Openness is the rule: what nobody marks otherwise is for the public. */
    static StepData defaults(Situation situation) {
        StepData data = situation.data();
        return data.text("attribute").isPresent() ? data : data.with("attribute", "proactive");
    }

    /** Whoever keeps something back says on what ground. */
    static Optional<Refusal> attributeHasABasis(Situation situation) {
        StepData told = told(situation);
        boolean withheld = !told.textOr("attribute", "proactive").equals("proactive");
        return withheld && told.text("attributeBasis").isEmpty()
                ? Optional.of(Refusal.invalid("attributeBasis", "required", SCOPE))
                : Optional.empty();
    }

    /** The document as the step would leave it. */
    private static StepData told(Situation situation) {
        StepData told = situation.file().data().overlaidBy(situation.data());
        for (String name : situation.data().texts(PublicationFields.CLEARED)) {
            told = told.without(name);
        }
        return told;
    }

    /** What a document cannot be without is not taken off it, and nothing is both stated and taken off. */
    static Optional<Refusal> onlyTheOptionalIsCleared(Situation situation) {
        List<FieldError> wrong = situation.data().texts(PublicationFields.CLEARED).stream()
                .flatMap(name -> notCleared(name, situation.data()).stream())
                .distinct()
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(wrong, SCOPE));
    }

    private static Optional<FieldError> notCleared(String name, StepData stated) {
        if (!PublicationFields.isKnown(name)) {
            return Optional.of(new FieldError(PublicationFields.CLEARED, "unknown-field"));
        }
        if (PublicationFields.isMandatory(name)) {
            return Optional.of(new FieldError(name, "required"));
        }
        return stated.values().containsKey(name)
                ? Optional.of(new FieldError(name, "stated-and-cleared"))
                : Optional.empty();
    }

    /** Other documents and requests are named by ids that lead somewhere, for somebody who may go there. */
    static Optional<Refusal> namesWhatIsThere(Situation situation) {
        StepData data = situation.data();
        List<FieldError> wrong = Stream.of(
                        unknown(data.text(PublicationFields.INTERPRETS).stream(), DOCUMENT, situation.facts())
                                .map(code -> new FieldError(PublicationFields.INTERPRETS, code)),
                        wrongInRelated(data.texts(PublicationFields.RELATED), situation.facts())
                                .map(code -> new FieldError(PublicationFields.RELATED, code)),
                        unknown(data.text(PublicationFields.REQUEST).stream(), REQUEST, situation.facts())
                                .map(code -> new FieldError(PublicationFields.REQUEST, code)))
                .flatMap(Optional::stream)
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(wrong, SCOPE));
    }

    private static Optional<String> wrongInRelated(List<String> ids, Facts facts) {
        return ids.size() > PublicationFields.MOST_RELATED
                ? Optional.of("wrong-count")
                : unknown(ids.stream(), DOCUMENT, facts);
    }

    private static Optional<String> unknown(Stream<String> ids, String kind, Facts facts) {
        return ids.allMatch(id -> facts.tell(kind, id)) ? Optional.empty() : Optional.of("unknown-" + kind);
    }

    /** A formatted text of blank paragraphs is no text. */
    static Optional<Refusal> somethingToRead(Situation situation) {
        boolean stated = situation.data().text("body").isPresent();
        StepData told = told(situation);
        boolean blank = stated
                && told.is("bodyFormat", "html")
                && CleanHtml.words(told.textOr("body", ""))
                        .codePoints()
                        .allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
        return blank ? Optional.of(Refusal.invalid("body", "required", SCOPE)) : Optional.empty();
    }

    static Optional<Refusal> formedInThePast(Situation situation) {
        return notInTheFuture(situation, "formedOn");
    }

    static Optional<Refusal> changedInThePast(Situation situation) {
        return changesInOrder(situation).or(() -> notInTheFuture(situation, "changedOn"));
    }

    /** Nothing is changed before it was formed, whichever of the two days is stated. */
    static Optional<Refusal> changesInOrder(Situation situation) {
        LocalDate formed = told(situation).date("formedOn").orElse(LocalDate.MIN);
        Optional<LocalDate> stated = situation.data().date("changedOn");
        boolean early = stated.or(() -> begun(situation.file())).stream().anyMatch(day -> day.isBefore(formed));
        String field = stated.isPresent() ? "changedOn" : "formedOn";
        return early ? Optional.of(Refusal.invalid(field, "before-it-was-formed", PROCEDURE)) : Optional.empty();
    }

    /** The day of the change that is under way. */
    private static Optional<LocalDate> begun(CaseView file) {
        return sincePublication(file).stream()
                .filter(event -> event.step().equals("change"))
                .flatMap(event -> event.data().date("changedOn").stream())
                .reduce((_, later) -> later);
    }

    private static Optional<Refusal> notInTheFuture(Situation situation, String field) {
        return situation.data().date(field).stream().anyMatch(day -> day.isAfter(situation.today()))
                ? Optional.of(Refusal.invalid(field, "in-the-future", PROCEDURE))
                : Optional.empty();
    }

    static Optional<Refusal> validityIsInOrder(Situation situation) {
        StepData told = told(situation);
        boolean reversed = told.date("expiresOn").stream()
                .anyMatch(end -> told.date("effectiveOn").stream().anyMatch(end::isBefore));
        return reversed ? Optional.of(Refusal.invalid("expiresOn", "before-it-begins", SCOPE)) : Optional.empty();
    }

    static Optional<Refusal> somethingIsRevised(Situation situation) {
        return situation.data().values().isEmpty()
                ? Optional.of(Refusal.invalid("body", "nothing-changed", SCOPE))
                : Optional.empty();
    }

    static String stageAfterReview(Situation situation) {
        return situation.data().is("result", "return") ? "draft" : "reviewed";
    }

    /** Nobody reviews or publishes what they had a hand in, in this version or an earlier one: by person, not by role. */
    static Optional<Refusal> notADrafter(Situation situation) {
        UUID actor = situation.actor().id();
        boolean drafted = situation.file().events().stream()
                .filter(event -> DRAFTING.contains(event.step()))
                .anyMatch(event -> actor != null && Objects.equals(event.actorId(), actor));
        return drafted ? Optional.of(Refusal.conflict("same-person", REVIEW)) : Optional.empty();
    }

    private static List<CaseEvent> sincePublication(CaseView file) {
        int from = IntStream.range(0, file.events().size())
                .filter(i -> file.events().get(i).step().equals("publish"))
                .max()
                .orElse(0);
        return file.events().subList(from, file.events().size());
    }

    /** A scanner that broke down has not found nothing: it has not looked. */
    static Optional<Refusal> everythingWasLookedAt(Situation situation) {
        boolean looked = handOver(situation).is("scan", "complete");
        return looked ? Optional.empty() : Optional.of(Refusal.conflict("scan-incomplete", REVIEW));
    }

    static Optional<Refusal> everyFindingIsDecided(Situation situation) {
        if (!situation.data().is("result", "pass")) {
            return Optional.empty();
        }
        Set<String> decided = situation.data().groups("decisions").stream()
                .filter(each -> each.text("reason").isPresent())
                .map(each -> each.textOr("finding", ""))
                .collect(Collectors.toSet());
        List<FieldError> open = handOver(situation).groups("findings").stream()
                .map(each -> each.textOr("id", ""))
                .filter(id -> !decided.contains(id))
                .map(id -> new FieldError("decisions." + id, "finding-undecided"))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(open, REVIEW));
    }

    static Optional<Refusal> onlyFindingsAreDecided(Situation situation) {
        Set<String> found = handOver(situation).groups("findings").stream()
                .map(each -> each.textOr("id", ""))
                .collect(Collectors.toSet());
        List<FieldError> others = situation.data().groups("decisions").stream()
                .map(each -> each.textOr("finding", ""))
                .filter(id -> !found.contains(id))
                .map(id -> new FieldError("decisions." + id, "unknown-finding"))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(others, REVIEW));
    }

    /** The page on the own website is its own evidence; whatever hangs or is printed elsewhere needs some. */
    static Optional<Refusal> everyCarrierHasItsEvidence(Situation situation) {
        List<FieldError> missing = carriers(
                situation,
                each -> !each.is("kind", "website") && each.text("evidence").isEmpty(),
                "required");
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(missing, CARRIERS));
    }

    /** What is written after the review is public as well. */
    static Optional<Refusal> nothingToHideInTheEvidence(Situation situation) {
        List<FieldError> wrong = carriers(
                situation, each -> ReleasedText.hidesSomething(each.textOr("evidence", "")), NOT_FOR_THE_PUBLIC);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(wrong, REVIEW));
    }

    private static List<FieldError> carriers(Situation situation, Predicate<StepData> wrong, String code) {
        List<StepData> carriers = situation.data().groups("carriers");
        return IntStream.range(0, carriers.size())
                .filter(n -> wrong.test(carriers.get(n)))
                .mapToObj(n -> new FieldError("carriers[" + n + "].evidence", code))
                .toList();
    }

    /** The reason stands on the tombstone, where the document was. */
    static Optional<Refusal> nothingToHideInTheReason(Situation situation) {
        return ReleasedText.hidesSomething(situation.data().textOr("reason", ""))
                ? Optional.of(Refusal.invalid("reason", NOT_FOR_THE_PUBLIC, REVIEW))
                : Optional.empty();
    }

    static Optional<Refusal> aVersionIsPublic(Situation situation) {
        return situation.file().last("publish").isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.conflict("nothing-public-yet", PROCEDURE));
    }

    /** What the public has read is taken down with a tombstone; it is not made as if it had never been. */
    static Optional<Refusal> nothingWasEverPublic(Situation situation) {
        return situation.file().happened("publish")
                ? Optional.of(Refusal.conflict("was-public", PROCEDURE))
                : Optional.empty();
    }

    static boolean isProactive(CaseView file) {
        return file.data().textOr("attribute", "proactive").equals("proactive");
    }

    private static StepData handOver(Situation situation) {
        return situation.file().last("hand-over").map(CaseEvent::data).orElse(StepData.EMPTY);
    }

    static Optional<Refusal> onlyWhatIsProactive(Situation situation) {
        return isProactive(situation.file())
                ? Optional.empty()
                : Optional.of(Refusal.conflict("not-for-publication", SCOPE));
    }

    /** The last review must be of this version, and must have passed it. */
    static Optional<Refusal> reviewPassed(Situation situation) {
        boolean passed = sincePublication(situation.file()).stream()
                .filter(event -> event.step().equals("review-secrecy"))
                .reduce((earlier, later) -> later)
                .filter(event -> event.data().is("result", "pass"))
                .isPresent();
        return passed ? Optional.empty() : Optional.of(Refusal.conflict("secrecy-review-missing", REVIEW));
    }

    /** The director approves by their own act, after the version that is to go, or takes it down themselves. */
    static Optional<Refusal> directorApprovedWithdrawal(Situation situation) {
        boolean approved = situation.actor().has(Role.DIRECTOR)
                || sincePublication(situation.file()).stream()
                        .anyMatch(event -> event.step().equals("approve-withdrawal"));
        return approved ? Optional.empty() : Optional.of(Refusal.conflict("director-approval-missing", PROCEDURE));
    }
}
