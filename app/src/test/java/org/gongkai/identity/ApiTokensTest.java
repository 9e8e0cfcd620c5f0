package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongkai.identity.ApiTokens.NewToken;
import org.gongkai.identity.Outcome.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class ApiTokensTest {

    @Autowired
    SecurityLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Residents residents;

    @Autowired
    RehearsalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_password_and_a_reset_end_every_token() {
        Person owner = residents.citizen();
        String old =
                tokens.create(owner, "script", Duration.ofDays(9)).orElseThrow().secret();
        ownAccount
                .changePassword(owner, Residents.PASSWORD, "another good phrase", "")
                .orElseThrow();
        assertThat(tokens.authenticate(old)).isEmpty();
        String later =
                tokens.create(owner, "script", Duration.ofDays(9)).orElseThrow().secret();
        assertThat(tokens.authenticate(later)).isPresent();
        accounts.resetPassword(residents.admin(), owner.id()).orElseThrow();
        assertThat(tokens.authenticate(later)).isEmpty();
        assertThat(log.list(new SecurityLog.Filter(owner.id(), SecurityEvent.API_TOKEN_REVOKED, null), 9))
                .hasSize(2);
    }

    @Test
    void a_token_opens_until_the_moment_it_expires() {
        Person owner = residents.citizen();
        String secret = create(owner).secret();
        assertThat(tokens.authenticate(secret)).contains(owner);
        clock.forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.authenticate(secret)).contains(owner);
        clock.forward(Duration.ofSeconds(1));
        assertThat(tokens.authenticate(secret)).isEmpty();
    }

    @Test
    void a_revoked_token_opens_nothing_and_only_its_owner_revokes_it() {
        Person owner = residents.citizen();
        NewToken created = create(owner);
        assertThat(tokens.revoke(residents.citizen(), created.token().id()).problems())
                .containsExactly(new Problem("", "token-unknown"));
        assertThat(tokens.authenticate(created.secret())).isPresent();
        tokens.revoke(owner, created.token().id()).orElseThrow();
        assertThat(tokens.authenticate(created.secret())).isEmpty();
        assertThat(tokens.of(owner)).hasSize(1);
    }

    @Test
    void no_other_text_opens() {
        String secret = create(residents.citizen()).secret();
        assertThat(tokens.authenticate("")).isEmpty();
        assertThat(tokens.authenticate(secret + "x")).isEmpty();
        assertThat(tokens.authenticate(secret.substring(1))).isEmpty();
        assertThat(tokens.authenticate("gongkai_\u0000")).isEmpty();
    }

    @Test
    void the_database_keeps_a_digest_and_the_last_use() {
        Person owner = residents.citizen();
        NewToken created = create(owner);
        tokens.authenticate(created.secret());
        assertThat(jdbc.sql("SELECT t::text FROM api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(created.secret()));
        assertThat(tokens.of(owner).getFirst().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void it_lasts_at_most_a_year() {
        Person owner = residents.citizen();
        assertThat(tokens.create(owner, "x", Duration.ofDays(367)).problems())
                .containsExactly(new Problem("expiresAt", "token-lifetime"));
        assertThat(tokens.create(owner, "x", Duration.ZERO).problems())
                .containsExactly(new Problem("expiresAt", "token-lifetime"));
        assertThat(tokens.create(owner, " ", Duration.ofDays(1)).problems())
                .containsExactly(new Problem("name", "name-malformed"));
    }

    private NewToken create(Person owner) {
        return tokens.create(owner, "script", Duration.ofDays(30)).orElseThrow();
    }
}
