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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Step step = permitted.step();
        Materials.Taken taken = materials.take(step, attempt.materials(), permitted.data(), viewer, file);
        if (!taken.errors().isEmpty()) {
            return new Answer.Refused(
                    Refusal.invalid(taken.errors(), step.citation().orElse(null)), file);
        }
        Optional<FieldError> misplaced = responsibility.misplaced(step, taken.data(), file.bodyId());
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
                numbers,
                (rule, data) -> forecast(rule, file, procedure, event(file, permitted, viewer, data, day, now)));
        actions.perform(procedure.id(), step.id(), context);
        CaseEvent event = event(file, permitted, viewer, context.data(), day, now);
        CaseFile after = after(file, procedure, step, event, context);
        sealed.secrets().forEach((path, secret) -> sealing.keep(file.id(), path, secret));
        write(after, procedure, event, step.citation().orElse(null), context.notices());
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
        Law law = laws.of(after.bodyId());
        write(after, procedure, event, citation, notices, law, before(after, procedure, law));
    }

    /** The same for clocks reckoned by a law that comes into force with this transaction: all of them are written anew. */
    void rewrite(CaseFile after, Procedure procedure, CaseEvent event, Notice notice, Law law) {
        write(after, procedure, event, null, List.of(notice), law, Set.of());
        writes.send();
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
            Set<DeadlineRow> stored) {
        List<Deadline> clocks = Deadlines.all(procedure, after.view(), law, Zone.dayOf(clock.instant()));
        List<DeadlineRow> changed =
                rows(after, clocks, law).filter(row -> !stored.contains(row)).toList();
        String cited = citation == null ? null : citation.text();
        store.write(after, event, cited, changed, Clocks.nextDue(clocks, procedure), SearchText.of(after));
        ledger.append(new LedgerEntry(
                after.bodyId(), after.id(), event.seq(), canonical.bytes(after, event, cited), event.at()));
        notices.forEach(notice -> outbox.put(after.bodyId(), after.id(), notice, event.at()));
    }

    /** The clocks as the last step left them stored. */
    private static Set<DeadlineRow> before(CaseFile after, Procedure procedure, Law law) {
        List<CaseEvent> events = after.events().subList(0, after.events().size() - 1);
        if (events.isEmpty()) {
            return Set.of();
        }
        CaseView view = after.view().upTo(events);
        List<Deadline> clocks =
                Deadlines.all(procedure, view, law, Zone.dayOf(events.getLast().at()));
        return rows(after, clocks, law).collect(Collectors.toSet());
    }

    private static Stream<DeadlineRow> rows(CaseFile file, List<Deadline> clocks, Law law) {
        return clocks.stream().map(each -> Clocks.row(file.id(), each, law));
    }
}
