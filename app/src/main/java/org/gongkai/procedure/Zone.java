package org.gongkai.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which days are days for every Chinese authority. */
public final class Zone {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }
}
