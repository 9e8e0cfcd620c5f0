package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens cases and takes steps: each in one transaction that holds the event, the case, its clocks, the
 * evidence and the notices, or nothing at all. There is no other way in, and no force button.
 */
@Service
public class Cases {

    private final Procedures procedures;
    private final CaseStore store;
    private final CaseSight sight;
    private final Laws laws;
    private final Idempotency idempotency;
    private final CaseOpening opening;
    private final RecentCases recent;
    private final StepWriter writer;
    private final Expiry expiry;
    private final List<StepPreparation> preparations;
    private final StepEnquiries enquiries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cases(
            Procedures procedures,
            CaseStore store,
            CaseSight sight,
            Laws laws,
            Idempotency idempotency,
            CaseOpening opening,
            RecentCases recent,
            StepWriter writer,
            Expiry expiry,
            List<StepPreparation> preparations,
            StepEnquiries enquiries,
            TransactionTemplate transaction,
            Clock clock) {
        this.procedures = procedures;
        this.store = store;
        this.sight = sight;
        this.laws = laws;
        this.idempotency = idempotency;
        this.opening = opening;
        this.recent = recent;
        this.writer = writer;
        this.expiry = expiry;
        this.preparations = List.copyOf(preparations);
        this.enquiries = enquiries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens a case of a procedure by its opening step. */
    public Answer open(String procedureId, Viewer viewer, String bodyId, Attempt attempt) {
        return procedures
                .find(procedureId)
                .map(procedure -> inTransaction(() -> openIn(procedure, viewer, bodyId, attempt)))
                .orElseGet(Answer.Unknown::new);
    }

    /** Takes a step of a case. */
    public Answer take(UUID caseId, Viewer viewer, Attempt attempt) {
        prepare(caseId, viewer, attempt);
        return onStanding(caseId, viewer, attempt)
                .orElseGet(() -> inTransaction(() -> takeIn(caseId, viewer, attempt)));
    }

    /** A case this viewer may see. */
    public Optional<CaseFile> find(UUID caseId, Viewer viewer) {
        return store.read(caseId)
                .map(this::remembered)
                .filter(file -> sightOf(file, viewer).any());
    }

    private CaseFile remembered(CaseStore.Read read) {
        recent.keep(new Standing(read.file(), read.calendar(), null));
        return read.file();
    }

    /** A case by its number, where this viewer may see it. */
    public Optional<CaseFile> find(String number, Viewer viewer) {
        return store.idOf(number).flatMap(id -> find(id, viewer));
    }

    /** How much of the case the viewer sees. */
    public Sight sightOf(CaseFile file, Viewer viewer) {
        return sight.of(file, viewer);
    }

    /** Every clock of the case as it stands today. */
    public List<Deadline> deadlines(CaseFile file) {
        return Deadlines.all(procedures.of(file), file.view(), laws.of(file.bodyId()), today());
    }

    /** What the actor stands before: what buttons and reasons are made from. */
    public Situation situation(CaseFile file, Viewer viewer) {
        return new Situation(
                file.view(), viewer.actor(), StepData.EMPTY, today(), laws.of(file.bodyId()), procedures.of(file));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zone.CHINA);
    }

    /** Steps without a preparation, nearly all, are not read twice for it. */
    private void prepare(UUID caseId, Viewer viewer, Attempt attempt) {
        List<StepPreparation> concerned = preparations.stream()
                .filter(each -> each.step().equals(attempt.step()))
                .toList();
        if (!concerned.isEmpty()) {
            find(caseId, viewer)
                    .filter(file -> mayTake(file, viewer, attempt.step()))
                    .ifPresent(file -> concerned.stream()
                            .filter(each -> each.procedure().equals(file.procedure()))
                            .forEach(each -> each.prepare(file)));
        }
    }

    private boolean mayTake(CaseFile file, Viewer viewer, String step) {
        return procedures.of(file).step(step).stream()
                .anyMatch(each -> each.possibleIn(file.stage())
                        && viewer.actor().roleFor(each).isPresent());
    }

    private Answer inTransaction(Supplier<Answer> work) {
        Answer answer = transaction.execute(status -> {
            Answer given = work.get();
            if (!(given instanceof Answer.Done)) {
                status.setRollbackOnly();
            }
            return given;
        });
        return Objects.requireNonNull(answer);
    }

