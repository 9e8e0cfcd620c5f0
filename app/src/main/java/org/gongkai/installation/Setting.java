package org.gongkai.installation;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * A setting a body can change, with its meaning when nobody has.
 *
 * @param key its name, e.g. {@code rule.YS-4.layer}
 * @param fallback the value until somebody sets another
 * @param reading understands a stored text; throws {@link IllegalArgumentException} when it is none of this setting's
 */
public record Setting<T>(String key, T fallback, Function<String, T> reading) {

    /** Any text. */
    public static Setting<String> text(String key, String fallback) {
        return new Setting<>(key, fallback, Function.identity());
    }

    /** A whole number. */
    public static Setting<Integer> number(String key, int fallback) {
        return new Setting<>(key, fallback, Integer::valueOf);
    }

    /** {@code true} or {@code false}. */
    public static Setting<Boolean> flag(String key, boolean fallback) {
        return new Setting<>(key, fallback, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + " is neither true nor false: " + text);
        });
    }

    /** One of an enum's constants, stored in lower case with hyphens: {@code STATUTE} as {@code statute}. */
    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback) {
        return new Setting<>(
                key,
                fallback,
                text -> Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                        .filter(each -> spelled(each).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key + " has no such choice: " + text)));
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
