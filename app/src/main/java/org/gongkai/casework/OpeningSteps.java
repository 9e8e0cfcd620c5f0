package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.casework.KnownChoices.Known;
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

    /** Once more where the body has chosen otherwise than was known. */
    Answer take(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
        return attempt(procedure, viewer, choices.of(bodyId), attempt).orElseGet(() -> {
            choices.forget();
            Known now = choices.of(bodyId);
            return transaction.of(() -> once(procedure, viewer, now, attempt));
        });
    }

    /** Nothing where the choices were no longer the body's, whatever came of it. */
    private Optional<Answer> attempt(Procedure procedure, Viewer viewer, Known known, Attempt attempt) {
        try {
            Answer answer = transaction.of(() -> once(procedure, viewer, known, attempt));
            return Optional.of(answer).filter(given -> given instanceof Answer.Done || !choices.isPast(known));
        } catch (OptimisticLockingFailureException chosenMeanwhile) {
            return Optional.empty();
        }
    }

    private Answer once(Procedure procedure, Viewer viewer, Known known, Attempt attempt) {
        return idempotency.once(viewer, procedure.id(), attempt, () -> open(procedure, viewer, known, attempt));
    }

    private Answer open(Procedure procedure, Viewer viewer, Known known, Attempt attempt) {
        Instant now = clock.instant();
        LocalDate day = Zone.dayOf(now);
        CaseFile blank = blanks.blank(procedure, known, viewer, now, day);
        return switch (decision.decide(blank, procedure, procedure.opening(), viewer, attempt, day)) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal, null);
            case Verdict.Permitted permitted -> {
                choices.claim(known);
                yield writer.carryOut(blanks.numbered(blank, day), procedure, permitted, viewer, attempt, day);
            }
        };
    }
}
