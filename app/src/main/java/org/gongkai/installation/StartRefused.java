package org.gongkai.installation;

import java.util.List;

/** The application does not start, for reasons its operator can do something about. Shown without a stack trace. */
public class StartRefused extends RuntimeException {

    private final transient List<String> reasons;

    /** Reasons are plain sentences; there is at least one. */
    public StartRefused(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public StartRefused(String reason) {
        this(List.of(reason));
    }

    public StartRefused(String reason, Throwable cause) {
        super(reason, cause);
        this.reasons = List.of(reason);
    }

    /** Throws if there is any reason not to start. */
    public static void ifAny(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new StartRefused(reasons);
        }
    }

    public List<String> reasons() {
        return reasons;
    }
}
