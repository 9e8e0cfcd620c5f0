package org.gongkai.calendar;

import java.util.List;

/**
 * The exceptional days of one yearly notice.
 *
 * @param year the year of the notice; its days may lie in the weeks around it
 * @param declared whether the notice is out; days of an undeclared year are known by the week only
 * @param sources where the notice is published
 */
public record CalendarYear(int year, boolean declared, List<ExceptionalDay> days, List<String> sources) {

    public CalendarYear {
        days = List.copyOf(days);
        sources = List.copyOf(sources);
    }
}
