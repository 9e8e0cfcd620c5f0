package org.gongkai.publication.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of links that lead nowhere. */
@Repository
public class DeadLinkStore {

    private final JdbcClient jdbc;

    DeadLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Links of documents that are public, as last tried; of a document changed since then nothing is said. */
    public List<Dead> of(String bodyId) {
        return jdbc.sql("""
                select d.publication_id, v.title, d.link, d.reason from publication_dead_link d
                join publication p on p.id = d.publication_id and p.withdrawn_at is null and p.published_at <= d.tried_at
                join publication_version v on v.publication_id = p.id and v.version = p.version
                where d.body_id = :body order by v.title, d.link limit 200
                """)
                .param("body", bodyId)
                .query((row, _) -> new Dead(
                        row.getObject("publication_id", UUID.class),
                        row.getString("title"),
                        row.getString("link"),
                        row.getString("reason")))
                .list();
    }

    /** Replaces what was kept of a document. */
    @Transactional
    public void keep(String bodyId, UUID publication, List<Dead> dead, Instant triedAt) {
        jdbc.sql("delete from publication_dead_link where publication_id = :id")
                .param("id", publication)
                .update();
        dead.forEach(each -> jdbc.sql("""
                insert into publication_dead_link (body_id, publication_id, link, reason, tried_at)
                values (:body, :id, :link, :reason, :at)
                """)
                .param("body", bodyId)
                .param("id", publication)
                .param("link", each.link())
                .param("reason", each.reason())
                .param("at", triedAt.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** A link that leads nowhere, and why. */
    public record Dead(UUID publication, String title, String link, String reason) {}
}
