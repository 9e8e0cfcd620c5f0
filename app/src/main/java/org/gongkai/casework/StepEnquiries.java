package org.gongkai.casework;

import java.util.List;
import java.util.Map;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** The enquiries that duties contribute. */
@Component
class StepEnquiries {

    private final List<StepEnquiry> enquiries;

    StepEnquiries(List<StepEnquiry> enquiries) {
        this.enquiries = List.copyOf(enquiries);
    }

    /** The situation with what the step's rules have to know; for nearly all steps, what was given. */
    Situation informed(Situation situation, Step step, CaseFile file, Viewer viewer, Map<String, ?> raw) {
        for (StepEnquiry each : enquiries) {
            if (each.procedure().equals(file.procedure()) && each.steps().contains(step.id())) {
                return Decision.beforeData(step, situation).isPresent()
                        ? situation
                        : situation.knowing(each.lookUp(
                                file, viewer, step.record().read(raw).data()));
            }
        }
        return situation;
    }
}
