package org.gongkai.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.installation.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The notices written with the steps that cause them. Nothing is sent from inside a transaction. */
@Repository
public class Outbox {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, Writes writes, JsonMapper json) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds it to what the caller's transaction writes. */
    public void put(String bodyId, UUID caseId, Notice notice, Instant now) {
        writes.add(
                """
                insert into outbox (body_id, case_id, kind, audience, payload, created_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                """,
                bodyId,
                caseId,
                notice.kind(),
                notice.audience(),
                json.writeValueAsString(notice.payload()),
                now.atOffset(ZoneOffset.UTC));
    }

    /** The latest notices for any of these audiences, newest first; {@code before} is the last id already seen. */
    public List<Delivered> latest(String bodyId, Collection<String> audiences, long before, int count) {
        return jdbc.sql("""
                        select id, case_id, kind, payload, created_at, read_at from outbox
                        where body_id = :body and audience in (:audiences) and id < :before
                        order by id desc limit :count
                        """)
                .param("body", bodyId)
                .param("audiences", audiences)
                .param("before", before)
                .param("count", count)
                .query((row, _) -> new Delivered(
                        row.getLong("id"),
                        row.getObject("case_id", UUID.class),
                        row.getString("kind"),
                        payload(row.getString("payload")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The id up to which the person has had the notices before their eyes; 0 where none yet. */
    public long seenUpTo(UUID account) {
        return jdbc.sql("select up_to from notice_seen where account = :account")
                .param("account", account)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes that the person has seen the notices up to this id; never goes back. */
    public void markSeen(UUID account, long upTo) {
        jdbc.sql("""
                        insert into notice_seen (account, up_to) values (:account, :upTo)
                        on conflict (account) do update set up_to = greatest(notice_seen.up_to, excluded.up_to)
                        """).param("account", account).param("upTo", upTo).update();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> payload(String text) {
        return json.readValue(text, Map.class);
    }

    /** A notice as it is shown. */
    public record Delivered(long id, UUID caseId, String kind, Map<String, String> payload, Instant at) {}
}
