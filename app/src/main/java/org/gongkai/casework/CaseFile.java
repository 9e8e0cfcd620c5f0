package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored.
 *
 * @param version counts the steps; two people acting on the same version are one winner and one who is told
 * @param section id of the responsible unit, or the name of one that has no accounts
 */
public record CaseFile(
        String bodyId,
        UUID id,
        String procedure,
        String number,
        String stage,
        boolean isFinal,
        int version,
        StepData data,
        Map<String, String> settings,
        LocalDate openedOn,
        Instant openedAt,
        @Nullable String section,
        @Nullable String assignee,
        @Nullable UUID applicant,
        List<CaseEvent> events) {

    /** This case one event later, otherwise as it was. */
    CaseFile after(List<CaseEvent> further) {
        return new CaseFile(
                bodyId,
                id,
                procedure,
                number,
                stage,
                isFinal,
                version + 1,
                data,
                settings,
                openedOn,
                openedAt,
                section,
                assignee,
                applicant,
                List.copyOf(further));
    }

    public CaseView view() {
        return new CaseView(procedure, stage, data, events, openedOn, settings);
    }
}
