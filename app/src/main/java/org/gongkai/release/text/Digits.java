package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Candidates of a pattern, also those that begin within one that proved wrong. */
final class Digits {

    private Digits() {}

    /** Every place where the pattern stands and the judge makes a hit of it. */
    static List<Hit> search(Pattern pattern, String text, BiFunction<String, Surroundings, @Nullable Hit> judge) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            Hit hit = judge.apply(compact(matcher.group()), Surroundings.of(matcher, text));
            if (hit != null) {
                hits.add(hit);
            }
            from = hit == null ? matcher.start() + 1 : matcher.end();
        }
        return hits;
    }

    /** The letters and digits alone, in capitals. */
    static String compact(String found) {
        StringBuilder compact = new StringBuilder(found.length());
        for (int i = 0; i < found.length(); i++) {
            char each = found.charAt(i);
            if (each >= '0' && each <= '9' || each >= 'A' && each <= 'Z') {
                compact.append(each);
            } else if (each >= 'a' && each <= 'z') {
                compact.append((char) (each - 'a' + 'A'));
            }
        }
        return compact.toString();
    }

    static int breaks(String text, Surroundings place) {
        return (int) text.substring(place.from(), place.to())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
