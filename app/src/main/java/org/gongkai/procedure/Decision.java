package org.gongkai.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a step may be taken: a pure function of table, case, actor, data, day and the facts looked up before. */
public final class Decision {

    private Decision() {}

    /** Decides with the step's data. The order is fixed: role, stage, gates, data, checks. */
    public static Verdict decide(Step step, Situation given, Map<String, ?> raw) {
        Optional<Refusal> early = beforeData(step, given);
        if (early.isPresent()) {
            return new Verdict.Refused(early.get());
        }
        DataRecord.Reading reading = step.record().read(step.meant(raw));
        Situation read = given.with(reading.data());
        List<FieldError> faults = faults(step, reading, read);
        if (!faults.isEmpty()) {
            return new Verdict.Refused(Refusal.invalid(faults, step.citation().orElse(null)));
        }
        Situation situation = read.with(step.completion().complete(read));
        return first(step.checks(), situation)
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> permitted(step, situation));
    }

    /** Everything that is missing or wrong, at once: nobody is sent back twice. */
    private static List<FieldError> faults(Step step, DataRecord.Reading reading, Situation read) {
        Set<FieldError> faults = new LinkedHashSet<>(reading.errors());
        step.completeness().forEach(rule -> rule.refuses(read).ifPresent(refusal -> faults.addAll(refusal.errors())));
        return List.copyOf(faults);
    }

    /** Whether the step stands open to this actor before any data are given: what a button is enabled by. */
    public static Optional<Refusal> beforeData(Step step, Situation situation) {
        return forbidden(step, situation.actor().roleFor(step))
                .or(() -> wrongStage(step, situation.file()))
                .or(() -> first(step.gates(), situation));
    }

    /** The steps this actor may take now. */
    public static List<Step> open(Situation situation) {
        return inStage(situation)
                .filter(step -> beforeData(step, situation).isEmpty())
                .toList();
    }

    /** The steps of this actor's roles that the stage would allow but a gate holds back, for saying why. */
    public static List<Step> heldBack(Situation situation) {
        return inStage(situation)
                .filter(step -> situation.actor().roleFor(step).isPresent())
                .filter(step -> first(step.gates(), situation).isPresent())
                .toList();
    }

    private static Stream<Step> inStage(Situation situation) {
        return situation.procedure().steps().stream()
                .filter(step -> step.possibleIn(situation.file().stage()));
    }

    private static Optional<Refusal> forbidden(Step step, Optional<Role> role) {
        return role.isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("wrong-role", step.citation().orElse(null)));
    }

    private static Optional<Refusal> wrongStage(Step step, CaseView file) {
        return step.opens() || step.possibleIn(file.stage())
                ? Optional.empty()
                : Optional.of(Refusal.conflict("wrong-stage", step.citation().orElse(null)));
    }

    private static Optional<Refusal> first(List<Rule> rules, Situation situation) {
        return rules.stream().flatMap(rule -> rule.refuses(situation).stream()).findFirst();
    }

    private static Verdict permitted(Step step, Situation situation) {
        Role role = situation.actor().roleFor(step).orElseThrow();
        String after = switch (step.to()) {
            case Target.To(String to) -> to;
            case Target.Same _ -> situation.file().stage();
            case Target.OneOf(var stages, var choice) -> choice.apply(situation);
        };
        return new Verdict.Permitted(step, role, after, situation.data());
    }
}
