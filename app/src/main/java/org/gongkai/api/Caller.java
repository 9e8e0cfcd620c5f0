package org.gongkai.api;

import java.util.Optional;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.identity.Person;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Who is calling, and for which body. */
@Component
class Caller {

    private final CurrentPerson current;
    private final Bodies bodies;
    private final Viewers viewers;

    Caller(CurrentPerson current, Bodies bodies, Viewers viewers) {
        this.current = current;
        this.bodies = bodies;
        this.viewers = viewers;
    }

    Optional<Person> person() {
        return current.current();
    }

    Viewer viewer() {
        return person().map(viewers::of).orElse(Viewer.ANYONE);
    }

    boolean isStaff() {
        return person().map(Person::staff).orElse(false);
    }

    /** The caller's own body; for the public the one the installation serves first. */
    String body() {
        return person().flatMap(person -> Optional.ofNullable(person.bodyId()))
                .or(() -> bodies.all().stream().findFirst().map(body -> body.id()))
                .orElseThrow(() -> new IllegalStateException("the installation serves no body yet"));
    }
}
