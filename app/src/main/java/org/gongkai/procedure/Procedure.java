package org.gongkai.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.regulation.Citation;

/**
 * A procedure as a table. The same table drives the engine, the buttons of the staff console, the API,
 * the printed flow chart and the tests.
 *
 * @param readers roles that may read every case of this procedure, beside those who take part in it
 */
public record Procedure(
        String id,
        Title title,
        String instrument,
        List<Stage> stages,
        List<Step> steps,
        List<DeadlineRule> deadlines,
        Set<Role> readers) {

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    public Optional<DeadlineRule> deadline(String ruleId) {
        return deadlines.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** The step that opens a case. */
    public Step opening() {
        return steps.stream().filter(Step::opens).findFirst().orElseThrow();
    }

    public boolean isFinal(String stageId) {
        return stage(stageId).map(Stage::isFinal).orElse(false);
    }

    /** Every role that takes part, the applicant's and the machine's included. */
    public boolean takesPart(Role role) {
        return steps.stream().anyMatch(step -> step.roles().contains(role));
    }

    /** Every article the table stands on, with the place that enforces it. */
    public Map<String, List<Citation>> citations() {
        Stream<Map.Entry<String, List<Citation>>> ofSteps =
                steps.stream().map(step -> Map.entry("step:" + step.id(), step.citations()));
        Stream<Map.Entry<String, List<Citation>>> ofClocks =
                deadlines.stream().map(rule -> Map.entry("deadline:" + rule.id(), List.of(rule.citation())));
        return Stream.concat(ofSteps, ofClocks).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Begins a table. */
    public static ProcedureTable named(String id, String zh, String en) {
        return new ProcedureTable(id, new Title(zh, en));
    }
}