    private Answer openIn(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
        Optional<Answer> repeated = idempotency.repeated(viewer, procedure.id(), attempt, this::again);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Step step = procedure.opening();
        LocalDate day = today();
        CaseFile blank = opening.blank(procedure, bodyId, viewer, clock.instant(), day);
        return switch (decide(step, blank, procedure, viewer, attempt, day)) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal, null);
            case Verdict.Permitted permitted -> {
                CaseFile numbered = opening.numbered(blank, day);
                store.create(numbered);
                yield remembered(
                        writer.carryOut(numbered, procedure, permitted, viewer, attempt, day),
                        viewer,
                        procedure.id(),
                        attempt);
            }
        };
    }

    /**
     * The step on the case as this machine last saw it, without reading or locking it: one journey to the database instead of two.
     * It counts only if it is carried out, and it is carried out only if nothing has changed; everything else is for the case
     * itself to answer.
     */
    private Optional<Answer> onStanding(UUID caseId, Viewer viewer, Attempt attempt) {
        boolean alone = attempt.idempotencyKey() == null
                && attempt.materials().isEmpty()
                && !TransactionSynchronizationManager.isActualTransactionActive();
        return alone ? recent.of(caseId).flatMap(standing -> tryOn(standing, viewer, attempt)) : Optional.empty();
    }

    private Optional<Answer> tryOn(Standing standing, Viewer viewer, Attempt attempt) {
        CaseFile file = standing.file();
        Procedure procedure = procedures.of(file);
        Set<DeadlineRow> clocks = standing.clocks() == null ? writer.stored(file, procedure) : standing.clocks();
        boolean steady = laws.of(file.bodyId()).calendar().version().equals(standing.calendar())
                && !Standing.expired(clocks, clock.instant())
                && sightOf(file, viewer).any()
                && writer.onlyTells(procedure, attempt.step());
        return steady
                ? written(new Standing(file, standing.calendar(), clocks), procedure, viewer, attempt)
                : Optional.empty();
    }

    private Optional<Answer> written(Standing standing, Procedure procedure, Viewer viewer, Attempt attempt) {
        try {
            return procedure
                    .step(attempt.step())
                    .filter(step -> !step.opens())
                    .map(step -> inTransaction(() -> decideAndCarryOut(standing, procedure, step, viewer, attempt)))
                    .filter(Answer.Done.class::isInstance);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            recent.forget(standing.file().id());
            return Optional.empty();
        }
    }

    private Answer takeIn(UUID caseId, Viewer viewer, Attempt attempt) {
        Optional<CaseFile> found = store.lock(caseId, clock.instant())
                .map(expiry::settle)
                .filter(file -> sightOf(file, viewer).any());
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        CaseFile file = found.get();
        String scope = caseId + "/" + attempt.step();
        Optional<Answer> repeated = idempotency.repeated(viewer, scope, attempt, this::again);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Procedure procedure = procedures.of(file);
        Optional<Step> step = procedure.step(attempt.step()).filter(each -> !each.opens());
        if (step.isEmpty()) {
            return new Answer.Unknown();
        }
        Answer answer = decideAndCarryOut(Standing.locked(file), procedure, step.get(), viewer, attempt);
        return remembered(answer, viewer, scope, attempt);
    }

    private Answer remembered(Answer answer, Viewer viewer, String scope, Attempt attempt) {
        if (answer instanceof Answer.Done done) {
            idempotency.remember(viewer, scope, attempt, done);
        }
        return answer;
    }

    private Answer decideAndCarryOut(
            Standing standing, Procedure procedure, Step step, Viewer viewer, Attempt attempt) {
        CaseFile file = standing.file();
        LocalDate day = today();
        if (attempt.expectedVersion() != null && changedSince(attempt.expectedVersion(), file)) {
            return new Answer.Refused(Refusal.conflict("changed-meanwhile", null), file);
        }
        return switch (decide(step, file, procedure, viewer, attempt, day)) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal, file);
            case Verdict.Permitted permitted -> writer.carryOut(standing, procedure, permitted, viewer, attempt, day);
        };
    }

    private Verdict decide(
            Step step, CaseFile file, Procedure procedure, Viewer viewer, Attempt attempt, LocalDate day) {
        Situation situation = situation(file, procedure, viewer, day);
        Situation informed = enquiries.informed(situation, step, file, viewer, attempt.data());
        return Decision.decide(step, informed, attempt.data());
    }

    /** The machine's note that a time limit has passed changes nothing that somebody could have decided on. */
    private static boolean changedSince(int version, CaseFile file) {
        return version > file.version()
                || file.events().stream()
                        .filter(event -> event.seq() > version)
                        .anyMatch(event -> !event.step().equals(Expiry.NOTE));
    }

    private Situation situation(CaseFile file, Procedure procedure, Viewer viewer, LocalDate day) {
        return new Situation(file.view(), viewer.actor(), StepData.EMPTY, day, laws.of(file.bodyId()), procedure);
    }

    private Answer again(UUID caseId, Map<String, String> told) {
        return new Answer.Done(store.find(caseId).orElseThrow(), told);
    }
}
