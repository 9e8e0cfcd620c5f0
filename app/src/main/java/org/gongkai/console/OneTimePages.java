package org.gongkai.console;

import java.util.Map;
import org.gongkai.identity.FirstAdministrator;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.OwnAccount;
import org.gongkai.identity.Person;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind one-time links: making the first administrator, and setting a password. Whoever has the link may. */
@Controller
class OneTimePages {

    private final FirstAdministrator first;
    private final OwnAccount account;

    OneTimePages(FirstAdministrator first, OwnAccount account) {
        this.first = first;
        this.account = account;
    }

    @GetMapping("/setup/{token}")
    Page setup(@PathVariable String token) {
        requireOpen(token);
        return Page.of("console/setup.jte").with("form", Form.blank()).with("token", token);
    }

    @PostMapping("/setup/{token}")
    Page complete(@PathVariable String token, @RequestParam Map<String, String> sent) {
        requireOpen(token);
        Map<String, String> values = Map.of(
                "username", sent.getOrDefault("username", ""), "displayName", sent.getOrDefault("displayName", ""));
        Form form = repeated(sent, Form.of(values));
        if (!form.isWrong()) {
            Outcome<Person> outcome = first.complete(
                    token,
                    sent.getOrDefault("username", ""),
                    sent.getOrDefault("displayName", ""),
                    sent.getOrDefault("password", ""));
            if (outcome.isDone()) {
                return Page.to("/login").saying(Flash.done("console.setup.done"));
            }
            form = Outcomes.wrong(values, outcome);
        }
        return Page.of("console/setup.jte")
                .with("form", form)
                .with("token", token)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/password/{token}")
    Page password(@PathVariable String token) {
        Person person = account.openPasswordLink(token).orElseThrow(NotHere::new);
        return Page.of("console/password.jte")
                .with("form", Form.blank())
                .with("token", token)
                .with("username", person.username());
    }

    @PostMapping("/password/{token}")
    Page setPassword(@PathVariable String token, @RequestParam Map<String, String> sent) {
        Person person = account.openPasswordLink(token).orElseThrow(NotHere::new);
        Form form = repeated(sent, Form.blank());
        if (!form.isWrong()) {
            Outcome<Person> outcome = account.setPassword(token, sent.getOrDefault("password", ""));
            if (outcome.isDone()) {
                return Page.to("/login").saying(Flash.done("console.password.set"));
            }
            form = Outcomes.wrong(Map.of(), outcome);
        }
        return Page.of("console/password.jte")
                .with("form", form)
                .with("token", token)
                .with("username", person.username())
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void requireOpen(String token) {
        if (first.open(token).isEmpty()) {
            throw new NotHere();
        }
    }

    /** A password typed wrong once would lock its owner out. */
    private static Form repeated(Map<String, String> sent, Form form) {
        return sent.getOrDefault("password", "").equals(sent.getOrDefault("again", ""))
                ? form
                : form.wrong("again", "console.password.different");
    }
}
