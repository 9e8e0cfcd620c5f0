package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/**
 * Carries out a step that has been permitted, in the caller's transaction: takes up its files, performs its actions and makes the
 * event and the case after it, which {@link CaseWriter} writes.
 */
@Component
class StepWriter {

    private final Laws laws;
    private final StepActions actions;
    private final Sealing sealing;
    private final Materials materials;
    private final Responsibility responsibility;
    private final Numbers numbers;
    private final CaseWriter writer;
    private final Clock clock;

    StepWriter(
            Laws laws,
            StepActions actions,
            Sealing sealing,
            Materials materials,
            Responsibility responsibility,
            Numbers numbers,
            CaseWriter writer,
            Clock clock) {
        this.laws = laws;
        this.actions = actions;
        this.sealing = sealing;
        this.materials = materials;
        this.responsibility = responsibility;
        this.numbers = numbers;
        this.writer = writer;
        this.clock = clock;
    }

    /** Carries it out, or refuses for its materials or for a person named with a section not their own. */
    Answer carryOut(
            CaseFile file,
            Procedure procedure,
            Verdict.Permitted permitted,
            Viewer viewer,
            Attempt attempt,
            LocalDate day) {
        return carryOut(Standing.locked(file), procedure, permitted, viewer, attempt, day);
    }

    /** The same on a case that may have to be locked first: the commit fails where it is no longer as it stands here. */
    Answer carryOut(
            Standing standing,
            Procedure procedure,
            Verdict.Permitted permitted,
            Viewer viewer,
            Attempt attempt,
            LocalDate day) {
        CaseFile file = standing.file();
        Step step = permitted.step();
        Materials.Taken taken = materials.take(step, attempt.materials(), permitted.data(), viewer, file);
        if (!taken.errors().isEmpty()) {
            return invalid(taken.errors(), step, file);
        }
        Optional<Responsibility.Unit> unit = responsibility.named(step, taken.data(), file.bodyId());
        Optional<FieldError> misplaced = responsibility.misplaced(unit, file.bodyId());
        if (misplaced.isPresent()) {
            return invalid(List.of(misplaced.get()), step, file);
        }
        return perform(standing, procedure, permitted, viewer, day, taken.data(), unit);
    }

    private static Answer invalid(List<FieldError> errors, Step step, CaseFile file) {
        return new Answer.Refused(Refusal.invalid(errors, step.citation().orElse(null)), file);
    }

    private Answer perform(
            Standing standing,
            Procedure procedure,
            Verdict.Permitted permitted,
            Viewer viewer,
            LocalDate day,
            StepData data,
            Optional<Responsibility.Unit> unit) {
        CaseFile file = standing.file();
        Step step = permitted.step();
        Instant now = clock.instant();
        Sealing.Sealed sealed = sealing.seal(step.record(), data);
        StepContext context = new StepContext(
                file,
                caseData(file, step, sealed.shown()),
                sealed.shown(),
                viewer.actor(),
                day,
                now,
                (series, year) -> number(standing, series, year),
                (rule, told) -> forecast(rule, file, procedure, event(file, permitted, viewer, told, day, now)),
                unit.filter(Responsibility.Unit::known).map(Responsibility.Unit::section));
        actions.perform(procedure.id(), step.id(), context);
        CaseEvent event = event(file, permitted, viewer, context.data(), day, now);
        CaseFile after = after(file, procedure, event, context, responsibility.after(step, event, unit));
        writer.write(after, procedure, event, step.citation().orElse(null), context.notices(), standing);
        sealed.secrets().forEach((path, secret) -> sealing.keep(file.id(), path, secret));
        return new Answer.Done(after, context.told());
    }

    /** All take their locks in one order, the case before the series: a case that was not locked yet is locked for its number. */
    private int number(Standing standing, String series, int year) {
        writer.claim(standing);
        return numbers.next(standing.file().bodyId(), series, year);
    }

    private static StepData caseData(CaseFile file, Step step, StepData given) {
        if (step.opens()) {
            return given;
        }
        Map<String, Object> replaced = new LinkedHashMap<>();
        step.replaces()
                .forEach(name ->
                        Optional.ofNullable(given.values().get(name)).ifPresent(value -> replaced.put(name, value)));
        return file.data().overlaidBy(new StepData(replaced));
    }

    private static CaseEvent event(
            CaseFile file, Verdict.Permitted permitted, Viewer viewer, StepData data, LocalDate day, Instant now) {
        return new CaseEvent(
                file.events().size() + 1,
                permitted.step().id(),
                file.stage(),
                permitted.stageAfter(),
                viewer.actor().id(),
                viewer.actor().name(),
                permitted.role(),
                now,
                day,
                data);
    }

    private Optional<Deadline> forecast(String rule, CaseFile file, Procedure procedure, CaseEvent event) {
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(event);
        CaseView after = new CaseView(
                file.procedure(), event.stageAfter(), file.data(), events, file.openedOn(), file.settings());
        return procedure.deadline(rule).stream()
                .flatMap(each -> Deadlines.of(each, after, laws.of(file.bodyId()), event.day()).stream())
                .findFirst();
    }

    private static CaseFile after(
            CaseFile file,
            Procedure procedure,
            CaseEvent event,
            StepContext context,
            Optional<Responsibility.Unit> unit) {
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(event);
        return new CaseFile(
                file.bodyId(),
                file.id(),
                file.procedure(),
                file.number(),
                event.stageAfter(),
                procedure.isFinal(event.stageAfter()),
                file.version() + 1,
                context.caseData(),
                file.settings(),
                file.openedOn(),
                file.openedAt(),
                unit.map(Responsibility.Unit::section).orElse(file.section()),
                unit.map(Responsibility.Unit::person).orElse(file.assignee()),
                file.applicant(),
                List.copyOf(events));
    }
}
