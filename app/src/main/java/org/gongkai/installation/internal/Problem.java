package org.gongkai.installation.internal;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 writes them, with our reason key as {@code code}. */
final class Problem {

    /** One field of the request and the reason key of what is wrong with it. */
    record Field(String field, String code) {}

    private Problem() {}

    static ResponseEntity<?> of(HttpStatus status, String code, String detail) {
        return ResponseEntity.of(detailed(status, code, detail)).build();
    }

    static ResponseEntity<?> fields(String code, List<Field> errors) {
        var problem = detailed(HttpStatus.UNPROCESSABLE_CONTENT, code, "The request is incomplete or wrong.");
        problem.setProperty("errors", errors);
        return ResponseEntity.of(problem).build();
    }

    private static ProblemDetail detailed(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
