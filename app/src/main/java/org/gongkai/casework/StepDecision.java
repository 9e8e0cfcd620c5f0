package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Puts an attempt before the table, with all its rules have to know, and has carried out what is permitted. */
@Component
class StepDecision {

    private final CaseSight sight;
    private final Laws laws;
    private final StepEnquiries enquiries;
    private final StepWriter writer;
    private final Clock clock;

    StepDecision(CaseSight sight, Laws laws, StepEnquiries enquiries, StepWriter writer, Clock clock) {
        this.sight = sight;
        this.laws = laws;
        this.enquiries = enquiries;
        this.writer = writer;
        this.clock = clock;
    }

    /** What the table says to the attempt on this case, on this day. */
    Verdict decide(CaseFile file, Procedure procedure, Step step, Viewer viewer, Attempt attempt, LocalDate day) {
        Situation situation = new Situation(
                file.view(), sight.actor(file, viewer), StepData.EMPTY, day, laws.of(file.bodyId()), procedure);
        Situation informed = enquiries.informed(situation, step, file, viewer, attempt.data());
        return Decision.decide(step, informed, attempt.data());
    }

    /** Takes the step today, unless the case has changed since the actor saw it. */
    Answer take(Standing standing, Procedure procedure, Step step, Viewer viewer, Attempt attempt) {
        CaseFile file = standing.file();
        LocalDate day = Zone.dayOf(clock.instant());
        if (attempt.expectedVersion() != null && changedSince(attempt.expectedVersion(), file)) {
            return new Answer.Refused(Refusal.conflict("changed-meanwhile", null), file);
        }
        return switch (decide(file, procedure, step, viewer, attempt, day)) {
            case Verdict.Refused(Refusal refusal) -> new Answer.Refused(refusal, file);
            case Verdict.Permitted permitted -> writer.carryOut(standing, procedure, permitted, viewer, attempt, day);
        };
    }

    /** The machine's note that a time limit has passed changes nothing that somebody could have decided on. */
    private static boolean changedSince(int version, CaseFile file) {
        return version > file.version()
                || file.events().stream()
                        .filter(event -> event.seq() > version)
                        .anyMatch(event -> !event.step().equals(Expiry.NOTE));
    }
}
