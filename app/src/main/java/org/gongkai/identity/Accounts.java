package org.gongkai.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.identity.AccountTable.NewAccount;
import org.gongkai.identity.OneTimeLinks.Purpose;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.Outcome.Refused;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. Anybody else gets an AccessDeniedException; an account outside the administrator's
 * reach is refused as {@code account-unknown}. No administrator ever learns a password: new accounts and resets give a
 * one-time link by which the person sets one. Every act is in the security log.
 */
@Service
public class Accounts {

    /** A member of staff to be; {@code bodyId} null only for administrators and auditors of the installation. */
    public record NewStaff(
            @Nullable String bodyId,
            String username,
            String displayName,
            @Nullable String sectionId,
            Set<Role> roles) {}

    /** A secret to hand to the person, valid once until {@code expiresAt}: the page is {@code /password/{token}}. */
    public record PasswordLink(String token, Instant expiresAt) {}

    /** The new account and the link by which its holder sets a password. */
    public record Invitation(Person person, PasswordLink link) {}

    private final AccountTable table;
    private final People people;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SecurityLog log;
    private final OfficeRules rules;
    private final Administration administration;
    private final InstantSource clock;

    Accounts(
            AccountTable table,
            People people,
            OneTimeLinks links,
            Sessions sessions,
            ApiTokens tokens,
            SecurityLog log,
            OfficeRules rules,
            Administration administration,
            InstantSource clock) {
        this.table = table;
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.rules = rules;
        this.administration = administration;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Invitation> create(Person by, NewStaff wish) {
        Administration.requireAdministrator(by);
        String username = Usernames.canonical(wish.username());
        List<Problem> problems = objections(by, wish, username);
        UUID id = UUID.randomUUID();
        if (problems.isEmpty() && !table.insert(newAccount(id, wish, username))) {
            problems.add(new Problem("username", "username-taken"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        table.replaceRoles(id, wish.roles(), by.id());
        log.write(SecurityEvent.ACCOUNT_CREATED, by.id(), id, "", codes(wish.roles()));
        return Outcome.done(new Invitation(reread(id), issueLink(by, id)));
    }

    /** Replaces the person's own roles; delegations of a role taken away end by themselves. */
    @Transactional
    public Outcome<Person> setRoles(Person by, UUID account, Set<Role> roles) {
        return change(by, account, person -> {
            List<Problem> problems = rules.objections(person.bodyId(), person.sectionId(), roles);
            if (!person.staff()) {
                problems.add(new Problem("roles", "role-not-assignable"));
            }
            if (!roles.contains(Role.ADMINISTRATOR)) {
                administration.objectionToLosing(person).ifPresent(problems::add);
            }
            if (problems.isEmpty()) {
                table.replaceRoles(account, roles, by.id());
                log.write(SecurityEvent.ROLES_CHANGED, by.id(), account, "", codes(roles));
            }
            return problems;
        });
    }

    /** Moves the person to another section of the same body, or to none. */
    @Transactional
    public Outcome<Person> setSection(Person by, UUID account, @Nullable String section) {
        return change(by, account, person -> {
            List<Problem> problems = rules.objections(person.bodyId(), section, person.roles());
            if (problems.isEmpty()) {
                table.setSection(account, section);
                log.write(SecurityEvent.ACCOUNT_CHANGED, by.id(), account, "", "section");
            }
            return problems;
        });
    }

    @Transactional
    public Outcome<Person> rename(Person by, UUID account, String displayName) {
        return change(by, account, person -> {
            List<Problem> problems =
                    Texts.objectionToName("displayName", displayName).stream().toList();
            if (problems.isEmpty()) {
                table.setDisplayName(account, displayName.strip());
                log.write(SecurityEvent.ACCOUNT_CHANGED, by.id(), account, "", "display-name");
            }
            return problems;
        });
    }

    /** Shuts the account at once: its sessions end, its tokens and delegations no longer work. History keeps the person. */
    @Transactional
    public Outcome<Person> disable(Person by, UUID account) {
        return change(by, account, person -> {
            List<Problem> problems =
                    administration.objectionToLosing(person).stream().toList();
            if (problems.isEmpty()) {
                table.setDisabled(account, true);
                links.end(Purpose.PASSWORD, account);
                sessions.endAll(account);
                log.write(SecurityEvent.ACCOUNT_DISABLED, by.id(), account);
            }
            return problems;
        });
    }

    @Transactional
    public Outcome<Person> enable(Person by, UUID account) {
        return change(by, account, person -> {
            table.setDisabled(account, false);
            log.write(SecurityEvent.ACCOUNT_ENABLED, by.id(), account);
            return List.of();
        });
    }

    /** Forgets failed logins, so that a locked account opens before its time. */
    @Transactional
    public Outcome<Person> unlock(Person by, UUID account) {
        return change(by, account, person -> {
            table.unlock(account);
            log.write(SecurityEvent.ACCOUNT_UNLOCKED, by.id(), account);
            return List.of();
        });
    }

    /** Ends the password, all sessions and tokens, and gives a link by which the person sets a new one. */
    @Transactional
    public Outcome<PasswordLink> resetPassword(Person by, UUID account) {
        return administration.find(by, account).isEmpty()
                ? Outcome.refused("", "account-unknown")
                : Outcome.done(reset(by, account));
    }

    private PasswordLink reset(Person by, UUID account) {
        table.clearPassword(account);
        table.unlock(account);
        sessions.endAll(account);
        tokens.endAll(account, by.id());
        return issueLink(by, account);
    }

    private PasswordLink issueLink(Person by, UUID account) {
        String token = links.replace(Purpose.PASSWORD, account);
        log.write(SecurityEvent.PASSWORD_LINK_ISSUED, by.id(), account);
        return new PasswordLink(token, clock.instant().plus(OneTimeLinks.VALIDITY));
    }

    private Outcome<Person> change(Person by, UUID account, Function<Person, List<Problem>> act) {
        List<Problem> problems =
                administration.find(by, account).map(act).orElseGet(() -> List.of(new Problem("", "account-unknown")));
        return problems.isEmpty() ? Outcome.done(reread(account)) : new Refused<>(problems);
    }

    private List<Problem> objections(Person by, NewStaff wish, String username) {
        List<Problem> problems = new ArrayList<>();
        Usernames.objection(username).ifPresent(problems::add);
        Texts.objectionToName("displayName", wish.displayName()).ifPresent(problems::add);
        if (administration.isForBody(by, wish.bodyId())) {
            problems.addAll(rules.objections(wish.bodyId(), wish.sectionId(), wish.roles()));
        } else {
            problems.add(new Problem("body", "body-unknown"));
        }
        return problems;
    }

    private static NewAccount newAccount(UUID id, NewStaff wish, String username) {
        String name = wish.displayName().strip();
        return new NewAccount(id, wish.bodyId(), username, name, true, wish.sectionId(), null, null, null);
    }

    private Person reread(UUID account) {
        return people.find(account).orElseThrow();
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(","));
    }
}
