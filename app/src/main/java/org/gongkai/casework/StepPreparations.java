package org.gongkai.casework;

import java.util.List;
import java.util.UUID;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** The preparations that duties contribute. */
@Component
class StepPreparations {

    private final List<StepPreparation> preparations;
    private final CaseFiles files;
    private final CaseSight sight;
    private final Procedures procedures;

    StepPreparations(List<StepPreparation> preparations, CaseFiles files, CaseSight sight, Procedures procedures) {
        this.preparations = List.copyOf(preparations);
        this.files = files;
        this.sight = sight;
        this.procedures = procedures;
    }

    /** Steps without a preparation, nearly all, are not read twice for it. */
    void prepare(UUID caseId, Viewer viewer, String step) {
        List<StepPreparation> concerned =
                preparations.stream().filter(each -> each.step().equals(step)).toList();
        if (!concerned.isEmpty()) {
            files.find(caseId, viewer)
                    .filter(file -> mayTake(file, viewer, step))
                    .ifPresent(file -> concerned.stream()
                            .filter(each -> each.procedure().equals(file.procedure()))
                            .forEach(each -> each.prepare(file)));
        }
    }

    private boolean mayTake(CaseFile file, Viewer viewer, String step) {
        return procedures.of(file).step(step).stream()
                .anyMatch(each -> each.possibleIn(file.stage())
                        && sight.actor(file, viewer).roleFor(each).isPresent());
    }
}
