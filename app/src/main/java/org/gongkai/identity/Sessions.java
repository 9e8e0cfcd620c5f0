package org.gongkai.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends browser sessions in the caller's transaction. The principal name of a signed-in session is the account id. */
@Repository
public class Sessions {

    /**
     * A session that has not run out.
     *
     * @param handle names it towards the person; not the secret the browser holds
     */
    public record Open(String handle, Instant begunAt, Instant usedAt, boolean current) {}

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's open sessions, the last used first, by the real time as the session store; {@code currentId} is the one asking. */
    public List<Open> of(UUID account, String currentId) {
        return jdbc.sql("""
                        SELECT primary_id, session_id, creation_time, last_access_time FROM spring_session
                        WHERE principal_name = :account AND expiry_time > extract(epoch FROM now()) * 1000
                        ORDER BY last_access_time DESC""")
                .param("account", account.toString())
                .query((row, n) -> new Open(
                        row.getString("primary_id").strip(),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(currentId)))
                .list();
    }

    /** Ends one of the person's own sessions; another's is left alone. */
    public void end(UUID account, String handle) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = :account AND primary_id = :handle")
                .param("account", account.toString())
                .param("handle", handle)
                .update();
    }

    void endAll(UUID account) {
        endOthers(account, "");
    }

    void endOthers(UUID account, String keptSessionId) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = :account AND session_id <> :kept")
                .param("account", account.toString())
                .param("kept", keptSessionId)
                .update();
    }
}
