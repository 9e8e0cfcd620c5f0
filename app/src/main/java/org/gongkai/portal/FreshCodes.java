package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Query codes of requests just submitted. The session that submitted a request is shown its code for a while, however often it
 * loads the receipt, so that larger letters or another language do not cost anybody the code; no other session ever is, and
 * afterwards it is nowhere.
 */
final class FreshCodes {

    /** How long a receipt can be loaded again with its code on it. */
    static final Duration SHOWN = Duration.ofMinutes(15);

    private static final String CODE = "portal.code.";

    private FreshCodes() {}

    /** A code, and the moment from which it is not shown any more. */
    record Fresh(String code, Instant until) implements Serializable {}

    static void keep(String number, String code, HttpServletRequest request, Instant now) {
        request.getSession(true).setAttribute(CODE + number, new Fresh(code, now.plus(SHOWN)));
    }

    /** The code as long as this session may see it; the first to ask too late removes it. */
    static Optional<Fresh> of(String number, HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CODE + number) instanceof Fresh fresh)) {
            return Optional.empty();
        }
        if (now.isBefore(fresh.until())) {
            return Optional.of(fresh);
        }
        session.removeAttribute(CODE + number);
        return Optional.empty();
    }
}
