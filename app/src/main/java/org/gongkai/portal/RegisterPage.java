package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.OwnAccount;
import org.gongkai.identity.Person;
import org.gongkai.identity.SessionLogin;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Citizens open an account for themselves and are logged in at once. */
@Controller
class RegisterPage {

    private final OwnAccount accounts;
    private final SessionLogin login;

    RegisterPage(OwnAccount accounts, SessionLogin login) {
        this.accounts = accounts;
        this.login = login;
    }

    @GetMapping("/register")
    Page form() {
        return page(Form.blank());
    }

    @PostMapping("/register")
    Page register(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Form form = Form.of(Map.of("username", username, "phone", phone, "email", email));
        return switch (accounts.register(new OwnAccount.Registration(username, password, given(phone), given(email)))) {
            case Outcome.Refused<Person>(List<Outcome.Problem> problems) ->
                page(with(form, problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Person>(Person person) -> welcome(person, request);
        };
    }

    private Page welcome(Person person, HttpServletRequest request) {
        login.begin(request, person);
        return Page.to("/my").saying(Flash.done("portal.my.welcome", person.username()));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Form with(Form form, List<Outcome.Problem> problems) {
        Form wrong = form;
        for (Outcome.Problem problem : problems) {
            String field = problem.field().isEmpty() ? "username" : problem.field();
            wrong = wrong.wrong(field, "identity.reason." + problem.code());
        }
        return wrong;
    }

    private static Page.Rendered page(Form form) {
        return Page.of("portal/register.jte").with("form", form);
    }
}
