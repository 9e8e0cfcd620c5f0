package org.gongkai.portal;

import org.gongkai.casework.Viewers;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.identity.Person;
import org.gongkai.procedure.Role;
import org.gongkai.request.Applicants;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Who looks at a public page, and whose page it is. */
@Component
class Visitor {

    private final CurrentPerson current;
    private final Viewers viewers;
    private final Applicants applicants;
    private final Bodies bodies;

    Visitor(CurrentPerson current, Viewers viewers, Applicants applicants, Bodies bodies) {
        this.current = current;
        this.viewers = viewers;
        this.applicants = applicants;
        this.bodies = bodies;
    }

    /** The person logged in; an anonymous visitor is sent to the login. */
    Person required() {
        return current.required();
    }

    Viewer viewer() {
        return current.current().map(viewers::of).orElse(Viewer.ANYONE);
    }

    /** As whom a request is submitted here: a citizen by the account, everybody else without one. */
    Viewer applicant() {
        Viewer viewer = viewer();
        return viewer.actor().has(Role.APPLICANT) ? viewer : applicants.anonymous();
    }

    /** The body this portal belongs to: the one the installation serves first. */
    Body body() {
        return bodies.all().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the installation serves no body yet"));
    }
}
