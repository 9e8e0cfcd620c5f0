package org.gongkai.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts login attempts per account. An attempt is counted before the password is compared, in one statement, so that any
 * number of guesses at once never gets more tries than the rule allows. Five failures lock for 15 minutes; every further
 * five double that, up to 24 hours; a success forgets them.
 */
@Repository
class Attempts {

    /** A counted attempt; {@code locks} tells that its failure leaves the account locked. */
    record Attempt(UUID account, String passwordHash, boolean locks) {}

    /** What a login needs to know about an account that could be used now. */
    record Credential(UUID account, String passwordHash) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Attempts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one attempt; empty where the account is unknown, disabled, locked or has no password yet. */
    Optional<Attempt> begin(String username) {
        return jdbc.sql("""
                        UPDATE account SET failed_logins = failed_logins + 1,
                            locked_until = CASE WHEN (failed_logins + 1) % 5 = 0
                                THEN CAST(:now AS timestamptz)
                                     + least(interval '15 minutes' * power(2, least((failed_logins + 1) / 5 - 1, 7)),
                                             interval '24 hours')
                                END
                        WHERE username = :username AND NOT disabled AND password_hash IS NOT NULL
                          AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING id, password_hash, locked_until IS NOT NULL AS locks""")
                .param("username", username)
                .param("now", Instants.toColumn(clock.instant()))
                .query((row, number) -> new Attempt(
                        row.getObject("id", UUID.class), row.getString("password_hash"), row.getBoolean("locks")))
                .optional();
    }

    /** The attempt was right; a better hash replaces the old one where one is given. */
    void succeeded(UUID account, @Nullable String betterHash) {
        jdbc.sql("""
                UPDATE account SET failed_logins = 0, locked_until = NULL, last_login_at = :now,
                                   password_hash = coalesce(CAST(:hash AS text), password_hash)
                WHERE id = :id""")
                .param("id", account)
                .param("hash", betterHash)
                .param("now", Instants.toColumn(clock.instant()))
                .update();
    }

    /** The account that the name would open now, without counting an attempt. */
    Optional<Credential> credential(String username) {
        return jdbc.sql("""
                        SELECT id, password_hash FROM account
                        WHERE username = :username AND NOT disabled AND password_hash IS NOT NULL
                          AND (locked_until IS NULL OR locked_until <= :now)""")
                .param("username", username)
                .param("now", Instants.toColumn(clock.instant()))
                .query((row, number) -> new Credential(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    /** The account of that name, usable or not, for the log. */
    @Nullable
    UUID account(String username) {
        return jdbc.sql("SELECT id FROM account WHERE username = :username")
                .param("username", username)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
