package org.gongkai.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Overview;
import org.gongkai.publication.Position;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Dated;
import org.gongkai.publication.Publications.Expired;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.Publications.Month;
import org.gongkai.publication.Publications.OwnColumn;
import org.gongkai.publication.Publications.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lists, counts and dates the documents that are public now, from what the register keeps of them for that. */
@Repository
public class ListingStore {

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

    private final JdbcTemplate jdbc;

    ListingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, from after a position on. */
    public List<Listing> list(Filter filter, @Nullable Position after, int count) {
        StringBuilder sql = new StringBuilder(LISTING).append(filter.text() == null ? EACH : ALL);
        List<Object> values = new ArrayList<>();
        place(sql, values, filter);
        and(sql, values, " and p.first_published_at >= ?", Moments.ifAny(filter.from()));
        and(sql, values, " and p.first_published_at < ?", Moments.ifAny(filter.until()));
        and(sql, values, " and strpos(lower(v.title || ' ' || v.document_number), lower(?)) > 0", filter.text());
        if (after != null) {
            sql.append(" and (p.first_published_at, p.id) < (?, ?)");
            values.add(Moments.utc(after.at()));
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
                (row, _) -> new Withdrawn(row.getObject("id", UUID.class), Moments.at(row, "withdrawn_at")),
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

    /** How many there are of everything that makes a column. */
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
                        Moments.at(row, "latest")));
    }

    /** The months, in Beijing, in which something was published that is still public, the latest first. */
    public List<Month> months(Filter filter) {
        StringBuilder sql = new StringBuilder("""
                select cast(date_trunc('month', p.first_published_at at time zone 'Asia/Shanghai') as date) as month,
                       count(*) filter (where p.withdrawn_at is null) as documents,
                       max(greatest(p.published_at, p.withdrawn_at)) as latest
                from publication p where true
                """);
        List<Object> values = new ArrayList<>();
        and(sql, values, " and p.body_id = ?", filter.bodyId());
        and(sql, values, " and p.category = ?", filter.category());
        and(sql, values, " and p.key_content = ?", filter.keyContent());
        and(sql, values, " and p.statutory_item = ?", filter.statutoryItem());
        own(sql, values, filter.own());
        return jdbc.query(
                sql.append(" group by month having bool_or(p.withdrawn_at is null) order by month desc")
                        .toString(),
                (row, _) -> new Month(
                        row.getObject("month", LocalDate.class), row.getLong("documents"), Moments.at(row, "latest")),
                values.toArray());
    }

    /** Documents of a span by when they were first published, the latest first. */
    public List<Dated> dates(@Nullable Instant from, @Nullable Instant until, int skipped, int count) {
        StringBuilder sql =
                new StringBuilder("select p.id, p.published_at from publication p where p.withdrawn_at is null");
        List<Object> values = new ArrayList<>();
        and(sql, values, " and p.first_published_at >= ?", Moments.ifAny(from));
        and(sql, values, " and p.first_published_at < ?", Moments.ifAny(until));
        values.addAll(List.of(skipped, count));
        return jdbc.query(
                sql.append(" order by p.first_published_at desc, p.id desc offset ? limit ?")
                        .toString(),
                (row, _) -> new Dated(row.getObject("id", UUID.class), Moments.at(row, "published_at")),
                values.toArray());
    }

    /** Those that came into force or, on the day after their last, went out of it: after one day and until another. */
    public List<UUID> turnedBetween(LocalDate after, LocalDate until) {
        return jdbc.queryForList("""
                select p.id from publication p
                join publication_version v on v.publication_id = p.id and v.version = p.version
                where p.withdrawn_at is null
                  and (v.effective_on > ? and v.effective_on <= ? or v.expires_on >= ? and v.expires_on < ?)
                """, UUID.class, after, until, after, until);
    }

    /** Those of a body whose time was over before a day, the longest over first; at most 200. */
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
                Moments.at(row, "first_published_at"),
                Moments.at(row, "published_at"));
    }
}
