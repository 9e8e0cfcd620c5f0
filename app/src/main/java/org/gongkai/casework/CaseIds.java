package org.gongkai.casework;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of cases: UUIDs of version 7 (RFC 9562), 48 bits of time before 74 random ones. Cases that are worked on together lie
 * together in every index; when a case was opened is no secret, and whether it may be seen never hangs on its id.
 */
final class CaseIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private CaseIds() {}

    static UUID at(Instant now) {
        long time = now.toEpochMilli() << 16;
        long first = RANDOM.nextLong() & 0x0FFFL;
        long second = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(time | VERSION_7 | first, second | VARIANT);
    }
}
