package org.gongkai.publication;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.publication.SelfInspection.Lack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each night's inspection found, so that the office sees since when something is lacking. */
@Service
public class InspectionDiary {

    private final JdbcClient jdbc;

    InspectionDiary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes down a night's findings: what is found again keeps its first day, what was mended is struck out. */
    @Transactional
    public void note(String bodyId, LocalDate day, List<Lack> found) {
        found.forEach(lack -> note(bodyId, day, lack));
        jdbc.sql("DELETE FROM publication_lack WHERE body_id = :body AND seen < :day")
                .param("body", bodyId)
                .param("day", Date.valueOf(day))
                .update();
    }

    private void note(String bodyId, LocalDate day, Lack lack) {
        jdbc.sql("""
                INSERT INTO publication_lack (body_id, indicator, subject, since, seen)
                VALUES (:body, :indicator, :subject, :day, :day)
                ON CONFLICT (body_id, indicator, subject) DO UPDATE SET seen = excluded.seen
                """)
                .param("body", bodyId)
                .param("indicator", lack.indicator())
                .param("subject", lack.subject())
                .param("day", Date.valueOf(day))
                .update();
    }

    /** Since when things are lacking, as far as a night has seen them. */
    public Since since(String bodyId) {
        Map<List<String>, LocalDate> days = new HashMap<>();
        jdbc.sql("SELECT indicator, subject, since FROM publication_lack WHERE body_id = :body")
                .param("body", bodyId)
                .query((row, _) -> days.put(
                        List.of(row.getString("indicator"), row.getString("subject")),
                        row.getObject("since", LocalDate.class)))
                .list();
        return new Since(days);
    }

    /** First days by finding. */
    public record Since(Map<List<String>, LocalDate> days) {

        public Since {
            days = Map.copyOf(days);
        }

        /** Empty for what has come up since the last night. */
        public Optional<LocalDate> of(Lack lack) {
            return Optional.ofNullable(days.get(List.of(lack.indicator(), lack.subject())));
        }
    }
}
