package org.gongkai.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.AccountTable.NewAccount;
import org.gongkai.identity.OneTimeLinks.Purpose;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.Outcome.Refused;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an installation gets its first administrator: by a link shown once in its log, valid for a day and replaced at each
 * start until somebody used it. Where an administrator exists the link opens nothing.
 */
@Service
public class FirstAdministrator {

    /** An open link, good until then. */
    public record Setup(Instant expiresAt) {}

    private final AccountTable table;
    private final People people;
    private final Bodies bodies;
    private final Hashing hashing;
    private final OneTimeLinks links;
    private final SecurityLog log;

    FirstAdministrator(
            AccountTable table, People people, Bodies bodies, Hashing hashing, OneTimeLinks links, SecurityLog log) {
        this.table = table;
        this.people = people;
        this.bodies = bodies;
        this.hashing = hashing;
        this.links = links;
        this.log = log;
    }

    /** A fresh token in place of the last; empty, and no link is left, where there is an administrator. */
    @Transactional
    public Optional<String> offer() {
        if (table.hasAnotherAdministrator(null)) {
            links.end(Purpose.FIRST_ADMINISTRATOR, null);
            return Optional.empty();
        }
        return Optional.of(links.replace(Purpose.FIRST_ADMINISTRATOR, null));
    }

    /** Whether the link may be used now. */
    public Optional<Setup> open(String token) {
        return table.hasAnotherAdministrator(null)
                ? Optional.empty()
                : links.find(Purpose.FIRST_ADMINISTRATOR, token).map(link -> new Setup(link.expiresAt()));
    }

    /**
     * Makes the administrator and uses the link up; refused input leaves it open. The account serves the one body there is,
     * or the installation where there are none or several.
     */
    @Transactional
    public Outcome<Person> complete(String token, String username, String displayName, String password) {
        table.lockAdministration();
        if (open(token).isEmpty()) {
            return Outcome.refused("", "link-unknown");
        }
        String name = Usernames.canonical(username);
        List<Problem> problems = objections(name, displayName, password);
        UUID id = UUID.randomUUID();
        if (problems.isEmpty() && !table.insert(account(id, name, displayName.strip(), password))) {
            problems.add(new Problem("username", "username-taken"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        links.end(Purpose.FIRST_ADMINISTRATOR, null);
        table.replaceRoles(id, Set.of(Role.ADMINISTRATOR), null);
        log.write(SecurityEvent.ACCOUNT_CREATED, id, id, "", Role.ADMINISTRATOR.code());
        return Outcome.done(people.find(id).orElseThrow());
    }

    private static List<Problem> objections(String username, String displayName, String password) {
        List<Problem> problems = new ArrayList<>();
        Usernames.objection(username).ifPresent(problems::add);
        Texts.objectionToName("displayName", displayName).ifPresent(problems::add);
        PasswordPolicy.objection(password, username).ifPresent(problems::add);
        return problems;
    }

    private NewAccount account(UUID id, String username, String displayName, String password) {
        List<Body> hosted = bodies.all();
        @Nullable String body = hosted.size() == 1 ? hosted.getFirst().id() : null;
        return new NewAccount(id, body, username, displayName, true, null, hashing.hash(password), null, null);
    }
}
