package org.gongkai.portal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.SkippedDay;
import org.gongkai.page.PageContext;

/** Days in words, for templates. */
public final class Days {

    private Days() {}

    /** Why a day was passed over. The festival's own name stays in Chinese. */
    public static String reason(SkippedDay day, PageContext page) {
        if (!page.locale().getLanguage().equals("en")) {
            return day.reason();
        }
        return day.kind() == DayKind.WEEKEND
                ? weekday(day.date(), page)
                : page.text("calendar.kind." + day.kind().code()) + " (" + day.reason() + ")";
    }

    /** The name of the weekday. */
    public static String weekday(LocalDate date, PageContext page) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, page.locale());
    }
}
