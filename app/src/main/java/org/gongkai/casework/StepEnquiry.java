package org.gongkai.casework;

import java.util.Set;
import org.gongkai.procedure.Facts;
import org.gongkai.procedure.StepData;
import org.gongkai.visibility.Viewer;

/**
 * What a step's rules have to know of the world beyond its case and its data, looked up in the step's transaction before the
 * decision, so that the decision itself asks nobody. A duty registers one bean per procedure at most.
 */
public interface StepEnquiry {

    String procedure();

    Set<String> steps();

    /**
     * Looks up what the data name. Runs only where role, stage and gates let the viewer take the step.
     *
     * @param file the case as it stands; without events where the step opens it
     * @param data as far as they could be read; what is wrong with them is told by the decision
     */
    Facts lookUp(CaseFile file, Viewer viewer, StepData data);
}
