package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Query codes between submission and the receipt: kept in the session until shown, and then nowhere. */
final class OnceShown {

    private static final String CODE = "portal.code.";

    private OnceShown() {}

    static void keep(String number, String code, HttpServletRequest request) {
        request.getSession(true).setAttribute(CODE + number, code);
    }

    /** The code, the first time it is asked for. Whoever asks for the headers only has not seen it. */
    static Optional<String> take(String number, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CODE + number) instanceof String code)) {
            return Optional.empty();
        }
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            session.removeAttribute(CODE + number);
        }
        return Optional.of(code);
    }
}
