package org.gongkai.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** All that a rule may look at when it decides: nothing else, in particular no clock and no database. */
public record Situation(CaseView file, Actor actor, StepData data, LocalDate today, Law law, Procedure procedure) {

    Situation with(StepData other) {
        return new Situation(file, actor, other, today, law, procedure);
    }

    /** A deadline of the case as it stands today, computed from its events. */
    public Optional<Deadline> deadline(String rule) {
        return procedure.deadline(rule).stream()
                .flatMap(each -> Deadlines.of(each, file, law, today).stream())
                .findFirst();
    }
}
