package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what, to whose account, when and from where. Append-only in the database. It holds codes and ids, never names or
 * typed text; what a case did is not here but in the case's own events.
 */
@Repository
public class SecurityLog {

    /**
     * @param actor who did it; null where nobody was signed in
     * @param account whose account it concerns; null where no account was recognised
     * @param subject id of the thing concerned where that is not an account; may be empty
     */
    public record Entry(
            long id,
            Instant at,
            SecurityEvent event,
            @Nullable UUID actor,
            @Nullable UUID account,
            String subject,
            String detail,
            @Nullable String ip) {}

    /** Which entries: null means any. {@code before} is the id after which the next older page begins. */
    public record Filter(
            @Nullable UUID account,
            @Nullable SecurityEvent event,
            @Nullable Long before) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SecurityLog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records that personal data of a subject (such as a case id) were shown unmasked; {@code field} is a code. */
    public void unmasked(Person by, String subject, String field) {
        write(SecurityEvent.PERSONAL_DATA_UNMASKED, by.id(), null, subject, field);
    }

    /** Records that the person put a year of the calendar in force. */
    public void calendarLoaded(Person by, int year) {
        write(SecurityEvent.CALENDAR_LOADED, by.id(), null, String.valueOf(year), "");
    }

    /** Records that the person declared the body closed on that day. */
    public void closureDeclared(Person by, LocalDate day) {
        write(SecurityEvent.CLOSURE_DECLARED, by.id(), null, day.toString(), "");
    }

    /** Records that the person took the closure on that day back. */
    public void closureRevoked(Person by, LocalDate day) {
        write(SecurityEvent.CLOSURE_REVOKED, by.id(), null, day.toString(), "");
    }

    /** Records what the person set; key and value are codes. */
    public void settingChanged(Person by, String key, String value) {
        write(SecurityEvent.SETTING_CHANGED, by.id(), null, key, value);
    }

    /** Records that the person ended the session. */
    public void signedOut(Person person) {
        write(SecurityEvent.SIGNED_OUT, person.id(), person.id());
    }

    /** The newest entries first. */
    public List<Entry> list(Filter filter, int limit) {
        return jdbc.sql("""
                        SELECT id, at, event, actor_id, account_id, subject, detail, host(ip) AS ip FROM security_log
                        WHERE (CAST(:account AS uuid) IS NULL OR account_id = :account OR actor_id = :account)
                          AND (CAST(:event AS text) IS NULL OR event = :event)
                          AND (CAST(:before AS bigint) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit""")
                .param("account", filter.account())
                .param("event", filter.event() == null ? null : filter.event().code())
                .param("before", filter.before())
                .param("limit", limit)
                .query(SecurityLog::entry)
                .list();
    }

    void write(SecurityEvent event, @Nullable UUID actor, @Nullable UUID account) {
        write(event, actor, account, "", "");
    }

    void write(SecurityEvent event, @Nullable UUID actor, @Nullable UUID account, String subject, String detail) {
        jdbc.sql("""
                INSERT INTO security_log (at, event, actor_id, account_id, subject, detail, ip)
                VALUES (:at, :event, :actor, :account, :subject, :detail, CAST(:ip AS inet))""")
                .param("at", Instants.toColumn(clock.instant()))
                .param("event", event.code())
                .param("actor", actor)
                .param("account", account)
                .param("subject", subject)
                .param("detail", detail)
                .param("ip", withoutZone(Origin.address()))
                .update();
    }

    /** PostgreSQL's inet knows no IPv6 zone such as {@code %eth0}. */
    private static @Nullable String withoutZone(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Objects.requireNonNull(Instants.fromColumn(row, "at")),
                SecurityEvent.of(row.getString("event")),
                row.getObject("actor_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("ip"));
    }
}
