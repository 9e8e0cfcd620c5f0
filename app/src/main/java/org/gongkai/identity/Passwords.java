package org.gongkai.identity;

import java.util.UUID;
import org.gongkai.identity.OneTimeLinks.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new password in the place of an old one, with all that depends on the old: links, sessions, tokens. */
@Component
class Passwords {

    private final AccountTable table;
    private final Hashing hashing;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SecurityLog log;

    Passwords(
            AccountTable table,
            Hashing hashing,
            OneTimeLinks links,
            Sessions sessions,
            ApiTokens tokens,
            SecurityLog log) {
        this.table = table;
        this.hashing = hashing;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
    }

    @Transactional
    void replace(UUID account, String password, String keptSessionId) {
        table.setPassword(account, hashing.hash(password));
        links.end(Purpose.PASSWORD, account);
        sessions.endOthers(account, keptSessionId);
        tokens.endAll(account, account);
        log.write(SecurityEvent.PASSWORD_CHANGED, account, account);
    }
}
