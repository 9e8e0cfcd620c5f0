package org.gongkai.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongkai.calendar.Unit;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * How a clock of a procedure runs.
 *
 * @param startedBy steps that start it, and start it anew where it ran already
 * @param startFields fields of the starting step, the first of which that is there holds the day it runs from;
 *     otherwise the day of the step
 * @param correctedBy steps whose data may correct the day it runs from, if they have the field it was read from
 * @param perItem list in the starting step's data of which each item has a clock of its own, or null
 * @param pausedIn stages during which it stands still
 * @param endedBy steps that fulfil it
 * @param voidedBy steps after which it no longer matters
 * @param extendedBy step whose {@code days} are added, or null
 * @param onExpiry step the machine takes when it has run out, or null
 * @param binds whether the case as it stands is one that the time limit is for; where it is not, the clock is void
 * @param window a span in which something may be done, rather than one in which something must
 */
public record DeadlineRule(
        String id,
        Title title,
        Amount amount,
        Unit unit,
        Layer layer,
        Citation citation,
        Set<String> startedBy,
        List<String> startFields,
        Set<String> correctedBy,
        @Nullable String perItem,
        Set<String> pausedIn,
        Set<String> endedBy,
        Set<String> voidedBy,
        @Nullable String extendedBy,
        @Nullable String onExpiry,
        Predicate<CaseView> binds,
        boolean window) {

    /** The list each of whose items has a clock of its own, where there is one. */
    public Optional<String> items() {
        return Optional.ofNullable(perItem);
    }

    Set<String> steps() {
        Set<String> named = new TreeSet<>(startedBy);
        named.addAll(correctedBy);
        named.addAll(endedBy);
        named.addAll(voidedBy);
        Optional.ofNullable(extendedBy).ifPresent(named::add);
        Optional.ofNullable(onExpiry).ifPresent(named::add);
        return named;
    }
}
