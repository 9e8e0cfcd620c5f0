package org.gongkai.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class RehearsalClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** Moves to nine o'clock of that day in the business zone. */
    public void setTo(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneId.of("Asia/Shanghai"));
    }
}
