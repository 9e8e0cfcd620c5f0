package org.gongkai.regulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law from a day on.
 *
 * @param from the first day it applies
 * @param amount how many units
 * @param unit one of {@link #UNITS}
 * @param citation the article that set this value
 */
public record ParameterValue(
        LocalDate from,
        int amount,
        String unit,
        Citation citation,
        @Nullable String remark,
        @Nullable String remarkEn) {

    /** The codes of the units: 工作日, 日, 小时, 月. */
    public static final List<String> UNITS = List.of("working-day", "day", "hour", "month");
}
