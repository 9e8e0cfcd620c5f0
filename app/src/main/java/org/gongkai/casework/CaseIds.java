package org.gongkai.casework;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of cases: UUIDs of version 7 (RFC 9562), 48 bits of time, 12 that count within a millisecond, 62 random ones. Cases that
 * are worked on together lie together in every index, and of those of one moment the later is the later in every list. When a
 * case was opened is no secret, and whether it may be seen never hangs on its id.
 */
final class CaseIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Room for some thousand more in the same millisecond; beyond that they are unique and no longer in order. */
    private static final int FIRST_COUNTS = 0x100;

    private static long latest = Long.MIN_VALUE;
    private static long count;

    private CaseIds() {}

    /** A new id; of those made one after the other for the same millisecond each is behind the one before. */
    static UUID at(Instant now) {
        long millisecond = now.toEpochMilli();
        long second = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(millisecond << 16 | VERSION_7 | next(millisecond), second | VARIANT);
    }

    private static synchronized long next(long millisecond) {
        count = millisecond == latest ? count + 1 & 0x0FFFL : RANDOM.nextInt(FIRST_COUNTS);
        latest = millisecond;
        return count;
    }
}
