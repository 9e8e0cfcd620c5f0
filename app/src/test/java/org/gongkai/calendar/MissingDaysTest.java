package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice cut short is noticed before it moves anything; a whole one raises no doubt. */
class MissingDaysTest {

    @Test
    void every_shipped_notice_since_the_festivals_of_today_is_whole() {
        assertThat(WorkingCalendar.shipped().years())
                .filteredOn(year -> year.year() >= 2008)
                .isNotEmpty()
                .allSatisfy(year -> {
                    assertThat(year.missingFestivals()).as("%s", year.year()).isEmpty();
                    assertThat(year.missingDays()).as("%s", year.year()).isZero();
                });
    }

    @Test
    void what_lacks_is_named_and_a_day_worked_for_a_festival_is_none_of_it() {
        CalendarYear year = new CalendarYear(
                2027,
                true,
                List.of(
                        new ExceptionalDay(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦"),
                        new ExceptionalDay(LocalDate.parse("2027-02-20"), DayKind.MAKE_UP_WORKDAY, "春节"),
                        new ExceptionalDay(LocalDate.parse("2027-10-01"), DayKind.HOLIDAY, "国庆节、中秋节")),
                List.of());
        assertThat(year.missingFestivals()).containsExactly("春节", "清明", "劳动", "端午");
        assertThat(year.missingDays()).isEqualTo(11);
    }

    @Test
    void a_year_without_a_notice_lacks_nothing() {
        CalendarYear year = new CalendarYear(2027, false, List.of(), List.of());
        assertThat(year.missingFestivals()).isEmpty();
        assertThat(year.missingDays()).isZero();
    }
}
