package org.gongkai.calendar;

import java.util.List;
import java.util.stream.Stream;

/**
 * The exceptional days of one yearly notice.
 *
 * @param year the year of the notice; its days may lie in the weeks around it
 * @param declared whether the notice is out; days of an undeclared year are known by the week only
 * @param sources where the notice is published
 */
public record CalendarYear(int year, boolean declared, List<ExceptionalDay> days, List<String> sources) {

    /** The festivals with days off by statute (全国年节及纪念日放假办法2), by what their names hold in every notice. */
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    private static final int THIRTEEN_SINCE = 2025;

    public CalendarYear {
        days = List.copyOf(days);
        sources = List.copyOf(sources);
    }

    /** The festivals of which a notice that is out has no day off, in the order of the year: it may have been cut short. */
    public List<String> missingFestivals() {
        return FESTIVALS.stream()
                .filter(festival ->
                        declared && daysOff().noneMatch(day -> day.name().contains(festival)))
                .toList();
    }

    /** How many of the days off by statute a notice that is out lacks at least: it lists them and the days moved to them. */
    public int missingDays() {
        int statutory = year < THIRTEEN_SINCE ? 11 : 13;
        return declared ? (int) Math.max(0, statutory - daysOff().count()) : 0;
    }

    private Stream<ExceptionalDay> daysOff() {
        return days.stream().filter(day -> day.kind() == DayKind.HOLIDAY);
    }
}
