package org.gongkai.procedure;

/** The answer to whether a step may be taken. */
public sealed interface Verdict {

    /** It may, in this role, and the case is then in this stage. */
    record Permitted(Step step, Role role, String stageAfter, StepData data) implements Verdict {}

    /** It may not, and why. */
    record Refused(Refusal refusal) implements Verdict {}
}
