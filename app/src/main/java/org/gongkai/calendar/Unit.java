package org.gongkai.calendar;

import java.util.Arrays;

/** What a time limit is counted in. The code is the public name in tables and the API. */
public enum Unit {
    /** 工作日. */
    WORKING_DAY("working-day"),
    /** 日: calendar days, the last rolled off rest days (民法典 203). */
    DAY("day"),
    /** 小时: from the moment itself (民法典 201), see {@link HourClock}. */
    HOUR("hour");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Parses a public code; anything else is an {@link IllegalArgumentException}. */
    public static Unit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit: " + code));
    }
}
