package org.gongkai.identity;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads people with the roles they have today. Lookups by id or name also find disabled accounts, because history names
 * them; {@link #withRole}, {@link #inSection}, {@link #sectionsServed}, {@link #search} and {@link #list} know only people who can act.
 */
@Repository
public class People {

    private static final String PERSON = """
            SELECT a.id, a.body_id, a.username, a.display_name, a.staff, a.section_id,
                   ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles,
                   ARRAY(SELECT concat_ws('|', d.role, f.id, f.section_id)
                         FROM delegation d
                         JOIN account f ON f.id = d.from_account AND NOT f.disabled
                         JOIN account_role own ON own.account_id = f.id AND own.role = d.role
                         WHERE d.to_account = a.id AND d.revoked_at IS NULL
                           AND :today BETWEEN d.valid_from AND d.valid_to
                         ORDER BY d.valid_from, d.created_at, d.id) AS delegated
            FROM account a
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    People(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Person> find(UUID id) {
        return select("WHERE a.id = :id").param("id", id).query(PersonRow::read).optional();
    }

    /** Finds by username, written in any case or width. */
    public Optional<Person> find(String username) {
        return select("WHERE a.username = :username")
                .param("username", Usernames.canonical(username))
                .query(PersonRow::read)
                .optional();
    }

    /** Finds a person who may act now: the account exists and is not disabled. */
    public Optional<Person> findEnabled(UUID id) {
        return select("WHERE a.id = :id AND NOT a.disabled")
                .param("id", id)
                .query(PersonRow::read)
                .optional();
    }

    /** Everybody in the body who may exercise the role today, by own office or by delegation. */
    public List<Person> withRole(String bodyId, Role role) {
        return select("WHERE a.body_id = :body AND NOT a.disabled ORDER BY a.username")
                .param("body", bodyId)
                .query(PersonRow::read)
                .list()
                .stream()
                .filter(person -> person.has(role))
                .toList();
    }

    public List<Person> inSection(String bodyId, String sectionId) {
        return select("WHERE a.body_id = :body AND a.section_id = :section AND NOT a.disabled ORDER BY a.username")
                .param("body", bodyId)
                .param("section", sectionId)
                .query(PersonRow::read)
                .list();
    }

    /** The sections of the body in which somebody may act today as the section's own member. */
    public Set<String> sectionsServed(String bodyId) {
        return jdbc.sql("""
                SELECT DISTINCT a.section_id FROM account a
                JOIN account_role r ON r.account_id = a.id AND r.role = :role
                WHERE a.body_id = :body AND NOT a.disabled AND a.section_id IS NOT NULL""")
                .param("body", bodyId)
                .param("role", Role.SECTION.code())
                .query(String.class)
                .set();
    }

    /** Staff of the body whose username or display name contains the text, at most {@code limit}. */
    public List<Person> search(String bodyId, String text, int limit) {
        return select("""
                WHERE a.body_id = :body AND NOT a.disabled
                  AND (a.username ILIKE :like OR a.display_name ILIKE :like)
                ORDER BY a.username LIMIT :limit""")
                .param("body", bodyId)
                .param("like", Likes.containing(text))
                .param("limit", limit)
                .query(PersonRow::read)
                .list();
    }

    /** One page of the body's staff in the order of usernames; the next begins after the last username of this one. */
    public List<Person> list(String bodyId, @Nullable String afterUsername, int limit) {
        return select("WHERE a.body_id = :body AND NOT a.disabled AND a.username > :after"
                        + " ORDER BY a.username LIMIT :limit")
                .param("body", bodyId)
                .param("after", afterUsername == null ? "" : afterUsername)
                .param("limit", limit)
                .query(PersonRow::read)
                .list();
    }

    /** Display names for histories; ids without an account are left out. */
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, display_name FROM account WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql(PERSON + where).param("today", Instants.today(clock));
    }
}
