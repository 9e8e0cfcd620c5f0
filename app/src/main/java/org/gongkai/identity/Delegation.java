package org.gongkai.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/**
 * One person exercises a role of another for some days.
 *
 * @param validFrom the first and {@code validTo} the last day, both included, in the business zone
 */
public record Delegation(
        UUID id,
        UUID from,
        UUID to,
        Role role,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    /** Whether it is in force on the day. On the day of its revocation it no longer is. */
    public boolean inForceOn(LocalDate day) {
        boolean revoked = revokedAt != null && !day.isBefore(Instants.dayOf(revokedAt));
        return !day.isBefore(validFrom) && !day.isAfter(validTo) && !revoked;
    }
}
