package org.gongkai.identity;

import java.util.List;

/** What became of a wish: done, with its result, or refused, with every problem named. Breakdowns are exceptions. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** One reason why not: the field it concerns ({@code ""} for the whole) and a reason key of the message bundle. */
    record Problem(String field, String code) {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String field, String code) {
        return new Refused<>(List.of(new Problem(field, code)));
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The result; an {@link IllegalStateException} naming the problems where it was refused. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Problem> problems) -> throw new IllegalStateException("refused: " + problems);
        };
    }

    /** The problems; empty when done. */
    default List<Problem> problems() {
        return List.of();
    }
}
