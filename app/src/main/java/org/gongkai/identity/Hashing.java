package org.gongkai.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashes with Argon2id at OWASP's parameters: 19 MiB, two passes, one lane.
 *
 * <p>At most one computation per processor runs at a time, so that a flood of logins costs waiting, not memory.
 */
@Component
class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodysHash = nobodysHash();

    String hash(String password) {
        String hash = oneOfFew(() -> encoder.encode(normalised(password)));
        if (hash == null) {
            throw new IllegalStateException("no hash for a password");
        }
        return hash;
    }

    /** Whether the password belongs to the hash. */
    boolean matches(String password, String hash) {
        boolean tooLong = password.length() > PasswordPolicy.LONGEST;
        String compared = tooLong ? "" : normalised(password);
        return oneOfFew(() -> encoder.matches(compared, hash)) && !tooLong;
    }

    /** Does the work of {@link #matches} for an account that is not there, so that time does not tell. */
    void compareWithNothing(String password) {
        matches(password, nobodysHash);
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Input methods differ in composed and full-width characters; people mean the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T extends @Nullable Object> T oneOfFew(Supplier<T> computation) {
        processors.acquireUninterruptibly();
        try {
            return computation.get();
        } finally {
            processors.release();
        }
    }

    /** Has today's parameters and a random digest that no password is known to give. */
    private static String nobodysHash() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(KIBIBYTES, PASSES, LANES, randomBase64(SALT_BYTES), randomBase64(HASH_BYTES));
    }

    private static String randomBase64(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }
}
