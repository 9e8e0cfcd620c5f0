package org.gongkai.casework;

import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.Section;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which unit a case is with. A unit may be named by its id, its title or the user name of one of its
 * staff; where nobody serves in the unit, registered or kept by name only, any section may act for it.
 */
@Component
class Responsibility {

    private final Bodies bodies;
    private final People people;

    Responsibility(Bodies bodies, People people) {
        this.bodies = bodies;
        this.people = people;
    }

    /** The unit a step makes responsible; a section that opens a case is responsible for it. */
    Optional<Unit> after(Step step, CaseEvent event, Optional<Unit> named) {
        return step.opens() && step.sectionField() == null && event.role() == Role.SECTION ? opener(event) : named;
    }

    /** The unit the step's data name, and the person in it. */
    Optional<Unit> named(Step step, StepData data, String bodyId) {
        return Optional.ofNullable(step.sectionField()).map(field -> {
            String name = data.textOr(field, "");
            Optional<String> known = resolve(bodyId, name);
            return new Unit(
                    known.orElse(name), known.isPresent(), data.text("person").orElse(null));
        });
    }

    /** The person of a unit, where both are known and the person serves in another one; unknown names pass. */
    Optional<FieldError> misplaced(Optional<Unit> named, String bodyId) {
        return named.filter(Unit::known)
                .filter(unit -> Optional.ofNullable(unit.person()).flatMap(name -> member(bodyId, name)).stream()
                        .anyMatch(person -> servesElsewhere(person, unit)))
                .map(_ -> new FieldError("person", "not-of-this-section"));
    }

    private static boolean servesElsewhere(Person person, Unit unit) {
        return !unit.section().equals(person.sectionId()) && !person.actsForSection(unit.section());
    }

    private Optional<Unit> opener(CaseEvent event) {
        return Optional.ofNullable(event.actorId())
                .flatMap(people::find)
                .flatMap(person -> Optional.ofNullable(person.sectionId()))
                .map(section -> new Unit(section, true, null));
    }

    /** The id of a unit somebody serves in, or null: a unit may be registered and have no accounts, or none any more. */
    @Nullable
    String known(String bodyId, @Nullable String section) {
        return section != null && people.sectionsServed(bodyId).contains(section) ? section : null;
    }

    private Optional<String> resolve(String bodyId, String named) {
        return bodies.sections(bodyId).stream()
                .filter(section -> section.id().equals(named) || section.title().equals(named))
                .map(Section::id)
                .findFirst()
                .or(() -> member(bodyId, named).flatMap(person -> Optional.ofNullable(person.sectionId())));
    }

    /** Somebody of the body's staff, by user name or full name. */
    private Optional<Person> member(String bodyId, String name) {
        return people.find(name).or(() -> named(bodyId, name)).filter(person -> person.serves(bodyId));
    }

    /** Somebody by their full name, where only one of the body bears it. */
    private Optional<Person> named(String bodyId, String name) {
        List<Person> bearers = people.search(bodyId, name, 10).stream()
                .filter(person -> person.displayName().equals(name))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /** A unit, by its id where it is registered and else by its name, and the person in it. */
    record Unit(String section, boolean known, @Nullable String person) {}
}
