package org.gongkai.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.Unit;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.page.DeadlineChip;
import org.gongkai.page.Texts;
import org.gongkai.page.TimelineEntry;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
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

    /** The clock of the applicant's own correction. */
    private static final String CORRECTION = "K5.answer";

    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("applicant", "description", "attachments", "text", "gapDays", "missing", "grounds");

    private final Cases cases;
    private final Procedures procedures;
    private final Laws laws;
    private final Files files;
    private final RequestLetters letters;
    private final Texts texts;

    RequestViews(Cases cases, Procedures procedures, Laws laws, Files files, RequestLetters letters, Texts texts) {
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
                clocks(procedure, file, locale),
                new Facts(locale, Set.of("attachments")).of(procedure.opening().record(), shown.data()),
                timeline(shown, locale),
                correction(file),
                reply(file, locale),
                letters(admission),
                files(shown),
                open.contains("withdraw"),
                open.contains("correct"));
    }

    /**
     * Stations of the main line. A case off it stands at its own station behind the one it left the line at; what has ended
     * there goes no further.
     */
    private static List<Milestone> milestones(Procedure procedure, CaseFile file, Locale locale) {
        List<Stage> main =
                procedure.stages().stream().filter(stage -> !stage.side()).toList();
        Stage now = procedure.stage(file.stage()).orElseThrow();
        int reached = main.indexOf(lastOnMainLine(procedure, file));
        boolean behind = now.side() || now.isFinal();
        List<Milestone> milestones = new ArrayList<>();
        main.subList(0, behind ? reached + 1 : reached)
                .forEach(stage -> milestones.add(station(stage, Milestone.State.DONE, locale)));
        if (now.side() || !now.isFinal()) {
            milestones.add(station(now, Milestone.State.CURRENT, locale));
        }
        if (!now.isFinal()) {
            main.subList(reached + 1, main.size())
                    .forEach(stage -> milestones.add(station(stage, Milestone.State.AHEAD, locale)));
        }
        return milestones;
    }

    private static Milestone station(Stage stage, Milestone.State state, Locale locale) {
        return new Milestone(stage.title().in(locale), state);
    }

    private static Stage lastOnMainLine(Procedure procedure, CaseFile file) {
        return file.events().reversed().stream()
                .flatMap(event -> procedure.stage(event.stageAfter()).stream())
                .filter(stage -> !stage.side())
                .findFirst()
                .orElseThrow();
    }

    /** The applicant's own clocks: not those of third parties, nor spans in which the office may do something. */
    private List<ClockView> clocks(Procedure procedure, CaseFile file, Locale locale) {
        List<Deadline> own = cases.deadlines(file).stream()
                .filter(deadline -> procedure
                        .deadline(deadline.rule())
                        .filter(rule -> rule.items().isEmpty() && !rule.window())
                        .isPresent())
                .filter(deadline -> !deadline.rule().equals(CORRECTION) || deadline.open())
                .toList();
        @Nullable
        Deadline first = own.stream()
                .filter(deadline -> deadline.state() == Deadline.State.RUNNING && deadline.due() != null)
                .filter(deadline -> !deadline.rule().equals(CORRECTION))
                .min(Comparator.comparing(deadline -> Objects.requireNonNull(deadline.due())))
                .orElse(null);
        return own.stream()
                .map(deadline -> new ClockView(
                        deadline.title().in(locale),
                        deadline,
                        chip(deadline, file),
                        deadline.equals(first),
                        deadline.rule().equals(CORRECTION)))
                .sorted(Comparator.comparing((ClockView clock) -> !clock.bites()))
                .toList();
    }

    private DeadlineChip chip(Deadline deadline, CaseFile file) {
        LocalDate today = cases.today();
        LocalDate due = deadline.due();
        boolean working = deadline.unit() == Unit.WORKING_DAY;
        long left = due == null
                ? 0
                : working
                        ? laws.of(file.bodyId()).calendar().workingDaysBetween(today, due)
                        : today.until(due, ChronoUnit.DAYS);
        return new DeadlineChip(
                DeadlineChip.State.of(deadline.state().code()), due, left, working, deadline.provisional());
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
        Optional<Deadline> clock = cases.deadlines(file).stream()
                .filter(deadline -> deadline.rule().equals(CORRECTION))
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
                        "/requests/" + file.number() + "/letters/" + each.id()))
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
