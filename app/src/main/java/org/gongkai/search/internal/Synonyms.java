package org.gongkai.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people call things and what documents call them. A line {@code a, b, c} makes all of them equal; {@code a => b, c} finds
 * b and c for a but not a for them; {@code #} begins a remark. They are applied to queries, so a change needs no new index.
 */
final class Synonyms {

    private static final String SHIPPED = "/law/search/synonyms.txt";

    private final Map<String, Set<String>> others = new LinkedHashMap<>();
    private int longest;

    /** Reads lines of the file's form. */
    static Synonyms of(Stream<String> lines) {
        Synonyms all = new Synonyms();
        lines.map(line -> Folding.fold(line.replaceFirst("#.*", "")).strip())
                .filter(line -> !line.isEmpty())
                .forEach(all::read);
        return all;
    }

    /** Those shipped, and those of the installation where it has a file of its own. */
    static Synonyms load(Path own) {
        try (InputStream shipped = Objects.requireNonNull(Synonyms.class.getResourceAsStream(SHIPPED), SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8));
                Stream<String> more = Files.exists(own) ? Files.lines(own) : Stream.of()) {
            return of(Stream.concat(lines.lines(), more));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        String[] sides = line.split("=>", 2);
        List<String> left = terms(sides[0]);
        List<String> right = sides.length == 2 ? terms(sides[1]) : left;
        for (String term : left) {
            longest = Math.max(longest, term.length());
            Set<String> known = others.computeIfAbsent(term, _ -> new LinkedHashSet<>());
            right.stream().filter(each -> !each.equals(term)).forEach(known::add);
        }
    }

    private static List<String> terms(String side) {
        return Arrays.stream(side.split("[,、]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Cuts a folded text where it has terms with synonyms, the longest first. */
    List<Cut> cut(String text) {
        List<Cut> cuts = new ArrayList<>();
        int plain = 0;
        for (int at = 0; at < text.length(); ) {
            int length = known(text, at);
            if (length == 0) {
                at++;
                continue;
            }
            add(cuts, text.substring(plain, at));
            String term = text.substring(at, at + length);
            cuts.add(new Cut(term, List.copyOf(others.getOrDefault(term, Set.of()))));
            at += length;
            plain = at;
        }
        add(cuts, text.substring(plain));
        return cuts;
    }

    private static void add(List<Cut> cuts, String plain) {
        if (!plain.isBlank()) {
            cuts.add(new Cut(plain, List.of()));
        }
    }

    private int known(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            if (others.containsKey(text.substring(at, at + length)) && standsAlone(text, at, at + length)) {
                return length;
            }
        }
        return 0;
    }

    /** Letters and digits are not torn out of a longer word. */
    private static boolean standsAlone(String text, int from, int to) {
        return !(joins(text, from - 1) && joins(text, from)) && !(joins(text, to - 1) && joins(text, to));
    }

    private static boolean joins(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at));
    }

    /** A part of a text; one without synonyms is plain. */
    record Cut(String text, List<String> synonyms) {}
}
