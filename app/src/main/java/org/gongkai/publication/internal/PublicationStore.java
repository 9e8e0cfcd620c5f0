package org.gongkai.publication.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.installation.Writes;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Overview;
import org.gongkai.publication.Position;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Expired;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.Publications.OwnColumn;
import org.gongkai.publication.Publications.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the register. */
@Repository
public class PublicationStore {

    private static final TypeReference<List<PublicDocument.Carrier>> CARRIERS = new TypeReference<>() {};
    private static final TypeReference<List<PublicDocument.Attachment>> ATTACHMENTS = new TypeReference<>() {};

    private static final String DOCUMENT = """
            select p.id, v.version, p.body_id, p.kind, p.index_number, v.title, v.body, v.html, v.summary, v.category,
                   v.key_content, v.statutory_item, v.topic, v.document_number, v.issuer, v.formed_on, v.effective_on, v.expires_on,
                   p.first_published_at, v.published_at, v.note, v.carriers, v.attachments,
                   v.interprets, v.related, p.withdrawn_at, p.withdrawn_reason
            from publication p join publication_version v on v.publication_id = p.id
            """;

    private static final String ONE = DOCUMENT + "where p.id = ? and v.version = ";

    private static final String LIVE = DOCUMENT + """
            where p.id = any(?) and v.version = p.version and p.withdrawn_at is null
            """;

    private static final String LISTING = """
            select p.id, p.version, p.kind, p.index_number, v.title, v.summary, p.category, p.key_content, p.statutory_item, p.topic,
                   v.html, case when v.summary = '' then left(v.body, 2000) else '' end as opening,
                   v.document_number, v.issuer, v.formed_on, p.first_published_at, p.published_at
            from publication p
            """;

    /**
     * A page of a list fetches its rows one by one: near the end of a list a planner that may choose would rather read all
     * versions than the fifty of the last page.
     */
    private static final String EACH = """
            cross join lateral (select * from publication_version each
              where each.publication_id = p.id and each.version = p.version offset 0) v
            where p.withdrawn_at is null
            """;

    /** Where words are looked for in titles, all of them are read anyway. */
    private static final String ALL = """
            join publication_version v on v.publication_id = p.id and v.version = p.version
            where p.withdrawn_at is null
            """;

    private static final String CHANGES =
            "select seq, body_id, publication_id, version, kind, at from publication_change";

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final JsonMapper json;

    PublicationStore(JdbcTemplate jdbc, Writes writes, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
    }

