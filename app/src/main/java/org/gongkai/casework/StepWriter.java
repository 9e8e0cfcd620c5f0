package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.installation.Writes;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerEntry;
import org.gongkai.notification.Notice;
import org.gongkai.notification.Outbox;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.regulation.Citation;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out a step that has been permitted, in the caller's transaction: event, case, clocks, evidence
 * and notices are written together. The only place where a case changes.
 */
@Component
class StepWriter {

    private final CaseStore store;
    private final Laws laws;
    private final StepActions actions;
    private final Sealing sealing;
    private final Materials materials;
    private final Responsibility responsibility;
    private final Ledger ledger;
    private final CanonicalEvent canonical;
    private final Outbox outbox;
    private final Numbers numbers;
    private final RecentCases recent;
    private final Writes writes;
    private final Clock clock;

    StepWriter(
            CaseStore store,
            Laws laws,
            StepActions actions,
            Sealing sealing,
            Materials materials,
            Responsibility responsibility,
            Ledger ledger,
            CanonicalEvent canonical,
            Outbox outbox,
            Numbers numbers,
            RecentCases recent,
            Writes writes,
            Clock clock) {
        this.store = store;
        this.laws = laws;
        this.actions = actions;
        this.sealing = sealing;
        this.materials = materials;
        this.responsibility = responsibility;
        this.ledger = ledger;
        this.canonical = canonical;
        this.outbox = outbox;
        this.numbers = numbers;
        this.recent = recent;
        this.writes = writes;
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
            return new Answer.Refused(
                    Refusal.invalid(taken.errors(), step.citation().orElse(null)), file);
        }
        Optional<Responsibility.Unit> unit = responsibility.named(step, taken.data(), file.bodyId());
        Optional<FieldError> misplaced = responsibility.misplaced(unit, file.bodyId());
        if (misplaced.isPresent()) {
            return new Answer.Refused(
                    Refusal.invalid(List.of(misplaced.get()), step.citation().orElse(null)), file);
        }
        Instant now = clock.instant();
        Sealing.Sealed sealed = sealing.seal(step.record(), taken.data());
        StepContext context = new StepContext(
                file,
                caseData(file, step, sealed.shown()),
                sealed.shown(),
                viewer.actor(),
                day,
                now,
                (series, year) -> number(standing, series, year),
                (rule, data) -> forecast(rule, file, procedure, event(file, permitted, viewer, data, day, now)));
        actions.perform(procedure.id(), step.id(), context);
        CaseEvent event = event(file, permitted, viewer, context.data(), day, now);
        CaseFile after = after(file, procedure, event, context, responsibility.after(step, event, unit));
        write(after, procedure, event, step.citation().orElse(null), context.notices(), standing);
        sealed.secrets().forEach((path, secret) -> sealing.keep(file.id(), path, secret));
        return new Answer.Done(after, context.told());
    }

    /** All take their locks in one order, the case before the series: a case that was not locked yet is locked for its number. */
    private int number(Standing standing, String series, int year) {
        if (standing.calendar() != null) {
            store.claim(standing.file().id(), standing.file().version(), standing.calendar());
        }
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

    /** Writes a step, or a note of the machine, with everything that belongs to it. */
    void write(
            CaseFile after, Procedure procedure, CaseEvent event, @Nullable Citation citation, List<Notice> notices) {
        write(after, procedure, event, citation, notices, Standing.locked(after));
    }

    private void write(
            CaseFile after,
            Procedure procedure,
            CaseEvent event,
            @Nullable Citation citation,
            List<Notice> notices,
            Standing standing) {
        Law law = laws.of(after.bodyId());
        List<CaseEvent> before = after.events().subList(0, after.events().size() - 1);
        Set<DeadlineRow> stored = standing.clocks() == null
                ? clocks(after.view().upTo(before), after.id(), procedure, law)
                : standing.clocks();
        write(after, procedure, event, citation, notices, law, stored, standing.calendar());
    }

    /** The same for clocks reckoned by a law that comes into force with this transaction: all of them are written anew. */
    void rewrite(CaseFile after, Procedure procedure, CaseEvent event, Notice notice, Law law) {
        write(after, procedure, event, null, List.of(notice), law, Set.of(), null);
        writes.send();
    }

    /** Whether the step does nothing beyond its row that would need the case locked. */
    boolean onlyTells(Procedure procedure, String step) {
        return actions.onlyTell(procedure.id(), step);
    }

    /** Sends what was written so far, for a transaction that reads it again. */
    void send() {
        writes.send();
    }

    private void write(
            CaseFile after,
            Procedure procedure,
            CaseEvent event,
            @Nullable Citation citation,
            List<Notice> notices,
            Law law,
            Set<DeadlineRow> stored,
            @Nullable String readBy) {
        List<Deadline> clocks = Deadlines.all(procedure, after.view(), law, Zone.dayOf(clock.instant()));
        Set<DeadlineRow> rows = rows(after.id(), clocks, law);
        List<DeadlineRow> changed =
                rows.stream().filter(row -> !stored.contains(row)).toList();
        String cited = citation == null ? null : citation.text();
        String calendar = law.calendar().version();
        store.write(
                after,
                event,
                cited,
                changed,
                Clocks.nextDue(clocks, procedure),
                SearchText.of(after),
                calendar,
                readBy);
        recent.keepOnceCommitted(new Standing(after, calendar, rows));
        ledger.append(new LedgerEntry(
                after.bodyId(), after.id(), event.seq(), canonical.bytes(after, event, cited), event.at()));
        notices.forEach(notice -> outbox.put(after.bodyId(), after.id(), notice, event.at()));
    }

    /** The clocks as the last step left them stored. */
    Set<DeadlineRow> stored(CaseFile file, Procedure procedure) {
        return clocks(file.view(), file.id(), procedure, laws.of(file.bodyId()));
    }

    private static Set<DeadlineRow> clocks(CaseView view, UUID caseId, Procedure procedure, Law law) {
        return view.events().isEmpty()
                ? Set.of()
                : rows(
                        caseId,
                        Deadlines.all(
                                procedure,
                                view,
                                law,
                                Zone.dayOf(view.events().getLast().at())),
                        law);
    }

    private static Set<DeadlineRow> rows(UUID caseId, List<Deadline> clocks, Law law) {
        return clocks.stream().map(each -> Clocks.row(caseId, each, law)).collect(Collectors.toSet());
    }
}
