package org.gongkai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.regulation.Regulations;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage × step × role of a table: role is judged before stage, and stage before everything else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TableSweep {

    private static final Law LAW = new Law(WorkingCalendar.shipped(), Regulations.shipped());

    private final Procedure table;

    /** Sweeps this table. */
    protected TableSweep(Procedure table) {
        this.table = table;
    }

    Stream<Arguments> everything() {
        return table.stages().stream()
                .flatMap(stage -> table.steps().stream()
                        .filter(step -> !step.opens())
                        .flatMap(step -> Stream.of(Role.values()).map(role -> Arguments.of(stage, step, role))));
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("everything")
    void every_stage_step_and_role(Stage stage, Step step, Role role) {
        CaseView file = new CaseView(
                table.id(), stage.id(), StepData.EMPTY, List.of(), LocalDate.parse("2026-01-30"), Map.of());
        Actor actor = new Actor(UUID.randomUUID(), role.code(), Set.of(role), "body", Set.of());
        Situation situation = new Situation(file, actor, StepData.EMPTY, file.openedOn(), LAW, table);
        Verdict verdict = Decision.decide(step, situation, Map.of());
        String code = verdict instanceof Verdict.Refused(Refusal refusal) ? refusal.code() : "permitted";
        if (!step.roles().contains(role)) {
            assertThat(code).isEqualTo("wrong-role");
        } else if (!step.from().contains(stage.id())) {
            assertThat(code).isEqualTo("wrong-stage");
        } else {
            assertThat(code).isNotIn("wrong-role", "wrong-stage");
        }
    }
}
