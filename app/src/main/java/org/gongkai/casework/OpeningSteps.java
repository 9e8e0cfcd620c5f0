package org.gongkai.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Opens cases by the first step of their table, in the caller's transaction. */
@Component
class OpeningSteps {

    private final CaseOpening blanks;
    private final Idempotency idempotency;
    private final StepDecision decision;
    private final StepWriter writer;
    private final Clock clock;

    OpeningSteps(CaseOpening blanks, Idempotency idempotency, StepDecision decision, StepWriter writer, Clock clock) {
        this.blanks = blanks;
        this.idempotency = idempotency;
        this.decision = decision;
        this.writer = writer;
        this.clock = clock;
    }

    Answer take(Procedure procedure, Viewer viewer, String bodyId, Attempt attempt) {
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
