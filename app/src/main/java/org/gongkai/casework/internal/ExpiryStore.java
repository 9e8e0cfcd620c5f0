package org.gongkai.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Clocks that have run out and whose consequence has not been carried out. */
@Repository
public class ExpiryStore {

    private static final String OPEN = "expired_at is null and state in ('running', 'missed') and expires_at <= ?";

    private final JdbcTemplate jdbc;

    ExpiryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases with something to carry out, earliest first. */
    public List<UUID> casesDue(Instant now, int count) {
        return jdbc.queryForList(
                "select case_id from case_deadline where " + OPEN
                        + " group by case_id order by min(expires_at), case_id limit ?",
                UUID.class,
                CaseStore.utc(now),
                count);
    }

    /** The earliest of a case. */
    public Optional<Expired> next(UUID caseId, Instant now) {
        return jdbc
                .query(
                        "select rule, subject, due from case_deadline where case_id = ? and " + OPEN
                                + " order by expires_at, rule, subject limit 1",
                        (row, _) -> new Expired(
                                row.getString("rule"), row.getString("subject"), row.getObject("due", LocalDate.class)),
                        caseId,
                        CaseStore.utc(now))
                .stream()
                .findFirst();
    }

    public void mark(UUID caseId, Expired gone, Instant now) {
        jdbc.update(
                "update case_deadline set expired_at = ? where case_id = ? and rule = ? and subject = ?",
                CaseStore.utc(now),
                caseId,
                gone.rule(),
                gone.subject());
    }

    /** A clock that has run out. */
    public record Expired(String rule, String subject, LocalDate due) {}
}
