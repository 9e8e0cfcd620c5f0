package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.gongkai.identity.ApiTokens;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.OwnAccount;
import org.gongkai.identity.Person;
import org.gongkai.identity.Sessions;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own account: password, open sessions, tokens for programs. */
@Controller
class MePage {

    private static final String HOME = "/console/me";

    private final Staff staff;
    private final OwnAccount account;
    private final Sessions sessions;
    private final ApiTokens tokens;

    MePage(Staff staff, OwnAccount account, Sessions sessions, ApiTokens tokens) {
        this.staff = staff;
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping(HOME)
    Page show(HttpServletRequest request) {
        return page(Form.blank(), Form.of(Map.of("days", "90")), request);
    }

    private Page.Rendered page(Form password, Form token, HttpServletRequest request) {
        Person person = staff.person();
        return Page.of("console/me.jte")
                .with("person", person)
                .with("password", password)
                .with("token", token)
                .with("sessions", sessions.of(person.id(), request.getSession().getId()))
                .with("tokens", tokens.of(person))
                .with("told", Told.shown(request));
    }

    @PostMapping(HOME + "/password")
    Page password(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        String next = sent.getOrDefault("password", "");
        if (!next.equals(sent.getOrDefault("again", ""))) {
            return page(Form.blank().wrong("again", "console.password.different"), Form.blank(), request)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome<Person> outcome = account.changePassword(
                staff.person(),
                sent.getOrDefault("current", ""),
                next,
                request.getSession().getId());
        return outcome.isDone()
                ? Page.to(HOME).saying(Flash.done("console.password.changed"))
                : page(Outcomes.wrong(Map.of(), outcome), Form.blank(), request)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(HOME + "/sessions/{handle}/end")
    Page endSession(@PathVariable String handle) {
        sessions.end(staff.person().id(), handle);
        return Page.to(HOME).saying(Flash.done("console.session.ended"));
    }

    @PostMapping(HOME + "/tokens")
    Page createToken(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        String days = sent.getOrDefault("days", "");
        Duration lifetime = Duration.ofDays(days.matches("\\d{1,3}") ? Long.parseLong(days) : 0);
        Outcome<ApiTokens.NewToken> outcome = tokens.create(staff.person(), sent.getOrDefault("name", ""), lifetime);
        if (outcome instanceof Outcome.Done<ApiTokens.NewToken>(ApiTokens.NewToken made)) {
            Told.keep(request, Map.of("apiToken", made.secret()));
            return Page.to(HOME).saying(Flash.done("console.token.created"));
        }
        Form wrong = Outcomes.wrong(Map.of("name", sent.getOrDefault("name", ""), "days", days), outcome);
        return page(Form.blank(), wrong, request).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(HOME + "/tokens/{id}/revoke")
    Page revokeToken(@PathVariable String id) {
        Outcome<ApiTokens.ApiToken> outcome =
                tokens.revoke(staff.person(), Staff.id(id).orElseThrow(NotHere::new));
        return Page.to(HOME).saying(Outcomes.said(outcome, "console.token.revoked"));
    }
}
