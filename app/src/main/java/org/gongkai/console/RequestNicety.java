package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.page.Choice;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Consultation;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestLetters;
import org.gongkai.request.RequestProcedure;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disclosure requests: late registration, third parties, outcomes by family with their articles, the letter. */
@Component
class RequestNicety implements Nicety {

    private final Regulations regulations;
    private final Cases cases;
    private final RequestLetters letters;

    RequestNicety(Regulations regulations, Cases cases, RequestLetters letters) {
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
        return Stream.concat(registeredLate(file), withheldUnheard(file)).toList();
    }

    /** The bureau counts from registration, the statute from receipt: where the two differ the statute's date comes first. */
    private static Stream<CaseSheet.Alarm> registeredLate(CaseFile file) {
        return file.view().last("register").flatMap(event -> event.data().whole("gapDays")).stream()
                .filter(gap -> gap > 0)
                .map(gap -> new CaseSheet.Alarm("registered-late", List.of(String.valueOf(gap)), "条例31"));
    }

    /** Withholding for a third party that nobody asked is possible, but nothing on the file shows that it wants it. */
    private static Stream<CaseSheet.Alarm> withheldUnheard(CaseFile file) {
        return file.view().last("draft-reply").stream()
                .filter(event -> event.data().is("outcome", "withheld-4"))
                .filter(_ -> !file.view().happened("consult-third-party"))
                .map(_ -> new CaseSheet.Alarm("withheld-unheard", List.of(), "YS-4"));
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
                        each.issuedOn()))
                .toList();
    }

    @Override
    public boolean hasDraft(CaseFile file) {
        return file.view().happened("draft-reply") && Reply.of(file).isEmpty();
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

    /** A correction starts from what was asked for; a draft that came back starts from itself. */
    private static void fromTheCase(Step step, CaseFile file, Map<String, String> values) {
        if (step.id().equals("draft-reply")) {
            values.put("form", file.data().textOr("formWanted", "paper"));
            file.view().last("draft-reply").ifPresent(event -> {
                values.putAll(FormValues.flat(step.record(), event.data().values()));
            });
        }
        if (step.id().equals("deliver")) {
            file.data().text("deliveryWanted").ifPresent(wanted -> values.put("method", wanted));
        }
    }

    @Override
    public Map<String, List<Offer>> offers(Step step, CaseFile file, Locale locale) {
        return switch (step.id()) {
            case "draft-reply" -> Map.of("outcome", outcomes(false, locale));
            case "answer-on-the-spot" -> Map.of("outcome", outcomes(true, locale));
            case "record-third-party-reply" -> Map.of("partyId", parties(file, Set.of("open")));
            case "override-objection" -> Map.of("partyId", parties(file, Set.of("objects", "unreasoned", "silent")));
            default -> Map.of();
        };
    }

    /** The rows of the annual report in its order, under their families; endings that only the machine gives are left out. */
    private List<Offer> outcomes(boolean onTheSpot, Locale locale) {
        Map<String, List<Outcome>> byFamily = regulations.outcomes().stream()
                .filter(outcome -> !onTheSpot || outcome.onTheSpot())
                .filter(outcome -> !Set.of("other-1", "other-2").contains(outcome.code()))
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
        List<Choice> articles = regulations.outcomes().stream()
                .filter(outcome -> !step.id().equals("answer-on-the-spot") || outcome.onTheSpot())
                .map(outcome -> Choice.of(
                        outcome.statute().stream().map(Citation::text).collect(Collectors.joining("、")),
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
