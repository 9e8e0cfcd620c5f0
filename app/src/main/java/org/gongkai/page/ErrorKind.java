package org.gongkai.page;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** The failures readers are told about; the code is the one of the API's problem documents and of the texts. */
enum ErrorKind {
    BAD_REQUEST(400, "bad-request"),
    NOT_LOGGED_IN(401, "not-logged-in"),
    FORBIDDEN(403, "forbidden"),
    /** The form was shown in a session that has ended since. */
    EXPIRED(403, "expired"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    CONFLICT(409, "conflict"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED_TYPE(415, "unsupported-type"),
    NOT_PROCESSABLE(422, "not-processable"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String code;

    ErrorKind(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The kind for a status, the first where there are two; other 4xx are bad requests, everything else is our own failure. */
    static ErrorKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
    }

    HttpStatus status() {
        return HttpStatus.valueOf(status);
    }

    String code() {
        return code;
    }

    /** Whether the fault is ours. */
    boolean isOurs() {
        return status >= 500;
    }
}
