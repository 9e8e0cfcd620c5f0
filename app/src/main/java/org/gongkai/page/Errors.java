package org.gongkai.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers every failure nobody answered: a calm page in both languages for people, RFC 9457 for {@code /api}. Neither
 * echoes a message or a stack trace; an incident number leads to the log.
 */
@Controller
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** The addresses that open something to whoever knows them. */
    private static final Pattern SECRET = Pattern.compile("^(/+(?:third-party|setup|password)/+)[^/]+");

    private final Texts texts;
    private final Readable readable;

    Errors(Texts texts, Readable readable) {
        this.texts = texts;
        this.readable = readable;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object answer(HttpServletRequest request) {
        return answer(kind(request), request);
    }

    /** The answer to one failure: a problem document under {@code /api}, otherwise a page or the way to the login. */
    Object answer(ErrorKind kind, HttpServletRequest request) {
        String path = Address.of(request).path();
        Incident incident = noted(kind, path, request);
        if (path.startsWith("/api/")) {
            return problem(kind, incident);
        }
        return kind == ErrorKind.NOT_LOGGED_IN ? Page.to(login(path)) : page(kind, path, incident);
    }

    private static ErrorKind kind(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return ErrorKind.EXPIRED;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorKind.of(status)
                : ErrorKind.NOT_FOUND;
    }

    private static Incident noted(ErrorKind kind, String path, HttpServletRequest request) {
        Incident incident = Incident.next();
        if (kind.isOurs()) {
            LOG.error("Incident {}: {} {} failed", incident.id(), method(request), told(path), cause(request));
        } else {
            LOG.info("Incident {}: {} {} refused, {}", incident.id(), method(request), told(path), kind.code());
        }
        return incident;
    }

    /** The path without the secret in it: who reads the log is not to open what was meant for another. */
    private static String told(String path) {
        return SECRET.matcher(path).replaceFirst("$1…");
    }

    /** How the reader asked; the way to the error page is always asked for in the same way. */
    private static String method(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
    }

    private ResponseEntity<ProblemDetail> problem(ErrorKind kind, Incident incident) {
        ProblemDetail problem = ProblemDetail.forStatus(kind.status());
        problem.setTitle(texts.get(Texts.CHINESE, "page.error." + kind.code() + ".title"));
        problem.setProperty("code", kind.code());
        problem.setProperty("incident", incident.id());
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String login(String path) {
        return "/login?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private Page page(ErrorKind kind, String path, Incident incident) {
        return page(kind, path)
                .with("status", kind.status().value())
                .with("code", kind.code())
                .with("chinese", texts.in(Texts.CHINESE))
                .with("english", texts.in(Texts.ENGLISH))
                .with("incident", incident.id())
                .status(kind.status());
    }

    private Page.Rendered page(ErrorKind kind, String path) {
        if (kind != ErrorKind.EXPIRED) {
            return Page.of("error/error.jte");
        }
        String again = readable.nearest(path);
        return Page.of("error/expired.jte").with("again", again).with("login", login(again));
    }
}
