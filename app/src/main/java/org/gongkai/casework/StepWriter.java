package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerEntry;
import org.gongkai.notification.Notice;
import org.gongkai.notification.Outbox;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
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
        this.clock = clock;
    }

    /** Carries it out, or refuses for its materials. */
    Answer carryOut(
            CaseFile file,
            Procedure procedure,
            Verdict.Permitted permitted,
            Viewer viewer,
            Attempt attempt,
            LocalDate day) {
        Step step = permitted.step();
        Materials.Taken taken = materials.take(step, attempt.materials(), permitted.data(), viewer, file);
        if (!taken.errors().isEmpty()) {
            return new Answer.Refused(
                    Refusal.invalid(taken.errors(), step.citation().orElse(null)), file);
        }
        Instant now = clock.instant();
        Sealing.Sealed sealed = sealing.seal(step.record(), taken.data());
        StepContext context = new StepContext(
                file, caseData(file, step, sealed.shown()), sealed.shown(), viewer.actor(), day, now, numbers);
        actions.perform(procedure.id(), step.id(), context);
        CaseEvent event = event(file, permitted, viewer, context, day, now);
        CaseFile after = after(file, procedure, step, event, context);
        write(after, procedure, event, step.citation().orElse(null), context.notices());
        sealed.secrets().forEach((path, secret) -> sealing.keep(file.id(), path, secret));
        return new Answer.Done(after, context.told());
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
            CaseFile file,
            Verdict.Permitted permitted,
            Viewer viewer,
            StepContext context,
            LocalDate day,
            Instant now) {
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
                context.data());
    }

    private CaseFile after(CaseFile file, Procedure procedure, Step step, CaseEvent event, StepContext context) {
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(event);
        Optional<Responsibility.Unit> unit = responsibility.after(step, event, file.bodyId());
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
        write(after, procedure, event, citation, notices, laws.of(after.bodyId()));
    }

    /** The same, with clocks reckoned by a law that is only coming into force with this transaction. */
    void write(
            CaseFile after,
            Procedure procedure,
            CaseEvent event,
            @Nullable Citation citation,
            List<Notice> notices,
            Law law) {
        List<Deadline> clocks = Deadlines.all(procedure, after.view(), law, Zone.dayOf(clock.instant()));
        List<DeadlineRow> rows =
                clocks.stream().map(each -> Clocks.row(after.id(), each, law)).toList();
        String cited = citation == null ? null : citation.text();
        if (!store.write(after, event, cited, rows, Clocks.nextDue(clocks, procedure), SearchText.of(after))) {
            throw new IllegalStateException("case " + after.number() + " changed under its lock");
        }
        ledger.append(new LedgerEntry(
                after.bodyId(), after.id(), event.seq(), canonical.bytes(after, event, cited), event.at()));
        notices.forEach(notice -> outbox.put(after.bodyId(), after.id(), notice, event.at()));
    }
}
