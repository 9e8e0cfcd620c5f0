package org.gongkai.calendar;

import java.time.Duration;
import java.time.Instant;

/** Time limits in hours: they run from the moment itself, through nights and rest days (民法典 201). */
public final class HourClock {

    private HourClock() {}

    /** The moment at which {@code hours} hours from {@code start} are over; negative hours are refused. */
    public static Instant due(Instant start, int hours) {
        if (hours < 0) {
            throw new IllegalArgumentException("a time limit cannot be negative: " + hours + " hours");
        }
        return start.plus(Duration.ofHours(hours));
    }
}
