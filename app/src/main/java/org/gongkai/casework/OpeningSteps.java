package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Opens cases by the first step of their table, each in a transaction of its own. */
@Component
class OpeningSteps {

    private final CaseOpening blanks;
    private final Idempotency idempotency;
    private final StepDecision decision;
    private final StepWriter writer;
    private final KnownChoices choices;
    private final AttemptTransaction transaction;
    private final Clock clock;

    OpeningSteps(
            CaseOpening blanks,
            Idempotency idempotency,
            StepDecision decision,
            StepWriter writer,
            KnownChoices choices,
            AttemptTransaction transaction,
            Clock clock) {
        this.blanks = blanks;
        this.choices = choices;
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.decision = decision;
        this.writer = writer;
        this.clock = clock;
    }

    /** Once more where the body chose otherwise while it was written. */
    Answer take(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
        try {
            return transaction.of(() -> once(procedure, viewer, bodyId, attempt));
        } catch (OptimisticLockingFailureException chosenMeanwhile) {
            choices.forget();
            return transaction.of(() -> once(procedure, viewer, bodyId, attempt));
        }
    }

    private Answer once(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
        return idempotency.once(viewer, procedure.id(), attempt, () -> open(procedure, viewer, bodyId, attempt));
    }

    private Answer open(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
        Instant now = clock.instant();
        LocalDate day = Zone.dayOf(now);
        CaseFile blank = blanks.blank(procedure, bodyId, viewer, now, day);
        return switch (decision.decide(blank, procedure, procedure.opening(), viewer, attempt, day)) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal, null);
            case Verdict.Permitted permitted ->
                writer.carryOut(blanks.numbered(blank, day), procedure, permitted, viewer, attempt, day);
        };
    }
}
