package org.gongkai.procedure;

/** Fills in what a step's data leave to the table: defaults, ids of items, facts the rules derive. */
@FunctionalInterface
public interface Completion {
    StepData complete(Situation situation);
}