    /** The number of the next version of a document, and what was given to it at its first. */
    public Optional<Standing> standing(UUID id) {
        return jdbc
                .query(
                        "select index_number, version, first_published_at from publication where id = ?",
                        (row, _) -> new Standing(
                                row.getString("index_number"),
                                row.getInt("version"),
                                instant(row, "first_published_at")),
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
                utc(document.firstPublishedAt()),
                utc(document.publishedAt()),
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
                utc(document.publishedAt()),
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
                utc(document.publishedAt()),
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
                utc(at),
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
                """, bodyId, id, version, kind.name().toLowerCase(Locale.ROOT), utc(at));
    }

    public Optional<Publication> find(UUID id) {
        return jdbc
                .query(ONE + "p.version", (row, _) -> new Publication(document(row), withdrawal(row), history(id)), id)
                .stream()
                .findFirst();
    }

    public Optional<PublicDocument> version(UUID id, int version) {
        return jdbc.query(ONE + "?", (row, _) -> document(row), id, version).stream()
                .findFirst();
    }

    /** Those of them that are public now, in no order. */
    public List<PublicDocument> live(Collection<UUID> ids) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(LIVE);
                    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    return statement;
                },
                (row, _) -> document(row));
    }

    private List<Publication.Version> history(UUID id) {
        return jdbc.query(
                "select version, published_at, note from publication_version where publication_id = ? order by version desc",
                (row, _) -> new Publication.Version(
                        row.getInt("version"), instant(row, "published_at"), row.getString("note")),
                id);
    }

    public List<Listing> list(Filter filter, @Nullable Position after, int count) {
        StringBuilder sql = new StringBuilder(LISTING).append(filter.text() == null ? EACH : ALL);
        List<Object> values = new ArrayList<>();
        place(sql, values, filter);
        and(sql, values, " and p.first_published_at >= ?", moment(filter.from()));
        and(sql, values, " and p.first_published_at < ?", moment(filter.until()));
        and(sql, values, " and strpos(lower(v.title || ' ' || v.document_number), lower(?)) > 0", filter.text());
        if (after != null) {
            sql.append(" and (p.first_published_at, p.id) < (?, ?)");
            values.add(utc(after.at()));
            values.add(after.id());
        }
        sql.append(" order by p.first_published_at desc, p.id desc limit ?");
        values.add(count);
        return jdbc.query(sql.toString(), (row, _) -> listing(row), values.toArray());
    }

    /** Those taken down, the latest first. */
    public List<Withdrawn> withdrawn(Filter filter, int count) {
        StringBuilder sql =
                new StringBuilder("select p.id, p.withdrawn_at from publication p where p.withdrawn_at is not null");
        List<Object> values = new ArrayList<>();
        place(sql, values, filter);
        values.add(count);
        return jdbc.query(
                sql.append(" order by p.withdrawn_at desc, p.id limit ?").toString(),
                (row, _) -> new Withdrawn(row.getObject("id", UUID.class), instant(row, "withdrawn_at")),
                values.toArray());
    }

    private static void place(StringBuilder sql, List<Object> values, Filter filter) {
        and(sql, values, " and p.body_id = ?", filter.bodyId());
        and(sql, values, " and p.kind = ?", filter.kind());
        and(sql, values, " and p.category = ?", filter.category());
        and(sql, values, " and p.key_content = ?", filter.keyContent());
        and(sql, values, " and p.statutory_item = ?", filter.statutoryItem());
        and(sql, values, " and p.topic = ?", filter.topic());
        own(sql, values, filter.own());
    }

    private static void own(StringBuilder sql, List<Object> values, @Nullable OwnColumn own) {
        if (own != null) {
            and(sql, values, " and p.body_id = ?", own.bodyId());
            sql.append(" and (p.key_content = ? or p.topic <> '' and p.topic = ?)");
            values.addAll(List.of(own.code(), own.topic()));
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    public List<Count> counts() {
        return jdbc.query(
                """
                select body_id, category, key_content, statutory_item, topic, count(*) as documents,
                       max(published_at) as latest
                from publication where withdrawn_at is null
                group by body_id, category, key_content, statutory_item, topic
                """,
                (row, _) -> new Count(
                        row.getString("body_id"),
                        row.getString("category"),
                        row.getString("key_content"),
                        row.getString("statutory_item"),
                        row.getString("topic"),
                        row.getLong("documents"),
                        instant(row, "latest")));
    }

    /** The first days of the months, in Beijing, in which something was published that is still public, the latest first. */
    public List<LocalDate> months(Filter filter) {
        StringBuilder sql = new StringBuilder("""
                select distinct cast(date_trunc('month', p.first_published_at at time zone 'Asia/Shanghai') as date) as month
                from publication p where p.withdrawn_at is null
                """);
        List<Object> values = new ArrayList<>();
        and(sql, values, " and p.body_id = ?", filter.bodyId());
        and(sql, values, " and p.category = ?", filter.category());
        and(sql, values, " and p.key_content = ?", filter.keyContent());
        and(sql, values, " and p.statutory_item = ?", filter.statutoryItem());
        own(sql, values, filter.own());
        return jdbc.queryForList(sql.append(" order by month desc").toString(), LocalDate.class, values.toArray());
    }

    public List<Expired> expiredBefore(String bodyId, LocalDate day) {
        return jdbc.query(
                """
                select p.id, v.title, v.expires_on from publication p
                join publication_version v on v.publication_id = p.id and v.version = p.version
                where p.body_id = ? and p.withdrawn_at is null and v.expires_on < ? order by v.expires_on limit 200
                """,
                (row, _) -> new Expired(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("expires_on", LocalDate.class)),
                bodyId,
                day);
    }

    public List<PublicationChange> latestChanges(int count) {
        return jdbc.query(CHANGES + " order by seq desc limit ?", (row, _) -> change(row), count);
    }

    public List<PublicationChange> changesAfter(long seq, int count) {
        return jdbc.query(CHANGES + " where seq > ? order by seq limit ?", (row, _) -> change(row), seq, count);
    }

    private static PublicationChange change(ResultSet row) throws SQLException {
        return new PublicationChange(
                row.getLong("seq"),
                row.getString("body_id"),
                row.getObject("publication_id", UUID.class),
                row.getInt("version"),
                PublicationChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                instant(row, "at"));
    }

    private PublicDocument document(ResultSet row) throws SQLException {
        return new PublicDocument(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("body_id"),
                row.getString("kind"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("html"),
                row.getString("summary"),
                row.getString("category"),
                row.getString("key_content"),
                row.getString("statutory_item"),
                row.getString("topic"),
                row.getString("document_number"),
                row.getString("issuer"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                instant(row, "first_published_at"),
                instant(row, "published_at"),
                row.getString("note"),
                json.readValue(row.getString("carriers"), CARRIERS),
                json.readValue(row.getString("attachments"), ATTACHMENTS),
                row.getObject("interprets", UUID.class),
                List.of((UUID[]) row.getArray("related").getArray()));
    }

    private static Publication.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        return row.getObject("withdrawn_at") == null
                ? null
                : new Publication.Withdrawal(instant(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("summary"),
                Overview.of(row.getString("summary"), row.getString("opening"), row.getBoolean("html")),
                row.getString("category"),
                row.getString("key_content"),
                row.getString("statutory_item"),
                row.getString("topic"),
                row.getString("document_number"),
                row.getString("issuer"),
                row.getObject("formed_on", LocalDate.class),
                instant(row, "first_published_at"),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How a document stands before a further version. */
    public record Standing(String indexNumber, int version, Instant firstPublishedAt) {}
}
