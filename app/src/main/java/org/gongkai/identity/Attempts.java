package org.gongkai.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts login attempts per account, and there for each client. An attempt is counted before the password is compared, with
 * the account held, so that any number of guesses at once never gets more tries than the rule allows. Five failures lock the
 * account for that client for 15 minutes; every further five double that, up to 24 hours; a success forgets them. Whoever
 * guesses from somewhere else therefore locks nobody out. Only what comes from many places at once concerns everybody: after
 * {@value SLOW} failures within 15 minutes answers are slow, after {@value MOST} the account is locked for 15 minutes.
 */
@Repository
class Attempts {

    private static final int SLOW = 20;
    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** For longer nobody's failures are kept; no lock lasts as long. */
    private static final Duration KEPT = Duration.ofDays(7);

    /**
     * A counted attempt.
     *
     * @param locks whether its failure leaves the account locked, for this client or for everybody
     * @param slow whether it is to be answered slowly
     */
    record Attempt(UUID account, String passwordHash, boolean locks, boolean slow) {}

    /** What a login needs to know about an account that could be used now. */
    record Credential(UUID account, String passwordHash) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Attempts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one attempt; empty where the account is unknown, disabled, locked for this client or has no password yet. */
    @Transactional
    Optional<Attempt> begin(String username, byte[] client) {
        return held(username)
                .flatMap(known -> countHere(known.account(), client).map(locks -> {
                    Anywhere all = countAnywhere(known.account());
                    return new Attempt(
                            known.account(), known.passwordHash(), locks || all.locks(), all.failed() > SLOW);
                }));
    }

    /** The account as it is while nobody else counts. */
    private Optional<Credential> held(String username) {
        return jdbc.sql("""
                        SELECT id, password_hash FROM account
                        WHERE username = :username AND NOT disabled AND password_hash IS NOT NULL
                          AND (locked_until IS NULL OR locked_until <= :now)
                        FOR UPDATE""")
                .param("username", username)
                .param("now", now())
                .query((row, number) -> new Credential(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    /** Whether a failure locks for this client; empty where it is locked. */
    private Optional<Boolean> countHere(UUID account, byte[] client) {
        jdbc.sql("DELETE FROM login_failure WHERE account_id = :account AND last_at < :old")
                .param("account", account)
                .param("old", Instants.toColumn(clock.instant().minus(KEPT)))
                .update();
        return jdbc.sql("""
                        INSERT INTO login_failure AS here (account_id, client, failed, last_at)
                        VALUES (:account, :client, 1, :now)
                        ON CONFLICT (account_id, client) DO UPDATE SET failed = here.failed + 1, last_at = :now,
                            locked_until = CASE WHEN (here.failed + 1) % 5 = 0
                                THEN CAST(:now AS timestamptz)
                                     + least(interval '15 minutes' * power(2, least((here.failed + 1) / 5 - 1, 7)),
                                             interval '24 hours')
                                END
                        WHERE here.locked_until IS NULL OR here.locked_until <= :now
                        RETURNING locked_until IS NOT NULL AS locks""")
                .param("account", account)
                .param("client", client)
                .param("now", now())
                .query(Boolean.class)
                .optional();
    }

    private record Anywhere(int failed, boolean locks) {}

    private Anywhere countAnywhere(UUID account) {
        return jdbc.sql("""
                        UPDATE account SET
                            failed_logins = CASE WHEN failed_since > :window THEN failed_logins + 1 ELSE 1 END,
                            failed_since = CASE WHEN failed_since > :window THEN failed_since ELSE :now END,
                            locked_until = CASE WHEN failed_since > :window AND failed_logins + 1 >= :most
                                THEN CAST(:locked AS timestamptz) END
                        WHERE id = :account
                        RETURNING failed_logins, locked_until IS NOT NULL AS locks""")
                .param("account", account)
                .param("now", now())
                .param("window", Instants.toColumn(clock.instant().minus(WINDOW)))
                .param("locked", Instants.toColumn(clock.instant().plus(WINDOW)))
                .param("most", MOST)
                .query((row, number) -> new Anywhere(row.getInt("failed_logins"), row.getBoolean("locks")))
                .single();
    }

    /** The attempt was right and is taken out of the count; a better hash replaces the old one where one is given. */
    @Transactional
    void succeeded(UUID account, byte[] client, @Nullable String betterHash) {
        jdbc.sql("DELETE FROM login_failure WHERE account_id = :account AND client = :client")
                .param("account", account)
                .param("client", client)
                .update();
        jdbc.sql("""
                UPDATE account SET failed_logins = greatest(failed_logins - 1, 0), locked_until = NULL,
                                   last_login_at = :now, password_hash = coalesce(CAST(:hash AS text), password_hash)
                WHERE id = :id""")
                .param("id", account)
                .param("hash", betterHash)
                .param("now", now())
                .update();
    }

    /** The account that the name would open now for this client, without counting an attempt. */
    Optional<Credential> credential(String username, byte[] client) {
        return jdbc.sql("""
                        SELECT id, password_hash FROM account
                        WHERE username = :username AND NOT disabled AND password_hash IS NOT NULL
                          AND (locked_until IS NULL OR locked_until <= :now)
                          AND NOT EXISTS (SELECT FROM login_failure f WHERE f.account_id = account.id
                                          AND f.client = :client AND f.locked_until > :now)""")
                .param("username", username)
                .param("client", client)
                .param("now", now())
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

    private @Nullable OffsetDateTime now() {
        return Instants.toColumn(clock.instant());
    }
}
