package org.gongkai.casework;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Takes steps of cases that are locked and brought up to date first, in the caller's transaction. */
@Component
class LockedSteps {

    private final CaseStore store;
    private final Expiry expiry;
    private final CaseSight sight;
    private final Procedures procedures;
    private final Idempotency idempotency;
    private final StepDecision decision;
    private final Clock clock;

    LockedSteps(
            CaseStore store,
            Expiry expiry,
            CaseSight sight,
            Procedures procedures,
            Idempotency idempotency,
            StepDecision decision,
            Clock clock) {
        this.store = store;
        this.expiry = expiry;
        this.sight = sight;
        this.procedures = procedures;
        this.idempotency = idempotency;
        this.decision = decision;
        this.clock = clock;
    }

    Answer take(UUID caseId, Viewer viewer, Attempt attempt) {
        return store.lock(caseId, clock.instant())
                .map(expiry::settle)
                .filter(file -> sight.of(file, viewer).any())
                .map(file -> takeOnce(file, viewer, attempt))
                .orElseGet(Answer.Unknown::new);
    }

    private Answer takeOnce(CaseFile file, Viewer viewer, Attempt attempt) {
        String scope = file.id() + "/" + attempt.step();
        return idempotency.once(viewer, scope, attempt, () -> take(file, viewer, attempt));
    }

    private Answer take(CaseFile file, Viewer viewer, Attempt attempt) {
        Procedure procedure = procedures.of(file);
        Optional<Step> step = procedure.step(attempt.step()).filter(each -> !each.opens());
        return step.isEmpty()
                ? new Answer.Unknown()
                : decision.take(Standing.locked(file), procedure, step.get(), viewer, attempt);
    }
}
