package org.gongkai.console;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, as far as this reader may know: answered with the page for 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotHere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotHere() {
        super("not here", null, false, false);
    }
}
