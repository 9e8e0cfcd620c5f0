package org.gongkai.identity;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Attempts.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers whether a name and a password open an account. Whoever asks learns nothing else: an unknown name, a wrong
 * password, a locked and a disabled account get the same answer after the same work.
 */
@Service
public class SignIn {

    private final Attempts attempts;
    private final Hashing hashing;
    private final People people;
    private final SecurityLog log;
    private final Turnstile turnstile;
    private final Origin origin;
    private final SlowAnswer slowAnswer;

    SignIn(
            Attempts attempts,
            Hashing hashing,
            People people,
            SecurityLog log,
            Turnstile turnstile,
            Origin origin,
            SlowAnswer slowAnswer) {
        this.attempts = attempts;
        this.hashing = hashing;
        this.people = people;
        this.log = log;
        this.turnstile = turnstile;
        this.origin = origin;
        this.slowAnswer = slowAnswer;
    }

    /** The person whose password this is, signed in; empty otherwise. Every call counts towards the lockout. */
    public Optional<Person> withPassword(String username, String password) {
        Optional<Person> person = confirm(username, password);
        person.ifPresent(known -> log.write(SecurityEvent.SIGNED_IN, known.id(), known.id()));
        return person;
    }

    /** The same answer and the same counting for somebody who is signed in already and confirms an act. */
    Optional<Person> confirm(String username, String password) {
        String name = Usernames.canonical(username);
        byte[] client = origin.client();
        Tried tried = turnstile.pass(
                name,
                () -> attempts.begin(name, client)
                        .map(attempt -> new Tried(compare(attempt, client, password), attempt.slow()))
                        .orElseGet(() -> new Tried(refuse(name, password), false)));
        if (tried.slow()) {
            slowAnswer.give();
        }
        return tried.person();
    }

    /** Nobody else waits while an answer is slow: that comes after the turnstile. */
    private record Tried(Optional<Person> person, boolean slow) {}

    private Optional<Person> compare(Attempt attempt, byte[] client, String password) {
        if (!hashing.matches(password, attempt.passwordHash())) {
            return fail(attempt);
        }
        attempts.succeeded(attempt.account(), client, betterHash(attempt, password));
        return people.findEnabled(attempt.account());
    }

    private Optional<Person> fail(Attempt attempt) {
        log.write(SecurityEvent.SIGN_IN_FAILED, null, attempt.account());
        if (attempt.locks()) {
            log.write(SecurityEvent.ACCOUNT_LOCKED, null, attempt.account());
        }
        return Optional.empty();
    }

    private Optional<Person> refuse(String name, String password) {
        hashing.compareWithNothing(password);
        @Nullable UUID account = attempts.account(name);
        log.write(account == null ? SecurityEvent.SIGN_IN_FAILED : SecurityEvent.SIGN_IN_REFUSED, null, account);
        return Optional.empty();
    }

    private @Nullable String betterHash(Attempt attempt, String password) {
        return hashing.isOutdated(attempt.passwordHash()) ? hashing.hash(password) : null;
    }
}
