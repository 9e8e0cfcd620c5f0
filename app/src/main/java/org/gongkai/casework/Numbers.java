package org.gongkai.casework;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Gapless numbers per body, series and year: taken in the transaction that uses them, so a rollback gives them back. */
@Repository
public class Numbers {

    private static final String NEXT = """
            update case_number set last = last + 1 where body_id = ? and series = ? and year = ? returning last
            """;

    private static final String FIRST_OR_NEXT = """
            insert into case_number (body_id, series, year, last) values (?, ?, ?, 1)
            on conflict (body_id, series, year) do update set last = case_number.last + 1
            returning last
            """;

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, from 1. Others of the same series wait until the caller's transaction ends. */
    public int next(String bodyId, String series, int year) {
        // The series is there but for the first number of a year; looking for a conflict every time would cost three
        // times as much.
        return jdbc.queryForList(NEXT, Integer.class, bodyId, series, year).stream()
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(
                        jdbc.queryForObject(FIRST_OR_NEXT, Integer.class, bodyId, series, year)));
    }
}
