package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.release.Trace;
import org.jspecify.annotations.Nullable;

/** Finds known people in a text, however their names and numbers are spaced or widened. */
public final class Traces {

    public static final Traces NONE = new Traces(List.of());

    /** What people write between the parts of a name or number; bounded, so that no text takes long. */
    private static final String GAP = "[\\s._·•()/-]{0,3}";

    /** A country's prefix, which some write and some do not. */
    private static final Pattern PREFIX = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");

    private static final String COUNTRY = "(?:(?:\\+|00)?86[ -]{0,2})?";

    private static final int FEWEST = 2;
    private static final int FEWEST_OF_A_NUMBER = 6;
    private static final int LONGEST = 300;
    private static final String UNTOLD = "*";

    private final List<Sought> sought;

    /** What is too short or too little told to mean one person is not looked for. */
    public Traces(List<Trace> traces) {
        this.sought = traces.stream()
                .map(Traces::sought)
                .filter(each -> each != null)
                .sorted(Comparator.comparing((Sought each) -> each.length()).reversed())
                .toList();
    }

    public boolean isEmpty() {
        return sought.isEmpty();
    }

    /** In a text of plain form; the longest traces first, and none within another. */
    List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Sought each : sought) {
            Matcher found = each.pattern().matcher(text);
            while (found.find()) {
                Hit hit = new Hit(
                        each.kind(), found.start(), found.end(), found.group(), Masked.blackedOut(found.group()));
                if (hits.stream().noneMatch(hit::overlaps)) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }

    private static @Nullable Sought sought(Trace trace) {
        String plain = PlainForm.of(trace.words()).replaceAll(GAP.replace("{0,3}", ""), "");
        String words = PREFIX.matcher(plain).replaceFirst("");
        long told = words.codePoints().filter(each -> each != '*').count();
        boolean number = words.codePoints().noneMatch(Character::isIdeographic);
        boolean tells = told >= FEWEST && (!number || words.length() >= FEWEST_OF_A_NUMBER);
        return tells && words.length() <= LONGEST ? new Sought(trace.kind(), pattern(words), words.length()) : null;
    }

    private static Pattern pattern(String words) {
        String spaced = words.codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.equals(UNTOLD) ? "[0-9A-Za-z]" : Pattern.quote(each))
                .collect(Collectors.joining(GAP));
        String country = words.matches("1\\d{10}") ? COUNTRY : "";
        String alone = "(?<![0-9A-Za-z])" + country + spaced + "(?![0-9A-Za-z])";
        boolean number = words.codePoints().noneMatch(Character::isIdeographic);
        return Pattern.compile(number ? alone : spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Sought(String kind, Pattern pattern, int length) {}
}
