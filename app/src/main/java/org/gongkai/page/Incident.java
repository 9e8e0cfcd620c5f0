package org.gongkai.page;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The only thing an error page tells about its cause: a number that leads staff to the log entry. */
record Incident(String id) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** No letters or digits that people confuse when they read them out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    static Incident next() {
        return new Incident(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }
}
