package org.gongkai.portal;

import java.util.Set;
import org.gongkai.page.Address;
import org.gongkai.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The login form. Whoever handles its POST leads back with {@code ?error=bad} or {@code ?error=locked}, and after
 * logging out with {@code ?loggedOut}.
 */
@Controller
class LoginPage {

    private static final Set<String> ERRORS = Set.of("bad", "locked");

    @GetMapping("/login")
    Page login(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "loggedOut", required = false) @Nullable String loggedOut,
            @RequestParam(name = "next", required = false) @Nullable String next) {
        return Page.of("portal/login.jte")
                .with("error", error == null || ERRORS.contains(error) ? error : "bad")
                .with("loggedOut", loggedOut != null)
                .with("next", Address.isOwn(next) ? next : null);
    }
}
