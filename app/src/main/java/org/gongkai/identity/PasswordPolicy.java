package org.gongkai.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.identity.Outcome.Problem;

/**
 * Which passwords are good enough: long, and not what everybody tries first. There are no rules on kinds of characters and
 * no forced renewal, following OWASP ASVS 5.0 V6.2.
 */
final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT_CHARACTERS = 4;
    private static final String RUNS = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    private static final Set<String> COMMON = readCommon();

    private PasswordPolicy() {}

    /** Why this password may not be chosen for this account; empty when it may. */
    static Optional<Problem> objection(String password, String username) {
        String lower = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return problem("password-too-short");
        }
        if (password.length() > LONGEST) {
            return problem("password-too-long");
        }
        if (lower.contains(username)) {
            return problem("password-contains-username");
        }
        return isCommon(lower) ? problem("password-common") : Optional.empty();
    }

    private static boolean isCommon(String lower) {
        return COMMON.contains(lower)
                || lower.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                || isRun(lower)
                || isRun(new StringBuilder(lower).reverse().toString())
                || isRepetition(lower);
    }

    private static boolean isRun(String lower) {
        return RUNS.contains(lower);
    }

    /** The same up to six characters over and over, such as 123412341234. */
    private static boolean isRepetition(String lower) {
        return IntStream.rangeClosed(1, 6)
                .anyMatch(period -> lower.regionMatches(period, lower, 0, lower.length() - period));
    }

    private static Optional<Problem> problem(String code) {
        return Optional.of(new Problem("password", code));
    }

    private static Set<String> readCommon() {
        try (InputStream in = Objects.requireNonNull(
                        PasswordPolicy.class.getResourceAsStream("/identity/common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
