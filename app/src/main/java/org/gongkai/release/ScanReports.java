package org.gongkai.release;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they are kept: by what was looked at and by which edition of the scanner. */
@Repository
class ScanReports {

    private static final TypeReference<List<ScanFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScanReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ScanReport> find(String digest, String scanner) {
        return jdbc.sql("SELECT fault, findings FROM release_report WHERE digest = :digest AND scanner = :scanner")
                .param("digest", digest)
                .param("scanner", scanner)
                .query((row, _) -> new ScanReport(
                        digest, row.getString("fault"), json.readValue(row.getString("findings"), FINDINGS)))
                .optional();
    }

    /** Keeps a report in place of a faulty one; a complete one stays. */
    void keep(ScanReport report, String scanner, Instant lookedAt) {
        jdbc.sql("""
                INSERT INTO release_report (digest, scanner, fault, findings, looked_at)
                VALUES (:digest, :scanner, :fault, CAST(:findings AS jsonb), :lookedAt)
                ON CONFLICT (digest, scanner) DO UPDATE
                   SET fault = excluded.fault, findings = excluded.findings, looked_at = excluded.looked_at
                 WHERE release_report.fault IS NOT NULL
                """)
                .param("digest", report.digest())
                .param("scanner", scanner)
                .param("fault", report.fault())
                .param("findings", json.writeValueAsString(report.findings()))
                .param("lookedAt", Timestamp.from(lookedAt))
                .update();
    }
}
