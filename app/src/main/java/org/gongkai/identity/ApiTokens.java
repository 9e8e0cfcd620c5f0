package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens with which programs act as a person. The secret is shown once; only its digest is stored. */
@Service
public class ApiTokens {

    /** Marks our tokens for people and for secret scanners. */
    static final String PREFIX = "gongkai_";

    private static final Duration LONGEST = Duration.ofDays(366);

    public record ApiToken(
            UUID id,
            UUID account,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** @param secret the whole text to send as Bearer; not to be had again */
    public record NewToken(ApiToken token, String secret) {}

    private final JdbcClient jdbc;
    private final People people;
    private final SecurityLog log;
    private final InstantSource clock;

    ApiTokens(JdbcClient jdbc, People people, SecurityLog log, InstantSource clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Makes a token of the owner's rights that lasts for the given time, at most 366 days. */
    @Transactional
    public Outcome<NewToken> create(Person owner, String name, Duration lifetime) {
        Optional<Problem> objection = Texts.objectionToName("name", name);
        if (objection.isPresent()) {
            return new Refused<>(List.of(objection.get()));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0) {
            return Outcome.refused("expiresAt", "token-lifetime");
        }
        UUID id = UUID.randomUUID();
        String secret = PREFIX + Tokens.random();
        insert(id, owner, name.strip(), secret, lifetime);
        log.write(SecurityEvent.API_TOKEN_CREATED, owner.id(), owner.id(), id.toString(), "");
        return Outcome.done(new NewToken(find(id).orElseThrow(), secret));
    }

    /** Ends the token at once; the owner's own only. */
    @Transactional
    public Outcome<ApiToken> revoke(Person owner, UUID id) {
        int revoked = jdbc.sql("""
                        UPDATE api_token SET revoked_at = coalesce(revoked_at, :now)
                        WHERE id = :id AND account_id = :owner""")
                .param("id", id)
                .param("owner", owner.id())
                .param("now", Instants.toColumn(clock.instant()))
                .update();
        if (revoked == 0) {
            return Outcome.refused("", "token-unknown");
        }
        log.write(SecurityEvent.API_TOKEN_REVOKED, owner.id(), owner.id(), id.toString(), "");
        return Outcome.done(find(id).orElseThrow());
    }

    /** Ends every living token of the account. */
    void endAll(UUID account, UUID by) {
        List<UUID> ended = jdbc.sql("""
                        UPDATE api_token SET revoked_at = :now
                        WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now RETURNING id""")
                .param("account", account)
                .param("now", Instants.toColumn(clock.instant()))
                .query(UUID.class)
                .list();
        ended.forEach(id -> log.write(SecurityEvent.API_TOKEN_REVOKED, by, account, id.toString(), ""));
    }

    /** The person's tokens, the newest first, ended ones included. */
    public List<ApiToken> of(Person owner) {
        return jdbc.sql("SELECT * FROM api_token WHERE account_id = :owner ORDER BY created_at DESC, id")
                .param("owner", owner.id())
                .query(ApiTokens::token)
                .list();
    }

    /** Whose living token this is; empty for an unknown, expired or revoked one and for a disabled account. */
    public Optional<Person> authenticate(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiToken> token = jdbc.sql("""
                        SELECT * FROM api_token
                        WHERE token_hash = :hash AND revoked_at IS NULL AND expires_at > :now""")
                .param("hash", Tokens.digest(secret))
                .param("now", Instants.toColumn(clock.instant()))
                .query(ApiTokens::token)
                .optional();
        token.ifPresent(this::noteUse);
        return token.map(ApiToken::account).flatMap(people::findEnabled);
    }

    /** To the minute: every request would otherwise be a write. */
    private void noteUse(ApiToken token) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || last.isBefore(now.minus(Duration.ofMinutes(1)))) {
            jdbc.sql("UPDATE api_token SET last_used_at = :now WHERE id = :id")
                    .param("id", token.id())
                    .param("now", Instants.toColumn(now))
                    .update();
        }
    }

    private Optional<ApiToken> find(UUID id) {
        return jdbc.sql("SELECT * FROM api_token WHERE id = :id")
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    private void insert(UUID id, Person owner, String name, String secret, Duration lifetime) {
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO api_token (id, account_id, name, token_hash, created_at, expires_at)
                VALUES (:id, :owner, :name, :hash, :now, :expires)""")
                .param("id", id)
                .param("owner", owner.id())
                .param("name", name)
                .param("hash", Tokens.digest(secret))
                .param("now", Instants.toColumn(now))
                .param("expires", Instants.toColumn(now.plus(lifetime)))
                .update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Objects.requireNonNull(Instants.fromColumn(row, "created_at")),
                Objects.requireNonNull(Instants.fromColumn(row, "expires_at")),
                Instants.fromColumn(row, "last_used_at"),
                Instants.fromColumn(row, "revoked_at"));
    }
}
