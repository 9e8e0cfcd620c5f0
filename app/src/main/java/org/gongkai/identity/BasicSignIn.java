package org.gongkai.identity;

import java.util.Optional;
import org.gongkai.identity.Attempts.Credential;
import org.springframework.stereotype.Service;

/**
 * Name and password with every request, as HTTP Basic sends them. A password once found right is remembered for some
 * minutes together with the stored hash it fits, so that the slow hash runs once. State of the account is read each time:
 * a new password, a lock or a disabled account count at once.
 */
@Service
public class BasicSignIn {

    private final Attempts attempts;
    private final SignIn signIn;
    private final People people;
    private final VerifiedPasswords verified;
    private final Turnstile turnstile;
    private final Origin origin;

    BasicSignIn(
            Attempts attempts,
            SignIn signIn,
            People people,
            VerifiedPasswords verified,
            Turnstile turnstile,
            Origin origin) {
        this.attempts = attempts;
        this.signIn = signIn;
        this.people = people;
        this.verified = verified;
        this.turnstile = turnstile;
        this.origin = origin;
    }

    public Optional<Person> withPassword(String username, String password) {
        String name = Usernames.canonical(username);
        return remembered(name, password)
                .or(() -> turnstile.pass(name, () -> remembered(name, password).or(() -> compared(name, password))));
    }

    private Optional<Person> remembered(String name, String password) {
        return attempts.credential(name, origin.client())
                .filter(credential -> verified.contains(password, credential.passwordHash()))
                .map(Credential::account)
                .flatMap(people::findEnabled);
    }

    private Optional<Person> compared(String name, String password) {
        Optional<Person> person = signIn.withPassword(name, password);
        if (person.isPresent()) {
            attempts.credential(name, origin.client())
                    .ifPresent(credential -> verified.add(password, credential.passwordHash()));
        }
        return person;
    }
}
