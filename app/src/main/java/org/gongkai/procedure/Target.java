package org.gongkai.procedure;

import java.util.List;
import java.util.function.Function;

/** Where a step leads. */
public sealed interface Target {

    /** To one stage. */
    record To(String stage) implements Target {}

    /** The case stays where it is. */
    record Same() implements Target {}

    /** To one of several, by what the data say; {@code stages} lists the possible ones, the usual one first. */
    record OneOf(List<String> stages, Function<Situation, String> choice) implements Target {}

    /** Every stage the step can lead to from a given one. */
    default List<String> possibleFrom(String stage) {
        return switch (this) {
            case To(String to) -> List.of(to);
            case Same _ -> List.of(stage);
            case OneOf(List<String> stages, var choice) -> stages;
        };
    }
}
