package org.gongkai.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with which people ask and that say nothing of what they ask for: 请问, 怎么, 的. Behind {@code ^} stand verbs of one
 * character, which count only at the beginning: 发消费券 asks for 消费券.
 */
final class Asking {

    private static final String SHIPPED = "/law/search/asking.txt";
    private static final int SHORTEST_OBJECT = 2;

    private final Set<String> words = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private int longest;

    /** Reads the list shipped with the product. */
    static Asking load() {
        try (InputStream shipped = Objects.requireNonNull(Asking.class.getResourceAsStream(SHIPPED), SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return of(lines.lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Asking of(Stream<String> lines) {
        Asking all = new Asking();
        lines.map(line -> Folding.fold(line.replaceFirst("#.*", "")))
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(all::add);
        return all;
    }

    private void add(String entry) {
        if (entry.startsWith("^")) {
            verbs.add(entry.substring(1));
        } else {
            words.add(entry);
            longest = Math.max(longest, entry.length());
        }
    }

    /**
     * What is left of a run of characters, as one or several runs.
     *
     * @param names whose terms are left whole, whatever they contain
     */
    List<String> without(String run, Synonyms names) {
        String rest = names.cut(run).stream()
                .map(cut -> cut.synonyms().isEmpty() ? blanked(cut.text()) : cut.text())
                .collect(Collectors.joining());
        return Arrays.stream(rest.split(" +"))
                .filter(each -> !each.isEmpty())
                .map(each -> withoutVerb(each, names))
                .toList();
    }

    private String blanked(String text) {
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int length = known(text, at);
            rest.append(length == 0 ? text.charAt(at) : ' ');
            at += Math.max(1, length);
        }
        return rest.toString();
    }

    private int known(String text, int at) {
        int length = Math.min(longest, text.length() - at);
        while (length > 0 && !words.contains(text.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    private String withoutVerb(String run, Synonyms names) {
        String object = run.substring(1);
        boolean name = !names.cut(run).getFirst().synonyms().isEmpty();
        boolean verb = verbs.contains(run.substring(0, 1)) && Entry.key(object).length() >= SHORTEST_OBJECT;
        return verb && !name ? object : run;
    }
}
