package org.gongkai.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few minutes that a password fits a stored hash. Kept is an HMAC of both under a secret of this process:
 * a memory dump without that secret gives nothing to guess at, and another hash is another entry.
 */
@Component
class VerifiedPasswords {

    static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final SecretKeySpec secret = new SecretKeySpec(randomBytes(), "HmacSHA256");
    private final Map<ByteBuffer, Instant> until = new ConcurrentHashMap<>();

    VerifiedPasswords(InstantSource clock) {
        this.clock = clock;
    }

    boolean contains(String password, String hash) {
        Instant end = until.get(key(password, hash));
        return end != null && clock.instant().isBefore(end);
    }

    void add(String password, String hash) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(key(password, hash), now.plus(REMEMBERED));
        }
    }

    private ByteBuffer key(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
