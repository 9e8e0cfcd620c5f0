package org.gongkai.publication.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents of the register whole. */
@Repository
public class DocumentStore {

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

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    DocumentStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest version with the history, withdrawn or not. */
    public Optional<Publication> find(UUID id) {
        return jdbc
                .query(ONE + "p.version", (row, _) -> new Publication(document(row), withdrawal(row), history(id)), id)
                .stream()
                .findFirst();
    }

    /** One version, whether or not the document was withdrawn since. */
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

    /** The documents whose version in force bears a number in its one spelling. */
    public List<UUID> numbered(String bodyId, String numberKey) {
        return jdbc.queryForList("""
                select p.id from publication p join publication_version v
                  on v.publication_id = p.id and v.version = p.version
                where p.body_id = ? and v.number_key = ? and p.withdrawn_at is null
                order by p.id limit 20
                """, UUID.class, bodyId, numberKey);
    }

    private List<Publication.Version> history(UUID id) {
        return jdbc.query(
                "select version, published_at, note from publication_version where publication_id = ? order by version desc",
                (row, _) -> new Publication.Version(
                        row.getInt("version"), Moments.at(row, "published_at"), row.getString("note")),
                id);
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
                Moments.at(row, "first_published_at"),
                Moments.at(row, "published_at"),
                row.getString("note"),
                json.readValue(row.getString("carriers"), CARRIERS),
                json.readValue(row.getString("attachments"), ATTACHMENTS),
                row.getObject("interprets", UUID.class),
                List.of((UUID[]) row.getArray("related").getArray()));
    }

    private static Publication.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        return row.getObject("withdrawn_at") == null
                ? null
                : new Publication.Withdrawal(Moments.at(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }
}
