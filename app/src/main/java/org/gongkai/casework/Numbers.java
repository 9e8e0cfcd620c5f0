package org.gongkai.casework;

import org.gongkai.installation.Writes;
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

    private final Writes writes;

    Numbers(Writes writes) {
        this.writes = writes;
    }

    /** The next number, from 1. Others of the same series wait until the caller's transaction ends. */
    public int next(String bodyId, String series, int year) {
        // The series is there but for the first number of a year; looking for a conflict every time would cost three
        // times as much.
        return writes.ask(NEXT, bodyId, series, year)
                .or(() -> writes.ask(FIRST_OR_NEXT, bodyId, series, year))
                .orElseThrow();
    }
}
