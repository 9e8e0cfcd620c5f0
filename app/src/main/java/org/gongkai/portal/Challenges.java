package org.gongkai.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issues challenges and checks what comes back. A sum may be answered once, right or wrong: there are too few sums to let
 * anybody try. A token is {@code random.expiry.signature}; nothing is stored until it is
 * spent, and then only its digest until it would have expired.
 */
@Component
class Challenges {

    /** Seventeen bits are about a second for a telephone, and make a million submissions dear. */
    static final int BITS = 17;

    /** Long enough to fill in the form with care. */
    static final Duration GOOD_FOR = Duration.ofHours(4);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DoorKey key;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(DoorKey key, JdbcClient jdbc, InstantSource clock) {
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Verdict {
        PASSED,
        WRONG,
        /** Expired, used before, or not ours. */
        STALE
    }

    Challenge issue() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        String body = BASE64.encodeToString(bytes) + "."
                + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return challenge(body + "." + BASE64.encodeToString(key.sign("challenge|" + body)));
    }

    /** The same challenge again, for a form that comes back with errors; a new one where it is not good any more. */
    Challenge again(String token) {
        return good(token) && !spent(token) ? challenge(token) : issue();
    }

    /**
     * Checks the answer. A right one uses the challenge up, and so does a wrong sum; no answer at all does not.
     *
     * @param pow {@code token:nonce} found by a browser, or empty
     * @param token the one the form was made with
     * @param sum what somebody answered instead of the work, or empty
     */
    Verdict check(String pow, String token, String sum) {
        if (!good(token)) {
            return Verdict.STALE;
        }
        boolean right = pow.isEmpty() ? sumIsRight(token, sum) : worked(pow, token);
        boolean tried = right || pow.isEmpty() && !sum.isBlank();
        if (tried && !spend(token)) {
            return Verdict.STALE;
        }
        return right ? Verdict.PASSED : Verdict.WRONG;
    }

    private Challenge challenge(String token) {
        byte[] numbers = key.sign("sum|" + token);
        return new Challenge(token, BITS, 1 + (numbers[0] & 0xff) % 9, 1 + (numbers[1] & 0xff) % 9);
    }

    private boolean good(String token) {
        int dot = token.lastIndexOf('.');
        if (token.length() > 200 || dot < 0) {
            return false;
        }
        String body = token.substring(0, dot);
        String signature = BASE64.encodeToString(key.sign("challenge|" + body));
        return MessageDigest.isEqual(bytes(signature), bytes(token.substring(dot + 1)))
                && expiry(token).isAfter(clock.instant());
    }

    /** Only asked of tokens we signed. */
    private static Instant expiry(String token) {
        return Instant.ofEpochSecond(Long.parseLong(token.split("\\.", -1)[1]));
    }

    private boolean sumIsRight(String token, String sum) {
        Challenge asked = challenge(token);
        return number(sum).filter(n -> n == asked.first() + asked.second()).isPresent();
    }

    /** Reads full-width digits too, as Chinese input methods write them. */
    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean worked(String pow, String token) {
        return pow.length() < 260 && pow.startsWith(token + ":") && zeroBits(digest(pow)) >= BITS;
    }

    static int zeroBits(byte[] digest) {
        int bits = 0;
        for (byte each : digest) {
            if (each != 0) {
                return bits + Integer.numberOfLeadingZeros(each & 0xff) - 24;
            }
            bits += 8;
        }
        return bits;
    }

    private boolean spent(String token) {
        return jdbc.sql("select exists (select 1 from portal_spent_challenge where digest = ?)")
                .param(digest(token))
                .query(Boolean.class)
                .single();
    }

    /** True for the first who comes with it; what has expired is forgotten on the way. */
    private boolean spend(String token) {
        jdbc.sql("delete from portal_spent_challenge where expires_at < ?")
                .param(clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into portal_spent_challenge (digest, expires_at) values (?, ?) on conflict do nothing")
                        .param(digest(token))
                        .param(expiry(token).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
