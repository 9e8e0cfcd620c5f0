package org.gongkai.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Situation;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Service;

/**
 * Opens cases and takes steps: each in one transaction that holds the event, the case, its clocks, the
 * evidence and the notices, or nothing at all. There is no other way in, and no force button.
 */
@Service
public class Cases {

    private final Procedures procedures;
    private final CaseFiles files;
    private final StepPreparations preparations;
    private final OpeningSteps opening;
    private final UnlockedSteps unlocked;
    private final LockedSteps locked;
    private final AttemptTransaction transaction;

    Cases(
            Procedures procedures,
            CaseFiles files,
            StepPreparations preparations,
            OpeningSteps opening,
            UnlockedSteps unlocked,
            LockedSteps locked,
            AttemptTransaction transaction) {
        this.procedures = procedures;
        this.files = files;
        this.preparations = preparations;
        this.opening = opening;
        this.unlocked = unlocked;
        this.locked = locked;
        this.transaction = transaction;
    }

    /** Opens a case of a procedure by its opening step. */
    public Answer open(String procedureId, Viewer viewer, String bodyId, Attempt attempt) {
        return procedures
                .find(procedureId)
                .map(procedure -> opening.take(procedure, viewer, bodyId, attempt))
                .orElseGet(Answer.Unknown::new);
    }

    /** Takes a step of a case. */
    public Answer take(UUID caseId, Viewer viewer, Attempt attempt) {
        preparations.prepare(caseId, viewer, attempt.step());
        return unlocked.take(caseId, viewer, attempt)
                .orElseGet(() -> transaction.of(() -> locked.take(caseId, viewer, attempt)));
    }

    /** A case this viewer may see. */
    public Optional<CaseFile> find(UUID caseId, Viewer viewer) {
        return files.find(caseId, viewer);
    }

    /** A case by its number, where this viewer may see it. */
    public Optional<CaseFile> find(String number, Viewer viewer) {
        return files.find(number, viewer);
    }

    /** How much of the case the viewer sees. */
    public Sight sightOf(CaseFile file, Viewer viewer) {
        return files.sightOf(file, viewer);
    }

    /** Every clock of the case as it stands today. */
    public List<Deadline> deadlines(CaseFile file) {
        return files.deadlines(file);
    }

    /** What the actor stands before: what buttons and reasons are made from. */
    public Situation situation(CaseFile file, Viewer viewer) {
        return files.situation(file, viewer);
    }

    /** The day in China. */
    public LocalDate today() {
        return files.today();
    }
}
