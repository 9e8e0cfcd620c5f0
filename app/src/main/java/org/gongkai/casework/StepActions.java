package org.gongkai.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The actions that duties contribute, found by procedure and step. */
@Component
class StepActions {

    private final Map<String, List<StepAction>> byStep;

    StepActions(List<StepAction> actions) {
        byStep = actions.stream().collect(Collectors.groupingBy(action -> key(action.procedure(), action.step())));
    }

    void perform(String procedure, String step, StepContext context) {
        byStep.getOrDefault(key(procedure, step), List.of()).forEach(action -> action.perform(context));
    }

    /** Whether what the step does beyond its row touches nothing but the case. */
    boolean onlyTell(String procedure, String step) {
        return byStep.getOrDefault(key(procedure, step), List.of()).stream().allMatch(StepAction::onlyTells);
    }

    private static String key(String procedure, String step) {
        return procedure + "/" + step;
    }
}
