package org.gongkai.identity.web;

import org.gongkai.identity.CurrentPerson;
import org.gongkai.identity.Person;
import org.gongkai.procedure.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stand-ins for the pages and calls of other modules. */
@TestComponent
@RestController
class Pages {

    private final CurrentPerson currentPerson;

    Pages(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @GetMapping({"/", "/guide"})
    String open() {
        return "open to " + name();
    }

    @GetMapping("/login")
    String login(CsrfToken token) {
        return token.getToken();
    }

    @PostMapping("/form")
    String form() {
        return "taken from " + name();
    }

    @GetMapping("/my")
    String my() {
        return currentPerson.required().username();
    }

    @GetMapping({"/console", "/console/cases"})
    String console() {
        return "console of " + name();
    }

    @GetMapping("/api/v1/procedures")
    String openCall() {
        return name();
    }

    @GetMapping("/api/v1/cases")
    String closedCall() {
        return name();
    }

    @PostMapping("/api/v1/calendar/2026")
    String administratorsCall() {
        return currentPerson.requiredAs(Role.ADMINISTRATOR).username();
    }

    private String name() {
        return currentPerson.current().map(Person::username).orElse("nobody");
    }
}
