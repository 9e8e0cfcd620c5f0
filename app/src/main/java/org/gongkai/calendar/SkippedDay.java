package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rest day that a time limit passed over.
 *
 * @param reason why, in Chinese and fit to print: 周六, 春节放假, 本地停止办公（暴雪）
 */
public record SkippedDay(LocalDate date, DayKind kind, String reason) {

    static SkippedDay on(LocalDate date, @Nullable ExceptionalDay exception) {
        if (exception == null) {
            return new SkippedDay(date, DayKind.WEEKEND, weekday(date));
        }
        return new SkippedDay(date, exception.kind(), reason(exception));
    }

    private static String reason(ExceptionalDay day) {
        return day.kind() == DayKind.LOCAL_CLOSURE ? "本地停止办公（" + day.name() + "）" : day.name() + "放假";
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }
}
