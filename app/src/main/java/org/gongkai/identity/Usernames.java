package org.gongkai.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.identity.Outcome.Problem;

/** How people are named at login: one spelling per person, whatever case or width it is typed in. */
final class Usernames {

    private static final Pattern FORM =
            Pattern.compile("[\\p{IsAlphabetic}\\p{Nd}][\\p{IsAlphabetic}\\p{Nd}._@+-]{1,63}");

    /** Names a citizen could be mistaken for the authority by. */
    private static final Set<String> RESERVED =
            Set.of("admin", "administrator", "auditor", "gongkai", "office", "root", "support", "system", "webmaster");

    private Usernames() {}

    /** The one spelling of the name; the empty text, which nobody is called, where it has not the form of a name. */
    static String canonical(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? name : "";
    }

    static Optional<Problem> objection(String canonical) {
        return canonical.isEmpty() ? Optional.of(new Problem("username", "username-malformed")) : Optional.empty();
    }

    static Optional<Problem> objectionForCitizen(String canonical) {
        return RESERVED.contains(canonical)
                ? Optional.of(new Problem("username", "username-taken"))
                : objection(canonical);
    }
}
