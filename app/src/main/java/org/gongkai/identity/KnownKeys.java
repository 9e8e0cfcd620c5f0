package org.gongkai.identity;

import java.security.MessageDigest;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys the database has been used with. They must all be there, unchanged, at every start. */
@Repository
class KnownKeys {

    private record Known(String id, byte[] fingerprint) {}

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM personal_data_key)")
                .query(Boolean.class)
                .single();
    }

    /** Refuses a ring that lacks or changes a known key; remembers its new ones. */
    void check(KeyRing keys) {
        Map<String, byte[]> offered = keys.fingerprints();
        for (Known known : jdbc.sql("SELECT id, fingerprint FROM personal_data_key")
                .query(Known.class)
                .list()) {
            byte[] fingerprint = offered.get(known.id());
            if (fingerprint == null || !MessageDigest.isEqual(fingerprint, known.fingerprint())) {
                throw new KeysRefused("the key " + known.id() + " of the key file is missing or is not the one this"
                        + " database was used with: restore it from the backup");
            }
        }
        offered.forEach(this::remember);
    }

    private void remember(String id, byte[] fingerprint) {
        jdbc.sql("INSERT INTO personal_data_key (id, fingerprint) VALUES (:id, :fingerprint) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("fingerprint", fingerprint)
                .update();
    }
}
