package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sound of titles, for people who type pinyin: whole syllables, or the first letter of each. */
final class Pinyin {

    private static final int MOST_READINGS = 6;
    private static final int LONGEST_SYLLABLE = 6;
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
                    + "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uan|uai|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)");

    private Pinyin() {}

    /** The syllables of the Chinese characters in a text, in order. */
    static List<String> syllables(String text) {
        return Folding.fold(text)
                .chars()
                .mapToObj(each -> HanTable.pinyin((char) each))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** All neighbouring first letters, so many at a time; empty where there are fewer. */
    static List<String> initials(List<String> syllables, int size) {
        String letters = syllables.stream().map(each -> each.substring(0, 1)).collect(Collectors.joining());
        return neighbours(letters, size);
    }

    static List<String> neighbours(String letters, int size) {
        return IntStream.rangeClosed(0, letters.length() - size)
                .mapToObj(i -> letters.substring(i, i + size))
                .toList();
    }

    /** Ways to read letters as syllables, such as {@code xian} as one and as two; none where they are not pinyin. */
    static List<List<String>> readings(String letters) {
        List<List<String>> found = new ArrayList<>();
        read(letters, 0, readable(letters), new ArrayList<>(), found);
        return found;
    }

    /** From which places the rest can be read to its end: without it, a wrong last letter would try every way to get there. */
    private static boolean[] readable(String letters) {
        boolean[] readable = new boolean[letters.length() + 1];
        readable[letters.length()] = true;
        for (int from = letters.length() - 1; from >= 0; from--) {
            int start = from;
            readable[from] = ends(letters, from).anyMatch(end -> readable[end] && syllable(letters, start, end));
        }
        return readable;
    }

    /** Where a syllable may end, the longest first. */
    private static IntStream ends(String letters, int from) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_SYLLABLE, letters.length() - from))
                .map(shorter -> Math.min(LONGEST_SYLLABLE, letters.length() - from) + 1 - shorter + from);
    }

    private static boolean syllable(String letters, int from, int to) {
        return SYLLABLE.matcher(letters).region(from, to).matches();
    }

    private static void read(
            String letters, int from, boolean[] readable, List<String> before, List<List<String>> found) {
        if (from == letters.length()) {
            found.add(List.copyOf(before));
            return;
        }
        for (int end : ends(letters, from).toArray()) {
            if (found.size() < MOST_READINGS && readable[end] && syllable(letters, from, end)) {
                before.add(letters.substring(from, end));
                read(letters, end, readable, before, found);
                before.removeLast();
            }
        }
    }
}
