package org.gongkai.casework.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.casework.Worklist.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The SQL of lists. Cases without a running clock come last, each group in order of id. */
@Repository
public class CaseLists {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

    private final JdbcTemplate jdbc;

    CaseLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A page after the cursor; a cursor nobody issued is an {@link IllegalArgumentException}. */
    public List<Found> page(String bodyId, Filter filter, @Nullable String cursor, int size) {
        StringBuilder sql = new StringBuilder(
                "select id, coalesce(next_due, date '9999-12-31') as due from case_file where body_id = ?");
        List<Object> values = new ArrayList<>();
        values.add(bodyId);
        and(sql, values, " and procedure_id = ?", filter.procedure());
        and(sql, values, " and stage = ?", filter.stage());
        and(sql, values, " and assignee = ?", filter.assignee());
        and(sql, values, " and section_id = ?", filter.section());
        and(sql, values, " and next_due < ?", storable(filter.dueBefore()));
        and(sql, values, " and is_final <> ?", filter.open());
        if (filter.text() != null && !filter.text().isBlank()) {
            saying(sql, values, Folded.of(filter.text()));
        }
        if (cursor != null) {
            Found after = Found.of(cursor);
            sql.append(" and (coalesce(next_due, date '9999-12-31'), id) > (?, ?)");
            values.add(after.due());
            values.add(after.id());
        }
        sql.append(" order by coalesce(next_due, date '9999-12-31'), id limit ?");
        values.add(size);
        return jdbc.query(
                sql.toString(),
                (row, _) -> new Found(row.getObject("id", UUID.class), row.getObject("due", LocalDate.class)),
                values.toArray());
    }

    /** The words in any order, or all of them as one whatever blanks are between: people space out short names. */
    private static void saying(StringBuilder sql, List<Object> values, String text) {
        List<String> words =
                BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        sql.append(" and (strpos(translate(search_text, ' \u3000', ''), ?) > 0");
        values.add(String.join("", words));
        sql.append(" or (true");
        words.forEach(word -> and(sql, values, " and strpos(search_text, ?) > 0", word));
        sql.append("))");
    }

    /** A day beyond what the database can hold asks for nothing more than the last one it can. */
    private static @Nullable LocalDate storable(@Nullable LocalDate day) {
        LocalDate last = LocalDate.of(9999, 12, 31);
        LocalDate first = LocalDate.of(1, 1, 1);
        return day == null || day.isBefore(last) && day.isAfter(first) ? day : day.isAfter(first) ? last : first;
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** The first cases of a procedure whose document bears that number, however either is bracketed and spaced. */
    public List<UUID> numbered(String bodyId, String procedure, String documentNumber) {
        return jdbc.queryForList("""
                select id from case_file
                where body_id = ? and procedure_id = ? and document_number_key = document_number_key(?)
                order by id limit 20
                """, UUID.class, bodyId, procedure, documentNumber);
    }

    public List<UUID> ofApplicant(UUID account) {
        return jdbc.queryForList(
                "select id from case_file where applicant = ? order by opened_at desc limit 200", UUID.class, account);
    }

    /** A case in a list, and its place there. */
    public record Found(UUID id, LocalDate due) {

        public String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((due + "/" + id).getBytes(StandardCharsets.UTF_8));
        }

        /** A list answers with days the database holds; other days come from nobody but a stranger. */
        private static LocalDate issued(LocalDate due) {
            if (!due.equals(storable(due))) {
                throw new IllegalArgumentException("not a day of a list");
            }
            return due;
        }

        static Found of(String cursor) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/");
                return new Found(UUID.fromString(parts[1]), issued(LocalDate.parse(parts[0])));
            } catch (RuntimeException notOurs) {
                throw new IllegalArgumentException("not a cursor", notOurs);
            }
        }
    }
}
