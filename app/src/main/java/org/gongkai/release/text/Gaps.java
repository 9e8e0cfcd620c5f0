package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the groups of a number that is written apart: the same throughout, or in a few places only. */
final class Gaps {

    /** For patterns: anything that people put between groups, as much of it as there is. */
    static final String ANY = "[\\s,、;:._·/|()\\[\\]{}<>【】〔〕〖〗《》〈〉「」-]{0,12}+";

    private static final Pattern GAP = Pattern.compile("(?<=[0-9Xx])[^0-9Xx]+(?=[0-9Xx])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NARROW = Pattern.compile("[\\s._·-]{0,2}");
    private static final int FEW = 4;

    private final List<Sort> sorts = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private enum Sort {
        SPACE,
        COMMA,
        POINT,
        BRACKET
    }

    private Gaps(String number) {
        Matcher matcher = GAP.matcher(number);
        while (matcher.find()) {
            gaps.add(matcher.group());
            sorts.add(sort(SPACES.matcher(matcher.group()).replaceAll("")));
        }
    }

    static Gaps in(String number) {
        return new Gaps(number);
    }

    private static Sort sort(String gap) {
        if (gap.isEmpty()) {
            return Sort.SPACE;
        }
        boolean comma = gap.chars().allMatch(each -> ",、;".indexOf(each) >= 0);
        boolean point = gap.chars().allMatch(each -> ":._·/|-".indexOf(each) >= 0);
        return comma ? Sort.COMMA : point ? Sort.POINT : Sort.BRACKET;
    }

    boolean areNarrow() {
        return gaps.stream().allMatch(gap -> NARROW.matcher(gap).matches());
    }

    boolean areOfOneSort() {
        return kinds().size() <= 1;
    }

    /** Rows of amounts have many gaps, with commas and points in turns. */
    boolean areFewAndNoAmounts() {
        return gaps.size() <= FEW && !kinds().containsAll(Set.of(Sort.COMMA, Sort.POINT));
    }

    boolean holdComma() {
        return sorts.contains(Sort.COMMA);
    }

    boolean holdLineEnd() {
        return gaps.stream().anyMatch(gap -> gap.indexOf('\n') >= 0);
    }

    private Set<Sort> kinds() {
        Set<Sort> kinds = EnumSet.noneOf(Sort.class);
        kinds.addAll(sorts);
        return kinds;
    }
}
