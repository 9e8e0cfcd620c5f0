package org.gongkai.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers every failure nobody answered: a calm page in both languages for people, RFC 9457 for {@code /api}. Neither
 * echoes a message or a stack trace; an incident number leads to the log.
 */
@Controller
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Texts texts;

    Errors(Texts texts) {
        this.texts = texts;
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
        return kind == ErrorKind.NOT_LOGGED_IN ? Page.to(login(path)) : page(kind, incident);
    }

    private static ErrorKind kind(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorKind.of(status)
                : ErrorKind.NOT_FOUND;
    }

    private static Incident noted(ErrorKind kind, String path, HttpServletRequest request) {
        Incident incident = Incident.next();
        if (kind.isOurs()) {
            LOG.error("Incident {}: {} {} failed", incident.id(), request.getMethod(), path, cause(request));
        } else {
            LOG.info("Incident {}: {} {} refused, {}", incident.id(), request.getMethod(), path, kind.code());
        }
        return incident;
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

    private Page page(ErrorKind kind, Incident incident) {
        return Page.of("error/error.jte")
                .with("status", kind.status().value())
                .with("code", kind.code())
                .with("chinese", texts.in(Texts.CHINESE))
                .with("english", texts.in(Texts.ENGLISH))
                .with("incident", incident.id())
                .status(kind.status());
    }
}
