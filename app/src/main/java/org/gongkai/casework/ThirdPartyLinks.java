package org.gongkai.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Links by which a third party answers once, without an account. Only digests are kept. */
@Component
public class ThirdPartyLinks {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ThirdPartyLinks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Issues a link's token in the caller's transaction; good up to and including the last day. */
    public String issue(UUID caseId, String partyId, LocalDate lastDay) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.update(
                "insert into third_party_link (token_hash, case_id, party_id, expires_on) values (?, ?, ?, ?)",
                digest(token),
                caseId,
                partyId,
                lastDay);
        return token;
    }

    /** Where a token leads, unless it is used up, too late or unknown: all three answer alike. */
    public Optional<Link> open(String token, LocalDate today) {
        return jdbc
                .query(
                        """
                        select case_id, party_id from third_party_link
                        where token_hash = ? and used_at is null and expires_on >= ?
                        """,
                        (row, _) -> new Link(row.getObject("case_id", UUID.class), row.getString("party_id")),
                        digest(token),
                        today)
                .stream()
                .findFirst();
    }

    /** Where a token led, used up or not: what is written to its holder later on is read there too. */
    public Optional<Link> followed(String token, LocalDate today) {
        return jdbc
                .query(
                        "select case_id, party_id from third_party_link where token_hash = ? and expires_on >= ?",
                        (row, _) -> new Link(row.getObject("case_id", UUID.class), row.getString("party_id")),
                        digest(token),
                        today)
                .stream()
                .findFirst();
    }

    /** Keeps a link, in the caller's transaction, readable up to and including this day; never shortens its life. */
    public void keep(UUID caseId, String partyId, LocalDate lastDay) {
        jdbc.update(
                "update third_party_link set expires_on = greatest(expires_on, ?) where case_id = ? and party_id = ?",
                lastDay,
                caseId,
                partyId);
    }

    /** Uses a link up: nobody answers by it again. */
    public void use(UUID caseId, String partyId) {
        jdbc.update(
                "update third_party_link set used_at = ? where case_id = ? and party_id = ? and used_at is null",
                clock.instant().atOffset(java.time.ZoneOffset.UTC),
                caseId,
                partyId);
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    /** A case and one of its third parties. */
    public record Link(UUID caseId, String partyId) {}
}
