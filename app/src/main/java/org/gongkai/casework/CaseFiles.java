package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Zone;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Service;

/** Reads cases for those who may see them, and as they stand today. Nothing here changes a case; {@link Cases} does. */
@Service
public class CaseFiles {

    private final Procedures procedures;
    private final CaseStore store;
    private final CaseSight sight;
    private final Laws laws;
    private final RecentCases recent;
    private final Clock clock;

    CaseFiles(Procedures procedures, CaseStore store, CaseSight sight, Laws laws, RecentCases recent, Clock clock) {
        this.procedures = procedures;
        this.store = store;
        this.sight = sight;
        this.laws = laws;
        this.recent = recent;
        this.clock = clock;
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
                file.view(),
                sight.actor(file, viewer),
                StepData.EMPTY,
                today(),
                laws.of(file.bodyId()),
                procedures.of(file));
    }

    /** The day in China. */
    public LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
