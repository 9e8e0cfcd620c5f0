package org.gongkai.publication.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.installation.Writes;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.PublicationChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes versions into the register and takes documents down, in the caller's transaction; every change gets its number. */
@Repository
public class RegisterStore {

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final JsonMapper json;

    RegisterStore(JdbcTemplate jdbc, Writes writes, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
    }

    /** The latest version of a document, withdrawn or not, and what was given to it at its first. */
    public Optional<Standing> standing(UUID id) {
        return jdbc
                .query(
                        "select index_number, version, first_published_at from publication where id = ?",
                        (row, _) -> new Standing(
                                row.getString("index_number"),
                                row.getInt("version"),
                                Moments.at(row, "first_published_at")),
                        id)
                .stream()
                .findFirst();
    }

    /** Adds a version to what the caller's transaction writes. */
    public void publish(PublicDocument document, String numberKey, List<String> mentions) {
        if (document.version() == 1) {
            insert(document);
        } else {
            update(document);
        }
        version(document, numberKey, mentions);
        change(
                document.bodyId(),
                document.id(),
                document.version(),
                document.version() == 1 ? PublicationChange.Kind.PUBLISHED : PublicationChange.Kind.CHANGED,
                document.publishedAt());
    }

    private void insert(PublicDocument document) {
        writes.add(
                """
                insert into publication (id, body_id, kind, index_number, version, first_published_at, published_at, category,
                                         key_content, statutory_item, topic)
                values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
                """,
                document.id(),
                document.bodyId(),
                document.kind(),
                document.indexNumber(),
                Moments.utc(document.firstPublishedAt()),
                Moments.utc(document.publishedAt()),
                document.category(),
                Writes.text(document.keyContent()),
                Writes.text(document.statutoryItem()),
                document.topic());
    }

    private void update(PublicDocument document) {
        writes.add(
                """
                update publication set version = ?, published_at = ?, category = ?, key_content = ?, statutory_item = ?,
                  topic = ?
                where id = ? and version = ?
                """,
                document.version(),
                Moments.utc(document.publishedAt()),
                document.category(),
                Writes.text(document.keyContent()),
                Writes.text(document.statutoryItem()),
                document.topic(),
                document.id(),
                document.version() - 1);
    }

    private void version(PublicDocument document, String numberKey, List<String> mentions) {
        writes.add(
                """
                insert into publication_version (publication_id, version, title, body, html, summary, category, key_content,
                    statutory_item, topic, document_number, issuer, formed_on, effective_on, expires_on, published_at, note, carriers,
                    attachments, interprets, related, number_key, mentions)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb),
                    cast(? as uuid), cast(? as uuid[]), ?, cast(? as text[]))
                """,
                document.id(),
                document.version(),
                document.title(),
                document.body(),
                document.html(),
                document.summary(),
                document.category(),
                Writes.text(document.keyContent()),
                Writes.text(document.statutoryItem()),
                document.topic(),
                document.documentNumber(),
                document.issuer(),
                document.formedOn(),
                Writes.day(document.effectiveOn()),
                Writes.day(document.expiresOn()),
                Moments.utc(document.publishedAt()),
                document.note(),
                json.writeValueAsString(document.carriers()),
                json.writeValueAsString(document.attachments()),
                Writes.text(Objects.toString(document.interprets(), null)),
                array(document.related()),
                numberKey,
                array(mentions));
    }

    /** Ids and spelled numbers: none of them holds a quote or a backslash. */
    private static String array(List<?> values) {
        return values.stream().map(each -> '"' + String.valueOf(each) + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** Adds the taking down to what the caller's transaction writes. */
    public void withdraw(String bodyId, UUID id, int version, String reason, Instant at) {
        writes.add(
                "update publication set withdrawn_at = ?, withdrawn_reason = ? where id = ? and withdrawn_at is null",
                Moments.utc(at),
                reason,
                id);
        change(bodyId, id, version, PublicationChange.Kind.WITHDRAWN, at);
    }

    /** The lock comes first and alone: only what is read after it was granted counts the changes of others. */
    private void change(String bodyId, UUID id, int version, PublicationChange.Kind kind, Instant at) {
        jdbc.queryForList("select 1 from pg_advisory_xact_lock(hashtext('publication_change'))", Integer.class);
        writes.add("""
                insert into publication_change (seq, body_id, publication_id, version, kind, at)
                select coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from publication_change
                """, bodyId, id, version, kind.name().toLowerCase(Locale.ROOT), Moments.utc(at));
    }

    /** How a document stands before a further version. */
    public record Standing(String indexNumber, int version, Instant firstPublishedAt) {}
}
