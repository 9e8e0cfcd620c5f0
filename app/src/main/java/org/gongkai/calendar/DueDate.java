package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a time limit, with its explanation.
 *
 * @param provisional whether a year it passes through has no holiday notice yet, so that the date may still move
 * @param skipped the rest days that moved it, in order
 */
public record DueDate(LocalDate due, boolean provisional, List<SkippedDay> skipped) {

    public DueDate {
        skipped = List.copyOf(skipped);
    }
}
