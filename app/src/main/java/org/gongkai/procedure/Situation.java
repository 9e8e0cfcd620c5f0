package org.gongkai.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** All that a rule may look at when it decides: nothing else, in particular no clock and no database. */
public record Situation(
        CaseView file, Actor actor, StepData data, LocalDate today, Law law, Procedure procedure, Facts facts) {

    /** A situation for which nothing had to be looked up. */
    public Situation(CaseView file, Actor actor, StepData data, LocalDate today, Law law, Procedure procedure) {
        this(file, actor, data, today, law, procedure, Facts.NONE);
    }

    Situation with(StepData other) {
        return new Situation(file, actor, other, today, law, procedure, facts);
    }

    /** The same with what was looked up for its decision. */
    public Situation knowing(Facts lookedUp) {
        return new Situation(file, actor, data, today, law, procedure, lookedUp);
    }

    /** A deadline of the case as it stands today, computed from its events. */
    public Optional<Deadline> deadline(String rule) {
        return procedure.deadline(rule).stream()
                .flatMap(each -> Deadlines.of(each, file, law, today).stream())
                .findFirst();
    }
}
