package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.page.Texts;
import org.gongkai.page.TimelineEntry;
import org.gongkai.paper.Papers;
import org.gongkai.procedure.Awaiting;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Progress;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Stage;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.request.Reply;
import org.gongkai.request.RequestLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the applicant's view of a request. */
@Component
class RequestViews {

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("applicant", "description", "attachments", "text", "gapDays", "missing", "grounds");

    private final Cases cases;
    private final Procedures procedures;
    private final Laws laws;
    private final Files files;
    private final RequestLetters letters;
    private final Texts texts;
    private final RequestClocks clocks;
    private final Papers papers;

    RequestViews(
            Cases cases,
            Procedures procedures,
            Laws laws,
            Files files,
            RequestLetters letters,
            Texts texts,
            RequestClocks clocks,
            Papers papers) {
        this.papers = papers;
        this.clocks = clocks;
        this.cases = cases;
        this.procedures = procedures;
        this.laws = laws;
        this.files = files;
        this.letters = letters;
        this.texts = texts;
    }

    RequestView of(Access.Admission admission, Locale locale) {
        CaseFile file = admission.file();
        Procedure procedure = procedures.of(file);
        Stage stage = procedure.stage(file.stage()).orElseThrow();
        ApplicantView shown = new ApplicantView(procedure, file);
        List<String> open = Decision.open(cases.situation(file, admission.viewer())).stream()
                .map(Step::id)
                .toList();
        return new RequestView(
                file.number(),
                stage.id(),
                stage.title().in(locale),
                stage.side(),
                stage.isFinal(),
                file.openedOn(),
                milestones(procedure, file, locale),
                clocks.of(procedure, file, locale),
                new Facts(locale, Set.of("attachments")).of(procedure.opening().record(), shown.data()),
                timeline(shown, locale),
                correction(file),
                reply(file, locale),
                letters(admission),
                files(shown),
                open.contains("withdraw"),
                open.contains("correct"));
    }

    /** Stations of the way; the last of the main line is reached and not merely being passed. */
    private static List<Milestone> milestones(Procedure procedure, CaseFile file, Locale locale) {
        return Progress.of(procedure, file.view()).stream()
                .map(station -> new Milestone(station.stage().title().in(locale), state(station)))
                .toList();
    }

    private static Milestone.State state(Progress.Station station) {
        boolean done = station.stage().isFinal() && !station.stage().side();
        return switch (station.state()) {
            case PASSED -> Milestone.State.DONE;
            case HERE -> done ? Milestone.State.DONE : Milestone.State.CURRENT;
            case AHEAD -> Milestone.State.AHEAD;
        };
    }

    private List<TimelineEntry> timeline(ApplicantView shown, Locale locale) {
        Facts facts = new Facts(locale, TOLD_ELSEWHERE);
        return shown.events().reversed().stream()
                .map(each -> new TimelineEntry(
                        each.event().at(),
                        each.step().title().in(locale),
                        texts.get(locale, "page.role." + each.event().role().code()),
                        each.step().opens()
                                ? null
                                : note(facts.sentence(each.step().record(), each.data())),
                        each.step().citation().map(Citation::text).orElse(null)))
                .toList();
    }

    private static @Nullable String note(String sentence) {
        return sentence.isEmpty() ? null : sentence;
    }

    private @Nullable CorrectionView correction(CaseFile file) {
        if (!file.stage().equals("awaiting-correction")) {
            return null;
        }
        List<String> missing = file.view()
                .last("ask-correction")
                .map(event -> event.data().texts("missing"))
                .orElse(List.of());
        Procedure procedure = procedures.of(file);
        Optional<Deadline> clock = cases.deadlines(file).stream()
                .filter(deadline -> Awaiting.of(procedure, deadline).equals(Optional.of(Role.APPLICANT)))
                .findFirst();
        return new CorrectionView(
                missing,
                clock.map(Deadline::due).orElse(null),
                clock.map(Deadline::provisional).orElse(false));
    }

    private @Nullable ReplyView reply(CaseFile file, Locale locale) {
        return Reply.of(file)
                .map(reply -> new ReplyView(
                        reply.number(),
                        outcome(reply.outcome(), file, locale),
                        reply.grounds(),
                        reply.text().lines().toList(),
                        reply.issuedOn()))
                .orElse(null);
    }

    private List<LetterView> letters(Access.Admission admission) {
        CaseFile file = admission.file();
        return letters.of(file, admission.viewer()).reversed().stream()
                .map(each -> new LetterView(
                        each.title(),
                        each.letter().number(),
                        each.issuedOn(),
                        "/requests/" + file.number() + "/letters/" + each.id(),
                        papers.formats(each.letter().asPaper())))
                .toList();
    }

    private String outcome(String code, CaseFile file, Locale locale) {
        Optional<Outcome> outcome = laws.of(file.bodyId()).regulations().outcome(code);
        return outcome.map(row -> locale.getLanguage().equals("en") ? row.labelEn() : row.label())
                .orElse(code);
    }

    private List<FileView> files(ApplicantView shown) {
        return files.ofCase(shown.file().id()).stream()
                .filter(each -> shown.files().contains(each.id().toString()))
                .map(each -> new FileView(
                        each.name(), "/requests/" + shown.file().number() + "/files/" + each.id(), each.size()))
                .toList();
    }
}
