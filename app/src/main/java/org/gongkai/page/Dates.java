package org.gongkai.page;

import static java.time.format.DateTimeFormatter.ofPattern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes days and moments the way people of a language write them, in the time of Beijing. */
final class Dates {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE_DAY = ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter CHINESE_MOMENT = ofPattern("y年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MOMENT = ofPattern("d MMMM y, HH:mm", Locale.ENGLISH);

    private Dates() {}

    static String day(LocalDate day, Locale locale) {
        return (english(locale) ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    static String moment(Instant moment, Locale locale) {
        return (english(locale) ? ENGLISH_MOMENT : CHINESE_MOMENT).format(moment.atZone(BEIJING));
    }

    /** How an argument of a text appears. */
    static String shown(Object argument, Locale locale) {
        return switch (argument) {
            case LocalDate day -> day(day, locale);
            case Instant moment -> moment(moment, locale);
            case OffsetDateTime moment -> moment(moment.toInstant(), locale);
            case ZonedDateTime moment -> moment(moment.toInstant(), locale);
            default -> String.valueOf(argument);
        };
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
