package org.gongkai.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.procedure.Zone;

/** A clock that shows the moment a test has set, to and fro: each test writes its own history. */
public final class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-30T01:00:00Z");

    /** Nine o'clock of that day in China. */
    public void set(String day) {
        set(LocalDate.parse(day).atTime(9, 0).atZone(Zone.CHINA).toInstant());
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void toMidnightAfter(String day) {
        set(LocalDate.parse(day).plusDays(1).atStartOfDay(Zone.CHINA).toInstant());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Zone.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
