package org.gongkai.publication.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongkai.publication.PublicationChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the changes of the register, in the order of their numbers. */
@Repository
public class ChangeStore {

    private static final String CHANGES =
            "select seq, body_id, publication_id, version, kind, at from publication_change";

    private final JdbcTemplate jdbc;

    ChangeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<PublicationChange> latestChanges(int count) {
        return jdbc.query(CHANGES + " order by seq desc limit ?", (row, _) -> change(row), count);
    }

    /** Those after a number, in order. */
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
                Moments.at(row, "at"));
    }
}
