package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
                .param("ip", callersAddress())
                .update();
    }

    /** The peer of the current request; behind a proxy the container must be told to trust its headers. */
    private static @Nullable String callersAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? withoutZone(attributes.getRequest().getRemoteAddr())
                : null;
    }

    /** PostgreSQL's inet knows no IPv6 zone such as {@code %eth0}. */
    private static String withoutZone(String address) {
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
