package org.gongkai.casework;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Gapless numbers per body, series and year: taken in the transaction that uses them, so a rollback gives them back. */
@Repository
public class Numbers {

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, from 1. Others of the same series wait until the caller's transaction ends. */
    public int next(String bodyId, String series, int year) {
        Integer next = jdbc.queryForObject("""
                insert into case_number (body_id, series, year, last) values (?, ?, ?, 1)
                on conflict (body_id, series, year) do update set last = case_number.last + 1
                returning last
                """, Integer.class, bodyId, series, year);
        if (next == null) {
            throw new IllegalStateException("no number for " + series + " " + year);
        }
        return next;
    }
}
