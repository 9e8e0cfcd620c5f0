package org.gongkai.page;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Matcher.quoteReplacement;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All texts shown to people, from {@code messages/<module>_zh_CN.properties} and {@code _en.properties}.
 *
 * <p>A key begins with its module's name. {@code {0}} stands for an argument; {@code {0|day|days}} chooses by
 * whether the argument is one. Dates are written out in the language, numbers without grouping, so that years and
 * document numbers stay as they are. Quotes need no escaping. A missing key is shown as the key: visible, never fatal.
 */
public final class Texts {

    /** The language of the law, and the default. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|([^|}]*)\\|([^}]*))?}");

    private final Map<Locale, Map<String, String>> bundles;

    Texts(Map<Locale, Map<String, String>> bundles) {
        this.bundles = bundles;
    }

    /** Reads every bundle on the class path; a key two modules claim is an {@link IllegalStateException}. */
    public static Texts load() {
        return new Texts(
                Map.of(CHINESE, MessageFiles.read("messages/*_zh_CN"), ENGLISH, MessageFiles.read("messages/*_en")));
    }

    /** The text of the key in the language (Chinese or English), with the arguments filled in. */
    public String get(Locale locale, String key, Object... args) {
        String pattern = bundle(locale).getOrDefault(key, key);
        return args.length == 0
                ? pattern
                : PLACE.matcher(pattern).replaceAll(place -> quoteReplacement(fill(place, locale, args)));
    }

    /** The texts of one language. */
    public Wording in(Locale locale) {
        return (key, args) -> get(locale, key, args);
    }

    /** Whether the language has a text for this key. */
    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    Set<String> keys(Locale locale) {
        return bundle(locale).keySet();
    }

    private Map<String, String> bundle(Locale locale) {
        return requireNonNull(bundles.get(locale.getLanguage().equals("en") ? ENGLISH : CHINESE));
    }

    private static String fill(MatchResult place, Locale locale, Object[] args) {
        int index = Integer.parseInt(place.group(1));
        if (index >= args.length) {
            return place.group();
        }
        String shown = Dates.shown(args[index], locale);
        if (place.group(2) == null) {
            return shown;
        }
        return shown.equals("1") ? place.group(2) : place.group(3);
    }
}
