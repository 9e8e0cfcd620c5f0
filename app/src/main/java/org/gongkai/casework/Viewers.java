package org.gongkai.casework;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Person;
import org.gongkai.identity.Section;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Makes viewers of people: with the roles they hold today and the units they act for. */
@Component
public class Viewers {

    private final Bodies bodies;

    Viewers(Bodies bodies) {
        this.bodies = bodies;
    }

    public Viewer of(Person person) {
        return Viewer.person(
                new Actor(person.id(), person.displayName(), person.allRoles(), person.bodyId(), sections(person)));
    }

    private Set<String> sections(Person person) {
        Set<String> sections = new HashSet<>();
        if (person.has(Role.SECTION) && person.bodyId() != null) {
            bodies.sections(person.bodyId()).stream()
                    .map(Section::id)
                    .filter(person::actsForSection)
                    .forEach(sections::add);
        }
        return sections;
    }
}
