package org.gongkai.search.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** A record's index number as one term, whatever stands between its parts: {@code 1122/2026-00001} is one record and no other. */
final class IndexNumber {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OF_PARTS = Pattern.compile("(?=.*\\p{N})[^-]+(?:-[^-]+)+");
    private static final int LONGEST = 100;

    /** Keeps it apart from document numbers, which stand in the same field. */
    private static final String SIGN = "index:";

    private IndexNumber() {}

    /** Empty for a text that is none: it has no digit, or is of one part, or too long. */
    static Optional<String> term(String folded) {
        String parts = BETWEEN.matcher(folded.strip()).replaceAll("-");
        return Optional.of(parts)
                .filter(each ->
                        each.length() <= LONGEST && OF_PARTS.matcher(each).matches())
                .map(SIGN::concat);
    }
}
