package org.gongkai.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of uploads. */
@Repository
class StoredFiles {

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody wait who wants to place or remove this content, until the transaction ends. */
    void lockContent(String sha256) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('stored_file ' || :sha256, 0))")
                .param("sha256", sha256)
                .query((_, _) -> true)
                .single();
    }

    void add(StoredFile file) {
        jdbc.sql("""
                INSERT INTO stored_file
                    (id, body_id, sha256, name, media_type, size, uploaded_by, upload_key, uploaded_at, case_id)
                VALUES
                    (:id, :bodyId, :sha256, :name, :mediaType, :size, :uploadedBy, :uploadKey, :uploadedAt, NULL)
                """)
                .param("id", file.id())
                .param("bodyId", file.bodyId())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("uploadedBy", file.uploadedBy())
                .param("uploadKey", file.uploadKey())
                .param("uploadedAt", Timestamp.from(file.uploadedAt()))
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM stored_file WHERE id = :id")
                .param("id", id)
                .query(StoredFiles::file)
                .optional();
    }

    List<StoredFile> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM stored_file WHERE case_id = :caseId ORDER BY uploaded_at, id")
                .param("caseId", caseId)
                .query(StoredFiles::file)
                .list();
    }

    /** Attaches the uploader's own file, unless another case has it; says what it is then. */
    Optional<StoredFile> attach(UUID id, UUID caseId, Uploader uploader) {
        return jdbc.sql("""
                UPDATE stored_file
                   SET case_id = :caseId, body_id = coalesce(body_id, :bodyId)
                 WHERE id = :id
                   AND (case_id IS NULL OR case_id = :caseId)
                   AND (uploaded_by = :account OR uploaded_by IS NULL AND upload_key = :key)
                RETURNING *
                """)
                .param("id", id)
                .param("caseId", caseId)
                .param("bodyId", uploader.bodyId())
                .param("account", uploader.account(), Types.OTHER)
                .param("key", uploader.key(), Types.VARCHAR)
                .query(StoredFiles::file)
                .optional();
    }

    /** Forgets uploads that were never attached; says how many. */
    int forgetUnattached(Instant before) {
        return jdbc.sql("DELETE FROM stored_file WHERE case_id IS NULL AND uploaded_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    boolean names(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM stored_file WHERE sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("uploaded_by", UUID.class),
                row.getString("upload_key"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("case_id", UUID.class));
    }
}
