package org.gongkai.release;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that were read out of files, by the digest of the content, what it was taken for, and the edition of the reader. */
@Repository
class KeptWords {

    private final JdbcClient jdbc;

    KeptWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String sha256, String mediaType, String reader) {
        return jdbc.sql("""
                SELECT words FROM release_words WHERE sha256 = :sha256 AND media_type = :mediaType AND reader = :reader
                """)
                .param("sha256", sha256)
                .param("mediaType", mediaType)
                .param("reader", reader)
                .query(String.class)
                .optional();
    }

    void keep(String sha256, String mediaType, String reader, String words, Instant readAt) {
        jdbc.sql("""
                INSERT INTO release_words (sha256, media_type, reader, words, read_at)
                VALUES (:sha256, :mediaType, :reader, :words, :readAt) ON CONFLICT DO NOTHING
                """)
                .param("sha256", sha256)
                .param("mediaType", mediaType)
                .param("reader", reader)
                .param("words", words)
                .param("readAt", Timestamp.from(readAt))
                .update();
    }
}
