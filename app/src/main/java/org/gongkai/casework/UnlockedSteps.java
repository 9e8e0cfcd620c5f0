package org.gongkai.casework;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.procedure.Procedure;
import org.gongkai.visibility.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes steps on cases as this machine last saw them, without reading or locking them (ADR 13): one journey to the database
 * instead of two. A step taken so counts only if it is carried out, and it is carried out only if nothing has changed;
 * everything else is for the case itself to answer.
 */
@Component
class UnlockedSteps {

    private final RecentCases recent;
    private final Procedures procedures;
    private final Laws laws;
    private final CaseSight sight;
    private final StepActions actions;
    private final CaseWriter writer;
    private final StepDecision decision;
    private final AttemptTransaction transaction;
    private final Clock clock;

    UnlockedSteps(
            RecentCases recent,
            Procedures procedures,
            Laws laws,
            CaseSight sight,
            StepActions actions,
            CaseWriter writer,
            StepDecision decision,
            AttemptTransaction transaction,
            Clock clock) {
        this.recent = recent;
        this.procedures = procedures;
        this.laws = laws;
        this.sight = sight;
        this.actions = actions;
        this.writer = writer;
        this.decision = decision;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The step taken, in a transaction of its own; nothing where the case has to be asked. */
    Optional<Answer> take(UUID caseId, Viewer viewer, Attempt attempt) {
        boolean alone = attempt.idempotencyKey() == null
                && attempt.materials().isEmpty()
                && !TransactionSynchronizationManager.isActualTransactionActive();
        return alone ? recent.of(caseId).flatMap(standing -> takeOn(standing, viewer, attempt)) : Optional.empty();
    }

    private Optional<Answer> takeOn(Standing standing, Viewer viewer, Attempt attempt) {
        CaseFile file = standing.file();
        Procedure procedure = procedures.of(file);
        Set<DeadlineRow> clocks = standing.clocks() == null ? writer.stored(file, procedure) : standing.clocks();
        boolean steady = laws.of(file.bodyId()).calendar().version().equals(standing.calendar())
                && !Standing.expired(clocks, clock.instant())
                && sight.of(file, viewer).any()
                && actions.onlyTell(procedure.id(), attempt.step());
        return steady
                ? written(new Standing(file, standing.calendar(), clocks), procedure, viewer, attempt)
                : Optional.empty();
    }

    private Optional<Answer> written(Standing standing, Procedure procedure, Viewer viewer, Attempt attempt) {
        try {
            return procedure
                    .step(attempt.step())
                    .filter(step -> !step.opens())
                    .map(step -> transaction.of(() -> decision.take(standing, procedure, step, viewer, attempt)))
                    .filter(Answer.Done.class::isInstance);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            recent.forget(standing.file().id());
            return Optional.empty();
        }
    }
}
