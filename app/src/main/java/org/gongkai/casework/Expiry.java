package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.CaseStore.Locked;
import org.gongkai.casework.internal.ExpiryStore;
import org.gongkai.casework.internal.ExpiryStore.Expired;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.DeadlineRule;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the passing of a deadline brings about, exactly once: the mark that it was carried out is written
 * in the same transaction as the consequence. It counts on the deadline's last day, however late the
 * machine comes to it, so a standstill of days changes nothing in law.
 */
@Component
public class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final int BATCH = 200;

    /** The event by which the machine notes a missed deadline; no step of any table. */
    static final String NOTE = "deadline-missed";

    private final ExpiryStore expired;
    private final CaseStore store;
    private final Procedures procedures;
    private final Laws laws;
    private final StepWriter steps;
    private final CaseWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Expiry(
            ExpiryStore expired,
            CaseStore store,
            Procedures procedures,
            Laws laws,
            StepWriter steps,
            CaseWriter writer,
            TransactionTemplate transaction,
            Clock clock) {
        this.expired = expired;
        this.store = store;
        this.procedures = procedures;
        this.laws = laws;
        this.steps = steps;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Carries out everything that has fallen due by now, in the order in which it fell due; answers for how many cases. A case
     * that breaks down is logged and left to the next time: it must not hold up the others.
     */
    public int carryOut() {
        int done = 0;
        Set<UUID> broken = new HashSet<>();
        List<UUID> due = due(broken);
        while (!due.isEmpty()) {
            due.stream().filter(caseId -> !carriedOut(caseId)).forEach(broken::add);
            done += due.size();
            due = due(broken);
        }
        return done - broken.size();
    }

    private List<UUID> due(Set<UUID> broken) {
        return expired.casesDue(clock.instant(), BATCH + broken.size()).stream()
                .filter(caseId -> !broken.contains(caseId))
                .toList();
    }

    private boolean carriedOut(UUID caseId) {
        try {
            transaction.executeWithoutResult(
                    _ -> store.lock(caseId, clock.instant()).ifPresent(this::settle));
            return true;
        } catch (RuntimeException breakdown) {
            LOG.error("What fell due in case {} could not be carried out.", caseId, breakdown);
            return false;
        }
    }

    /** Brings a locked case up to date before anybody acts on it; consequences may bring about further ones. */
    CaseFile settle(Locked locked) {
        Locked current = locked;
        while (current.overdue()) {
            UUID id = current.file().id();
            Expired gone = expired.next(id, clock.instant()).orElseThrow();
            consequence(current.file(), gone);
            writer.send();
            expired.mark(id, gone, clock.instant());
            current = store.lock(id, clock.instant()).orElseThrow();
        }
        return current.file();
    }

    private void consequence(CaseFile file, Expired gone) {
        Procedure procedure = procedures.of(file);
        DeadlineRule rule = procedure.deadline(gone.rule()).orElseThrow();
        Optional<Step> step = Optional.ofNullable(rule.onExpiry()).flatMap(procedure::step);
        if (step.isPresent()) {
            take(file, procedure, step.get(), gone);
        } else {
            noteMissed(file, procedure, rule, gone);
        }
    }

    private void take(CaseFile file, Procedure procedure, Step step, Expired gone) {
        Map<String, Object> data = gone.subject().isEmpty() ? Map.of() : Map.of("partyId", gone.subject());
        LocalDate day = gone.due();
        Situation situation = new Situation(
                file.view(),
                Actor.SYSTEM,
                StepData.EMPTY,
                Zone.dayOf(clock.instant()),
                laws.of(file.bodyId()),
                procedure);
        if (Decision.decide(step, situation, data) instanceof Verdict.Permitted permitted) {
            steps.carryOut(file, procedure, permitted, Viewer.SYSTEM, Attempt.of(step.id(), data), day);
        }
    }

    /** A missed deadline without a consequence of its own is still an event, and the office is told. */
    private void noteMissed(CaseFile file, Procedure procedure, DeadlineRule rule, Expired gone) {
        boolean missed = Deadlines.of(rule, file.view(), laws.of(file.bodyId()), Zone.dayOf(clock.instant())).stream()
                .anyMatch(each -> each.subject().equals(gone.subject()) && each.state() == Deadline.State.MISSED);
        if (!missed) {
            return;
        }
        Instant now = clock.instant();
        StepData data = new StepData(Map.of("rule", rule.id(), "due", gone.due().toString()));
        CaseEvent event = new CaseEvent(
                file.events().size() + 1,
                NOTE,
                file.stage(),
                file.stage(),
                null,
                Actor.SYSTEM.name(),
                Role.SYSTEM,
                now,
                gone.due(),
                data);
        Notice notice = new Notice(NOTE, Role.OFFICE.code(), Map.of("number", file.number(), "rule", rule.id()));
        writer.note(with(file, event), procedure, event, rule.citation(), notice);
    }

    private static CaseFile with(CaseFile file, CaseEvent event) {
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(event);
        return file.after(events);
    }
}
