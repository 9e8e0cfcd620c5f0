package org.gongkai.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.publication.ColumnBook.Change;
import org.gongkai.publication.ColumnBook.Difference;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of columns and their history. */
@Repository
public class ColumnStore {

    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ColumnStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The columns of a body of which something was said. */
    public List<ColumnEntry> of(String bodyId) {
        return jdbc.sql("""
                select body_id, id, own, title, title_en, topic, position, hidden, section, interval_days, note, note_en, version
                from publication_column where body_id = :body
                """).param("body", bodyId).query((row, _) -> entry(row)).list();
    }

    private static ColumnEntry entry(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new ColumnEntry(
                row.getString("body_id"),
                row.getBoolean("own")
                        ? Columns.own(id, row.getString("title"), row.getString("title_en"))
                        : Columns.find(id).orElseThrow(),
                row.getString("topic"),
                row.getInt("position"),
                row.getBoolean("hidden"),
                row.getString("section"),
                row.getObject("interval_days", Integer.class),
                row.getString("note"),
                row.getString("note_en"),
                row.getInt("version"));
    }

    /** An id nobody had before; two who add at once wait for each other. */
    public String nextId(String bodyId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('publication_column'))")
                .query(Integer.class)
                .single();
        int next = jdbc.sql("select count(*) from publication_column where own")
                        .query(Integer.class)
                        .single()
                + 1;
        return "own-" + next;
    }

    public void add(ColumnEntry entry) {
        write(entry, """
                insert into publication_column (body_id, id, own, title, title_en, topic, position, hidden, section,
                    interval_days, note, note_en, version)
                values (:body, :id, :own, :title, :titleEn, :topic, :position, :hidden, :section, :days, :note, :noteEn,
                    :version)
                """, 0);
    }

    /** Writes the next version, unless somebody else has done so already. */
    public boolean replace(ColumnEntry entry, int before) {
        return write(entry, """
                insert into publication_column (body_id, id, own, title, title_en, topic, position, hidden, section,
                    interval_days, note, note_en, version)
                values (:body, :id, :own, :title, :titleEn, :topic, :position, :hidden, :section, :days, :note, :noteEn,
                    :version)
                on conflict (body_id, id) do update set title = excluded.title, title_en = excluded.title_en,
                    topic = excluded.topic, position = excluded.position, hidden = excluded.hidden,
                    section = excluded.section, interval_days = excluded.interval_days, note = excluded.note,
                    note_en = excluded.note_en, version = excluded.version
                  where publication_column.version = :before
                """, before) == 1;
    }

    private int write(ColumnEntry entry, String sql, int before) {
        return jdbc.sql(sql)
                .param("body", entry.bodyId())
                .param("id", entry.id())
                .param("own", entry.own())
                .param("title", entry.own() ? entry.column().title().zh() : "")
                .param("titleEn", entry.own() ? entry.ownTitleEn() : "")
                .param("topic", entry.topic())
                .param("position", entry.position())
                .param("hidden", entry.hidden())
                .param("section", entry.section())
                .param("days", entry.intervalDays(), java.sql.Types.INTEGER)
                .param("note", entry.note())
                .param("noteEn", entry.noteEn())
                .param("version", entry.version())
                .param("before", before)
                .update();
    }

    /** Adds a line to the history. */
    public void note(ColumnEntry entry, String person, Instant at, List<Difference> differences) {
        jdbc.sql("""
                insert into publication_column_change (body_id, column_id, version, at, person, changes)
                values (:body, :id, :version, :at, :person, cast(:changes as jsonb))
                """)
                .param("body", entry.bodyId())
                .param("id", entry.id())
                .param("version", entry.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("changes", json.writeValueAsString(differences))
                .update();
    }

    public List<Change> history(String bodyId, String id) {
        return jdbc.sql("""
                select version, at, person, changes from publication_column_change
                where body_id = :body and column_id = :id order by version desc limit 200
                """)
                .param("body", bodyId)
                .param("id", id)
                .query((row, _) -> new Change(
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        json.readValue(row.getString("changes"), DIFFERENCES)))
                .list();
    }

    /** The number of the latest change of any column; 0 before the first. */
    public long revision() {
        return jdbc.sql("select coalesce(max(seq), 0) from publication_column_change")
                .query(Long.class)
                .single();
    }
}
