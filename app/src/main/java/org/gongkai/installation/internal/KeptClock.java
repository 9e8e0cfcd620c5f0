package org.gongkai.installation.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the trial's clock runs ahead, kept over restarts. */
record KeptClock(JdbcClient jdbc) {

    /** Whether the trial starts for the first time. */
    boolean isNew() {
        return jdbc.sql("select count(*) from trial_clock").query(Long.class).single() == 0;
    }

    Duration ahead() {
        return jdbc.sql("select ahead_micros from trial_clock")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    void keep(Duration ahead) {
        jdbc.sql("""
                        insert into trial_clock (ahead_micros) values (:micros)
                        on conflict (only_row) do update set ahead_micros = excluded.ahead_micros, set_at = now()
                        """)
                .param("micros", ahead.dividedBy(ChronoUnit.MICROS.getDuration()))
                .update();
    }
}
