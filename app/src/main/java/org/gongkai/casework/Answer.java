package org.gongkai.casework;

import java.util.Map;
import org.gongkai.procedure.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to take a step. */
public sealed interface Answer {

    /** It was taken; {@code told} holds what is said only this once, such as a query code. */
    record Done(CaseFile file, Map<String, String> told) implements Answer {}

    /** The law, or the state of things, says no. */
    record Refused(Refusal refusal, @Nullable CaseFile file) implements Answer {}

    /** There is no such case or step, as far as this viewer can know. */
    record Unknown() implements Answer {}
}
