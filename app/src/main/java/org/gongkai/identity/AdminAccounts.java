package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as an administrator or auditor lists them: disabled and locked ones too. Reads only. */
@Repository
public class AdminAccounts {

    public enum State {
        ACTIVE,
        INVITED,
        LOCKED,
        DISABLED
    }

    /**
     * Which accounts: null means any.
     *
     * @param bodyId staff of this body
     * @param text part of the username or display name
     */
    public record Filter(
            @Nullable String bodyId,
            @Nullable Boolean staff,
            @Nullable String sectionId,
            @Nullable Role role,
            @Nullable State state,
            @Nullable String text) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** @param state {@code INVITED} until the person has set a password; {@code lockedUntil} only while locked */
    public record Row(
            UUID id,
            @Nullable String bodyId,
            String username,
            String displayName,
            boolean staff,
            @Nullable String sectionId,
            Set<Role> roles,
            State state,
            @Nullable Instant lockedUntil,
            Instant createdAt,
            @Nullable Instant lastLoginAt) {}

    /** @param next the cursor of the next page; null on the last */
    public record Page(List<Row> rows, @Nullable String next) {}

    private static final String ROWS = """
            SELECT * FROM (
                SELECT a.id, a.body_id, a.username, a.display_name, a.staff, a.section_id, a.created_at, a.last_login_at,
                       ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles,
                       CASE WHEN l.until > :now THEN l.until END AS locked_until,
                       CASE WHEN a.disabled THEN 'DISABLED' WHEN l.until > :now THEN 'LOCKED'
                            WHEN a.password_hash IS NULL THEN 'INVITED' ELSE 'ACTIVE' END AS state
                FROM account a CROSS JOIN LATERAL (
                    SELECT greatest(a.locked_until, max(f.locked_until)) AS until
                    FROM login_failure f WHERE f.account_id = a.id) AS l) AS listed
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AdminAccounts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page in the order of usernames, after the cursor of the page before. */
    public Page list(Filter filter, @Nullable String cursor, int limit) {
        List<Row> rows = jdbc.sql(ROWS + """
                        WHERE username > :after
                          AND (CAST(:body AS text) IS NULL OR body_id = :body)
                          AND (CAST(:staff AS boolean) IS NULL OR staff = :staff)
                          AND (CAST(:section AS text) IS NULL OR section_id = :section)
                          AND (CAST(:role AS text) IS NULL OR :role = ANY (roles))
                          AND (CAST(:state AS text) IS NULL OR state = :state)
                          AND (CAST(:like AS text) IS NULL OR username ILIKE :like OR display_name ILIKE :like)
                        ORDER BY username LIMIT :limit""")
                .param("now", Instants.toColumn(clock.instant()))
                .param("after", cursor == null ? "" : cursor)
                .param("body", filter.bodyId())
                .param("staff", filter.staff())
                .param("section", filter.sectionId())
                .param("role", filter.role() == null ? null : filter.role().code())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("like", filter.text() == null ? null : Likes.containing(filter.text()))
                .param("limit", limit + 1)
                .query(AdminAccounts::row)
                .list();
        return rows.size() <= limit
                ? new Page(rows, null)
                : new Page(rows.subList(0, limit), rows.get(limit - 1).username());
    }

    public Optional<Row> find(UUID id) {
        return jdbc.sql(ROWS + "WHERE id = :id")
                .param("now", Instants.toColumn(clock.instant()))
                .param("id", id)
                .query(AdminAccounts::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("staff"),
                row.getString("section_id"),
                roles((String[]) row.getArray("roles").getArray()),
                State.valueOf(row.getString("state")),
                Instants.fromColumn(row, "locked_until"),
                Objects.requireNonNull(Instants.fromColumn(row, "created_at")),
                Instants.fromColumn(row, "last_login_at"));
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(Role::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
