package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.page.Choice;
import org.gongkai.page.Texts;
import org.gongkai.paper.Papers;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Consultation;
import org.gongkai.request.Letter;
import org.gongkai.request.PossibleOutcomes;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestAlarm;
import org.gongkai.request.RequestLetters;
import org.gongkai.request.RequestProcedure;
import org.gongkai.request.ReturnedReview;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disclosure requests: late registration, third parties, outcomes by family with their articles, the letter. */
@Component
class RequestNicety implements Nicety {

    private static final String WITHHELD_FOR = "withheldFor";

    private final Regulations regulations;
    private final Cases cases;
    private final RequestLetters letters;
    private final Papers papers;
    private final Texts texts;

    RequestNicety(Regulations regulations, Cases cases, RequestLetters letters, Papers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
        this.regulations = regulations;
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public String procedure() {
        return RequestProcedure.ID;
    }

    @Override
    public List<CaseSheet.Alarm> alarms(CaseFile file) {
        Stream<CaseSheet.Alarm> returned = ReturnedReview.of(file.view()).stream()
                .map(review -> new CaseSheet.Alarm(
                        "review-returned",
                        List.of(review.actorName(), review.data().textOr("basis", "")),
                        "条例17"));
        Stream<CaseSheet.Alarm> others = RequestAlarm.of(cases.situation(file, Viewer.SYSTEM)).stream()
                .map(each -> new CaseSheet.Alarm(
                        each.code(), each.args(), each.citation().text()));
        return Stream.concat(returned, others).toList();
    }

    /** What the secrecy review returned can only go back to the section. */
    @Override
    public boolean waitsFor(Step step, CaseFile file) {
        return step.id().equals("return-reply")
                && ReturnedReview.of(file.view()).isPresent();
    }

    @Override
    public List<CaseSheet.Party> parties(CaseFile file) {
        Map<String, StepData> consulted = Consultation.entries(file.view());
        List<CaseSheet.Party> parties = new ArrayList<>();
        Consultation.standings(file.view()).forEach((id, standing) -> {
            StepData party = Objects.requireNonNullElse(consulted.get(id), StepData.EMPTY);
            parties.add(new CaseSheet.Party(
                    id,
                    party.textOr("name", id),
                    party.textOr("contact", ""),
                    party.textOr("interest", ""),
                    party.textOr("servedOn", ""),
                    standing.name().toLowerCase(Locale.ROOT)));
        });
        return parties;
    }

    @Override
    public List<CaseSheet.Outgoing> letters(CaseFile file, Viewer viewer) {
        return letters.of(file, viewer).stream()
                .map(each -> new CaseSheet.Outgoing(
                        CaseLines.href(file) + "/letters/" + each.id(),
                        each.title(),
                        each.letter().number(),
                        each.letter().addressee(),
                        each.issuedOn(),
                        papers.formats(each.letter().asPaper())))
                .toList();
    }

    /** What was drafted since the case was opened, or opened anew, and has not been issued. */
    @Override
    public Optional<CaseSheet.Draft> draft(CaseFile file, Viewer viewer, Locale locale) {
        return file.view().happenedSince("draft-reply", "reopen")
                        && Reply.of(file).isEmpty()
                ? letters.draft(file, viewer).map(letter -> draft(file, letter, locale))
                : Optional.empty();
    }

    private CaseSheet.Draft draft(CaseFile file, Letter letter, Locale locale) {
        StepData drafted = file.view().last("draft-reply").orElseThrow().data();
        return new CaseSheet.Draft(
                letter,
                regulations
                        .outcome(drafted.textOr("outcome", ""))
                        .map(outcome -> label(outcome, locale))
                        .orElse(""),
                drafted.texts("grounds"),
                CaseLines.href(file) + "/letter");
    }

    @Override
    public boolean judgesTheDraft(Step step) {
        return Set.of("review-secrecy", "approve-reply", "return-reply", "reply")
                .contains(step.id());
    }

    /** What was said of an earlier draft is settled by the draft that followed. */
    @Override
    public boolean recalls(Step step, CaseEvent event, CaseFile file) {
        Set<String> wanted = switch (step.id()) {
            case "draft-reply" -> Set.of("review-secrecy", "return-reply");
            case "approve-reply", "return-reply", "reply" -> Set.of("review-secrecy", "approve-reply");
            case "correct" -> Set.of("ask-correction");
            default -> Set.of();
        };
        int drafted = file.view().last("draft-reply").map(CaseEvent::seq).orElse(0);
        return wanted.contains(event.step()) && event.seq() > drafted;
    }

    @Override
    public List<String> needs(Step step) {
        return step.id().equals("deliver")
                ? List.of(
                        "formWanted",
                        "deliveryWanted",
                        "applicant.address",
                        "applicant.postcode",
                        "applicant.email",
                        "applicant.phone")
                : List.of();
    }

    @Override
    public Set<String> derived(Step step) {
        return switch (step.id()) {
            case "register" -> Set.of("gapDays");
            case "lapse" -> Set.of("outcome");
            default -> Set.of();
        };
    }

    @Override
    public Map<String, String> beginning(Step step, @Nullable CaseFile file) {
        Map<String, String> values = new HashMap<>();
        String today = cases.today().toString();
        switch (step.id()) {
            case "submit" -> values.putAll(Map.of("receivedOn", today, "channel", "in-person"));
            case "deliver" -> values.put("deliveredOn", today);
            case "consult-third-party" -> values.put("parties[0].servedOn", today);
            case "extend" -> values.put("days", "20");
            case "ask-correction" -> values.put("answerWithin", "15");
            default -> {}
        }
        if (file != null) {
            fromTheCase(step, file, values);
        }
        return values;
    }

    /**
     * A draft that came back starts from itself, but for whom parts are withheld is answered anew: others may have been
     * consulted since.
     */
    private static void fromTheCase(Step step, CaseFile file, Map<String, String> values) {
        if (step.id().equals("draft-reply")) {
            values.put("form", file.data().textOr("formWanted", "paper"));
            file.view().last("draft-reply").ifPresent(event -> {
                values.putAll(FormValues.flat(step.record(), event.data().values()));
                values.remove(WITHHELD_FOR);
            });
        }
        if (step.id().equals("deliver")) {
            file.data().text("deliveryWanted").ifPresent(wanted -> values.put("method", wanted));
        }
    }

    @Override
    public Map<String, List<Offer>> offers(Step step, CaseFile file, Locale locale) {
        return switch (step.id()) {
            case "draft-reply" ->
                Map.of("outcome", outcomes(step, file, locale), WITHHELD_FOR, consulted(file, locale));
            case "answer-on-the-spot" -> Map.of("outcome", outcomes(step, file, locale));
            case "record-third-party-reply" -> Map.of("partyId", parties(file, Set.of("open")));
            case "override-objection" -> Map.of("partyId", parties(file, Set.of("objects", "unreasoned", "silent")));
            default -> Map.of();
        };
    }

    /** The rows of the annual report that the law allows here, under their families. */
    private List<Offer> outcomes(Step step, CaseFile file, Locale locale) {
        Map<String, List<Outcome>> byFamily = PossibleOutcomes.of(step.id(), regulations).stream()
                .collect(Collectors.groupingBy(
                        outcome -> english(locale)
                                ? outcome.family().labelEn()
                                : outcome.family().label(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byFamily.entrySet().stream()
                .map(family -> new Offer(
                        family.getKey(),
                        family.getValue().stream()
                                .map(outcome -> Choice.of(outcome.code(), label(outcome, locale)))
                                .toList()))
                .toList();
    }

    /** Everybody who was asked, each with what it answered. */
    private List<Offer> consulted(CaseFile file, Locale locale) {
        List<Choice> choices = parties(file).stream()
                .filter(party -> !party.standing().equals("superseded"))
                .map(party -> Choice.of(
                        party.id(),
                        texts.get(
                                locale,
                                "console.party.named",
                                party.name(),
                                texts.get(locale, "console.standing." + party.standing()))))
                .toList();
        return List.of(new Offer("", choices));
    }

    private List<Offer> parties(CaseFile file, Set<String> standings) {
        List<Choice> choices = parties(file).stream()
                .filter(party -> standings.contains(party.standing()))
                .map(party -> Choice.of(party.id(), party.name()))
                .toList();
        return List.of(new Offer("", choices));
    }

    /** Which articles each outcome rests on. */
    @Override
    public Map<String, List<Offer>> suggestions(Step step, Locale locale) {
        if (!step.id().equals("draft-reply") && !step.id().equals("answer-on-the-spot")) {
            return Map.of();
        }
        List<Choice> articles = PossibleOutcomes.of(step.id(), regulations).stream()
                .map(outcome -> Choice.of(
                        outcome.statute().stream().map(Citation::text).collect(Collectors.joining(Marks.comma(locale))),
                        label(outcome, locale)))
                .toList();
        return Map.of("grounds", List.of(new Offer("", articles)));
    }

    private static String label(Outcome outcome, Locale locale) {
        return english(locale) ? outcome.labelEn() : outcome.label();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
