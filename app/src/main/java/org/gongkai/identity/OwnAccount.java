package org.gongkai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.AccountTable.NewAccount;
import org.gongkai.identity.OneTimeLinks.Link;
import org.gongkai.identity.OneTimeLinks.Purpose;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.identity.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account: register as a citizen, set a password by a link, change it. */
@Service
public class OwnAccount {

    /** Fields under which phone and e-mail are sealed. */
    static final String PHONE = "account.phone";

    static final String EMAIL = "account.email";

    /** A citizen's wish for an account; phone and e-mail only if the citizen wants to be reached by them. */
    public record Registration(
            String username,
            String password,
            @Nullable String phone,
            @Nullable String email) {}

    private final AccountTable table;
    private final People people;
    private final Hashing hashing;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final SecurityLog log;
    private final SignIn signIn;
    private final PersonalData personalData;

    OwnAccount(
            AccountTable table,
            People people,
            Hashing hashing,
            OneTimeLinks links,
            Passwords passwords,
            SecurityLog log,
            SignIn signIn,
            PersonalData personalData) {
        this.table = table;
        this.people = people;
        this.hashing = hashing;
        this.links = links;
        this.passwords = passwords;
        this.log = log;
        this.signIn = signIn;
        this.personalData = personalData;
    }

    /** Opens a citizen's account at once; the display name is the username until a request names the person. */
    @Transactional
    public Outcome<Person> register(Registration wish) {
        String username = Usernames.canonical(wish.username());
        List<Problem> problems = objections(wish, username);
        UUID id = UUID.randomUUID();
        if (problems.isEmpty() && !table.insert(citizen(id, wish, username))) {
            problems.add(new Problem("username", "username-taken"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        log.write(SecurityEvent.ACCOUNT_CREATED, id, id, "", "citizen");
        return Outcome.done(people.find(id).orElseThrow());
    }

    /** Whose password the link sets; empty for a link that is unknown, used, replaced or older than a day. */
    public Optional<Person> openPasswordLink(String token) {
        return links.find(Purpose.PASSWORD, token).map(Link::account).flatMap(people::findEnabled);
    }

    /** Sets the password and uses the link up; a refused password leaves the link open. */
    @Transactional
    public Outcome<Person> setPassword(String token, String password) {
        Optional<Person> person = openPasswordLink(token);
        if (person.isEmpty()) {
            return Outcome.refused("", "link-unknown");
        }
        Optional<Problem> objection =
                PasswordPolicy.objection(password, person.get().username());
        if (objection.isPresent()) {
            return new Refused<>(List.of(objection.get()));
        }
        if (!links.use(Purpose.PASSWORD, token)) {
            return Outcome.refused("", "link-unknown");
        }
        passwords.replace(person.get().id(), password, "");
        return Outcome.done(person.get());
    }

    /**
     * Changes the password after confirming the current one, which counts as a login attempt, and ends every token and
     * every session of the account but the one named. Not to be called within a transaction: the attempt must count even if the rest fails.
     */
    public Outcome<Person> changePassword(Person person, String current, String next, String keptSessionId) {
        Optional<Problem> objection = PasswordPolicy.objection(next, person.username());
        if (objection.isPresent()) {
            return new Refused<>(List.of(objection.get()));
        }
        if (signIn.confirm(person.username(), current).isEmpty()) {
            return Outcome.refused("current", "password-wrong");
        }
        passwords.replace(person.id(), next, keptSessionId);
        return Outcome.done(person);
    }

    private static List<Problem> objections(Registration wish, String username) {
        List<Problem> problems = new ArrayList<>();
        Usernames.objectionForCitizen(username).ifPresent(problems::add);
        PasswordPolicy.objection(wish.password(), username).ifPresent(problems::add);
        Texts.objectionToPhone(wish.phone()).ifPresent(problems::add);
        Texts.objectionToEmail(wish.email()).ifPresent(problems::add);
        return problems;
    }

    private NewAccount citizen(UUID id, Registration wish, String username) {
        return new NewAccount(
                id,
                null,
                username,
                username,
                false,
                null,
                hashing.hash(wish.password()),
                wish.phone() == null ? null : personalData.seal(PHONE, wish.phone()),
                wish.email() == null ? null : personalData.seal(EMAIL, wish.email()));
    }
}
