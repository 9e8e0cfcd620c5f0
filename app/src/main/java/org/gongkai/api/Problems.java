package org.gongkai.api;

import java.util.List;
import java.util.Map;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problems: a reason key, the article where a rule refused, every field that is wrong, up to fifty. */
final class Problems {

    /** So many are enough to go on with; an answer is not to grow with what was sent. */
    private static final int MOST_ERRORS = 50;

    private Problems() {}

    static ResponseEntity<Object> of(Refusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return of(
                status,
                refusal.code(),
                refusal.citation() == null ? null : refusal.citation().text(),
                refusal.errors());
    }

    static ResponseEntity<Object> unknown() {
        return of(HttpStatus.NOT_FOUND, "not-found", null, List.of());
    }

    static ResponseEntity<Object> loginRequired() {
        return of(HttpStatus.UNAUTHORIZED, "login-required", null, List.of());
    }

    static ResponseEntity<Object> forbidden() {
        return of(HttpStatus.FORBIDDEN, "wrong-role", null, List.of());
    }

    static ResponseEntity<Object> invalid(String field, String code) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-data", null, List.of(new FieldError(field, code)));
    }

    static ResponseEntity<Object> of(
            HttpStatus status, String code, @Nullable String citation, List<FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", code);
        if (citation != null) {
            problem.setProperty("citation", citation);
        }
        if (!errors.isEmpty()) {
            problem.setProperty(
                    "errors",
                    errors.stream()
                            .limit(MOST_ERRORS)
                            .map(error -> Map.of("field", error.field(), "code", error.code()))
                            .toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
