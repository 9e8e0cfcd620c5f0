package org.gongkai.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends browser sessions in the caller's transaction. The principal name of a signed-in session is the account id. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
