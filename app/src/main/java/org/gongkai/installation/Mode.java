package org.gongkai.installation;

import java.util.Arrays;
import java.util.Optional;

/** What an installation is for: to be tried out on one machine, or to serve the public. */
public enum Mode {
    /** Demo accounts, sample cases and a settable clock; reachable from this machine only. */
    TRIAL("trial"),
    /** No demo accounts, the real clock, and no start with unsafe settings. */
    SERVICE("service");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /** The word used in settings and in the database. */
    public String code() {
        return code;
    }

    /** The mode with this code, if there is one. */
    public static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
