package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rest day that a time limit passed over.
 *
 * @param reason why, in Chinese and fit to print: 周六, 春节放假, 本地停止办公（暴雪）
 */
public record SkippedDay(LocalDate date, DayKind kind, String reason) {

    private static final List<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.CHINA))
            .toList();

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
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }
}
