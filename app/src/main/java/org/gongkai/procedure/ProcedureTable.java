package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Writes a procedure table row by row and refuses one that could not work. */
public final class ProcedureTable {

    private final String id;
    private final Title title;
    private String instrument = "";
    private final List<Stage> stages = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<DeadlineRule> deadlines = new ArrayList<>();
    private final Set<Role> readers = EnumSet.noneOf(Role.class);

    ProcedureTable(String id, Title title) {
        this.id = id;
        this.title = title;
    }

    public ProcedureTable under(String instrumentId) {
        instrument = instrumentId;
        return this;
    }

    public ProcedureTable stage(String stageId, String zh, String en) {
        stages.add(new Stage(stageId, new Title(zh, en), false, false));
        return this;
    }

    public ProcedureTable sideStage(String stageId, String zh, String en) {
        stages.add(new Stage(stageId, new Title(zh, en), false, true));
        return this;
    }

    public ProcedureTable end(String stageId, String zh, String en) {
        stages.add(new Stage(stageId, new Title(zh, en), true, false));
        return this;
    }

    public ProcedureTable sideEnd(String stageId, String zh, String en) {
        stages.add(new Stage(stageId, new Title(zh, en), true, true));
        return this;
    }

    public ProcedureTable step(String stepId, String zh, String en, Consumer<StepRow> row) {
        StepRow written = new StepRow(stepId, new Title(zh, en));
        row.accept(written);
        steps.add(written.step());
        return this;
    }

    public ProcedureTable deadline(String ruleId, String zh, String en, Consumer<DeadlineRow> row) {
        DeadlineRow written = new DeadlineRow(ruleId, new Title(zh, en));
        row.accept(written);
        deadlines.add(written.rule());
        return this;
    }

    public ProcedureTable readableBy(Role... roles) {
        readers.addAll(List.of(roles));
        return this;
    }

    /** The finished table; a dangling stage or step, a stage nothing reaches, or two openings are refused. */
    public Procedure build() {
        Procedure procedure = new Procedure(
                id, title, instrument, List.copyOf(stages), List.copyOf(steps), List.copyOf(deadlines), readers);
        stagesExist(procedure);
        everyStageIsReached(procedure);
        clocksNameSteps(procedure);
        return procedure;
    }

    private void stagesExist(Procedure procedure) {
        for (Step step : steps) {
            Set<String> named = new HashSet<>(step.from());
            step.from().forEach(stage -> named.addAll(step.to().possibleFrom(stage)));
            if (step.opens()) {
                named.addAll(step.to().possibleFrom(""));
            }
            named.forEach(stage -> require(procedure.stage(stage).isPresent(), step.id() + " names stage " + stage));
        }
        require(steps.stream().filter(Step::opens).count() == 1, "exactly one step opens a case");
        require(steps.stream().map(Step::id).distinct().count() == steps.size(), "a step stands twice");
    }

    private void everyStageIsReached(Procedure procedure) {
        Set<String> reached = new HashSet<>(procedure.opening().to().possibleFrom(""));
        boolean more = true;
        while (more) {
            more = false;
            for (Step step : steps) {
                for (String from : step.from()) {
                    more |= reached.contains(from) && reached.addAll(step.to().possibleFrom(from));
                }
            }
        }
        stages.forEach(stage -> require(reached.contains(stage.id()), "nothing leads to stage " + stage.id()));
    }

    private void clocksNameSteps(Procedure procedure) {
        for (DeadlineRule rule : deadlines) {
            rule.steps().forEach(step -> require(procedure.step(step).isPresent(), rule.id() + " names step " + step));
            rule.pausedIn()
                    .forEach(stage -> require(procedure.stage(stage).isPresent(), rule.id() + " names stage " + stage));
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("procedure " + id + ": " + what);
        }
    }
}
