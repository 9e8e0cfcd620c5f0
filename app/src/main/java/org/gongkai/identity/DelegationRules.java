package org.gongkai.identity;

import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Delegations.Wish;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;
import org.springframework.stereotype.Component;

/** Which delegations may be made, and by whom. */
@Component
class DelegationRules {

    /** A role given away for longer, the last day included, is an office to be filled. */
    private static final Period LONGEST = Period.ofYears(1);

    private final People people;
    private final InstantSource clock;

    DelegationRules(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    List<Problem> objections(Person by, Wish wish) {
        List<Problem> problems = new ArrayList<>();
        Optional<Person> from = people.findEnabled(wish.from()).filter(person -> isFor(by, person.id()));
        if (from.isEmpty()) {
            problems.add(new Problem("from", "account-unknown"));
        } else {
            problems.addAll(objectionsBetween(from.get(), wish));
        }
        if (wish.validTo().isBefore(wish.validFrom())) {
            problems.add(new Problem("validTo", "period-reversed"));
        }
        if (wish.validTo().isBefore(Instants.today(clock))) {
            problems.add(new Problem("validTo", "period-past"));
        }
        if (!wish.validTo().isBefore(wish.validFrom().plus(LONGEST))) {
            problems.add(new Problem("validTo", "period-too-long"));
        }
        Texts.objectionToReason(wish.reason()).ifPresent(problems::add);
        return problems;
    }

    private List<Problem> objectionsBetween(Person from, Wish wish) {
        List<Problem> problems = new ArrayList<>();
        if (OfficeRules.APART.contains(wish.role())) {
            problems.add(new Problem("role", "role-not-delegable"));
        } else if (!from.staff() || !from.roles().contains(wish.role())) {
            problems.add(new Problem("role", "role-not-held"));
        }
        objectionTo(from, wish).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> objectionTo(Person from, Wish wish) {
        Optional<Person> to = people.findEnabled(wish.to())
                .filter(Person::staff)
                .filter(person -> Objects.equals(person.bodyId(), from.bodyId()));
        if (to.isEmpty()) {
            return Optional.of(new Problem("to", "account-unknown"));
        }
        if (to.get().id().equals(from.id())) {
            return Optional.of(new Problem("to", "delegation-to-oneself"));
        }
        return to.get().standsApart() ? Optional.of(new Problem("to", "role-stands-alone")) : Optional.empty();
    }

    /** Whether this person may grant and revoke for that delegator. */
    boolean isFor(Person by, UUID delegator) {
        return by.id().equals(delegator)
                || (by.has(Role.ADMINISTRATOR)
                        && people.find(delegator)
                                .filter(person ->
                                        by.bodyId() == null || by.bodyId().equals(person.bodyId()))
                                .isPresent());
    }
}
