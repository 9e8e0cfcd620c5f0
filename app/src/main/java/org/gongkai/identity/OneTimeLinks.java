package org.gongkai.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open one thing once within a day. Only their digests are stored. */
@Repository
class OneTimeLinks {

    static final Duration VALIDITY = Duration.ofHours(24);

    enum Purpose {
        FIRST_ADMINISTRATOR("first-administrator"),
        PASSWORD("password");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    record Link(@Nullable UUID account, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OneTimeLinks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link and ends every earlier one of the same purpose and account. */
    String replace(Purpose purpose, @Nullable UUID account) {
        end(purpose, account);
        String token = Tokens.random();
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO one_time_link (token_hash, purpose, account_id, created_at, expires_at)
                VALUES (:hash, :purpose, :account, :now, :expires)""")
                .param("hash", Tokens.digest(token))
                .param("purpose", purpose.code)
                .param("account", account)
                .param("now", Instants.toColumn(now))
                .param("expires", Instants.toColumn(now.plus(VALIDITY)))
                .update();
        return token;
    }

    Optional<Link> find(Purpose purpose, String token) {
        return jdbc.sql("""
                        SELECT account_id, expires_at FROM one_time_link
                        WHERE token_hash = :hash AND purpose = :purpose AND expires_at > :now""")
                .param("hash", Tokens.digest(token))
                .param("purpose", purpose.code)
                .param("now", Instants.toColumn(clock.instant()))
                .query((row, number) -> new Link(
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** Uses the link up; of several uses at once exactly one is told true. */
    boolean use(Purpose purpose, String token) {
        return jdbc.sql("""
                        DELETE FROM one_time_link
                        WHERE token_hash = :hash AND purpose = :purpose AND expires_at > :now""")
                        .param("hash", Tokens.digest(token))
                        .param("purpose", purpose.code)
                        .param("now", Instants.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    void end(Purpose purpose, @Nullable UUID account) {
        jdbc.sql("""
                DELETE FROM one_time_link
                WHERE purpose = :purpose AND account_id IS NOT DISTINCT FROM CAST(:account AS uuid)""").param("purpose", purpose.code).param("account", account).update();
    }
}
