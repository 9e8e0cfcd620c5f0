package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reviewed data of 2007 to 2026. */
class ShippedCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void every_day_agrees_with_tyme4j_but_for_two_make_up_days_it_lacks() {
        var differing = LocalDate.of(2007, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> calendar.isWorkingDay(day) != worksAccordingToTyme4j(day))
                .toList();

        assertThat(differing).containsExactly(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));
        assertThat(differing).allMatch(day -> calendar.kind(day) == DayKind.MAKE_UP_WORKDAY);
    }

    /** tyme4j knows make-up days as "legal holidays" on which one works: the object's presence says nothing. */
    private static boolean worksAccordingToTyme4j(LocalDate day) {
        var exception = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return exception == null ? day.getDayOfWeek().getValue() <= 5 : exception.isWork();
    }

    @Test
    void every_year_has_its_notice_and_cites_it() {
        assertThat(IntStream.rangeClosed(2007, 2026)).allSatisfy(year -> {
            assertThat(calendar.isDeclared(year)).isTrue();
            assertThat(calendar.year(year).orElseThrow().sources())
                    .isNotEmpty()
                    .allMatch(source -> source.contains("www.gov.cn"));
        });
    }

    @Test
    void years_around_the_data_are_not_declared() {
        assertThat(calendar.isDeclared(2006)).isFalse();
        assertThat(calendar.isDeclared(2027)).isFalse();
        assertThat(calendar.year(2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2007, 249",
        "2008, 251",
        "2009, 250",
        "2010, 250",
        "2011, 250",
        "2012, 249",
        "2013, 250",
        "2014, 250",
        "2015, 249",
        "2016, 250",
        "2017, 249",
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void a_year_has_its_number_of_working_days(int year, int workingDays) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, WORKDAY",
        "2026-02-14, MAKE_UP_WORKDAY", // Saturday
        "2026-02-15, HOLIDAY", // Sunday, in the notice
        "2026-02-16, HOLIDAY",
        "2026-02-24, WORKDAY",
        "2026-03-07, WEEKEND",
        "2018-12-29, MAKE_UP_WORKDAY", // by the notice for 2019
        "2018-12-31, HOLIDAY",
        "2020-02-03, WORKDAY", // Monday after the prolonged Spring Festival
        "2027-01-01, WORKDAY" // no notice yet: by the week, and provisional
    })
    void a_day_is_of_the_kind_the_notices_make_it(LocalDate date, DayKind kind) {
        assertThat(calendar.kind(date)).isEqualTo(kind);
        assertThat(calendar.isWorkingDay(date)).isEqualTo(kind.working());
    }

    @Test
    void the_version_names_the_last_year_and_the_content() {
        assertThat(calendar.version()).matches("shipped-2026-[0-9a-f]{8}");
    }
}
