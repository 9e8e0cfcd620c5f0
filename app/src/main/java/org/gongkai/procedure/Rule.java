package org.gongkai.procedure;

import java.util.Optional;

/** A condition of the law on a step: nothing where it is met, otherwise the refusal with its reason and article. */
@FunctionalInterface
public interface Rule {
    Optional<Refusal> refuses(Situation situation);
}
