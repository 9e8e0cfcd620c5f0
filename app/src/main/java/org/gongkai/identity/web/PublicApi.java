package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls of the HTTP contract that need no login, in full: every other call to the API that exists needs one. What the
 * caller may then see or do is for the module behind the call to decide.
 */
final class PublicApi {

    private static final String BASE = "/api/v1";

    private static final List<RequestMatcher> CALLS = List.of(
            get("/procedures/**"),
            get("/instruments/**"),
            get("/calendar/**"),
            post("/requests"),
            get("/requests/{number}"),
            get("/requests/{number}/files/{file}"),
            get("/requests/{number}/letters/{letter}"),
            post("/requests/{number}/correct"),
            post("/requests/{number}/withdraw"),
            get("/publications/**"),
            get("/search/**"),
            get("/consultations/**"),
            post("/consultations/{id}/comments"),
            get("/power-list/**"),
            get("/normative/**"),
            get("/ledger/**"),
            get("/reports/annual"));

    private PublicApi() {}

    static boolean contains(HttpServletRequest request) {
        return CALLS.stream().anyMatch(call -> call.matches(request));
    }

    private static RequestMatcher get(String path) {
        return new OrRequestMatcher(on(HttpMethod.GET, path), on(HttpMethod.HEAD, path));
    }

    private static RequestMatcher post(String path) {
        return on(HttpMethod.POST, path);
    }

    private static RequestMatcher on(HttpMethod method, String path) {
        return PathPatternRequestMatcher.pathPattern(method, BASE + path);
    }
}
