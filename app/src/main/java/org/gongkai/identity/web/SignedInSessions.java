package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.SessionLogin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who signed in, as an account id and nothing else, and reads the person afresh with each request:
 * roles taken away and accounts disabled count at once. The id is Spring Session's principal name, by which all sessions of
 * an account can be ended. However busy, a session ends half a day after the login.
 */
@Component
class SignedInSessions implements SecurityContextRepository, SessionLogin {

    static final Duration IDLE_STAFF = Duration.ofMinutes(30);
    static final Duration IDLE_CITIZEN = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SIGNED_IN_AT = "gongkai.signed-in-at";

    private final People people;

    SignedInSessions(People people) {
        this.people = people;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return person(holder.getRequest())
                .<SecurityContext>map(person -> new SecurityContextImpl(new PersonAuthentication(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            begin(request.getSession(true), person);
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    @Override
    public void begin(HttpServletRequest request, Person person) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        begin(session, person);
    }

    private static void begin(HttpSession session, Person person) {
        Duration idle = person.staff() ? IDLE_STAFF : IDLE_CITIZEN;
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(ACCOUNT, person.id().toString());
        session.setAttribute(SIGNED_IN_AT, session.getLastAccessedTime());
    }

    private Optional<Person> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        Optional<Person> person = isTooOld(session) ? Optional.empty() : people.findEnabled(UUID.fromString(account));
        if (person.isEmpty()) {
            session.invalidate();
        }
        return person;
    }

    /** Both moments come from the session store, which knows only real time: a rehearsal clock must not end sessions. */
    private static boolean isTooOld(HttpSession session) {
        return !(session.getAttribute(SIGNED_IN_AT) instanceof Long signedInAt)
                || session.getLastAccessedTime() - signedInAt > LONGEST.toMillis();
    }
}
