package org.gongkai.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.identity.Outcome.Problem;
import org.gongkai.procedure.Role;

/** How people are named at login: one spelling per person, whatever case or width it is typed in. */
final class Usernames {

    private static final Pattern FORM =
            Pattern.compile("[\\p{IsAlphabetic}\\p{Nd}][\\p{IsAlphabetic}\\p{Nd}._@+-]{1,63}");

    /** Names a citizen could be mistaken for the authority by, as {@link #skeleton} shows them. */
    private static final Set<String> RESERVED = Stream.concat(
                    Arrays.stream(Role.values())
                            .filter(role -> role != Role.APPLICANT && role != Role.THIRD_PARTY)
                            .map(Role::code),
                    Stream.of(
                            "admin",
                            "gongkai",
                            "root",
                            "support",
                            "webmaster",
                            "postmaster",
                            "staff",
                            "deputy",
                            "secrecy",
                            "disclosure",
                            "staffing",
                            "管理员",
                            "系统管理员",
                            "系统",
                            "办公室",
                            "局长",
                            "副局长",
                            "审计员"))
            .map(Usernames::skeleton)
            .collect(Collectors.toUnmodifiableSet());

    /** Scripts whose letters nobody takes for one another's, so that a name may hold several of them. */
    private static final Set<UnicodeScript> UNLIKE =
            Set.of(UnicodeScript.HAN, UnicodeScript.LATIN, UnicodeScript.HANGUL);

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
        if (RESERVED.contains(skeleton(canonical))) {
            return Optional.of(new Problem("username", "username-taken"));
        }
        return mixesScripts(canonical)
                ? Optional.of(new Problem("username", "username-mixed-scripts"))
                : objection(canonical);
    }

    /** What a name looks like at a glance: without accents and separators, digits as the letters they are like. */
    private static String skeleton(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}._@+-]", "")
                .replace('0', 'o')
                .replaceAll("[1iı]", "l");
    }

    /** Letters of different scripts can look the same, so a name that mixes them can pose as another. */
    private static boolean mixesScripts(String name) {
        Set<UnicodeScript> scripts = name.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toSet());
        return scripts.size() > 1 && !UNLIKE.containsAll(scripts);
    }
}
