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
        read(letters, new ArrayList<>(), found);
        return found;
    }

    private static void read(String rest, List<String> before, List<List<String>> found) {
        if (rest.isEmpty()) {
            found.add(List.copyOf(before));
            return;
        }
        for (int length = Math.min(LONGEST_SYLLABLE, rest.length());
                length > 0 && found.size() < MOST_READINGS;
                length--) {
            String syllable = rest.substring(0, length);
            if (SYLLABLE.matcher(syllable).matches()) {
                before.add(syllable);
                read(rest.substring(length), before, found);
                before.removeLast();
            }
        }
    }
}
