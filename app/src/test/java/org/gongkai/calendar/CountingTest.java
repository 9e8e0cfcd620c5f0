package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting by rank and select gives what counting on fingers gives. */
class CountingTest {

    private static final int MOST = 60;

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void adding_equals_walking_forward_day_by_day_from_every_day_of_ten_years() {
        everyDayOfTenYears().forEach(start -> {
            var day = roll(start, 1);
            assertThat(calendar.addWorkingDays(start, 0)).isEqualTo(day);
            day = start;
            for (int n = 1; n <= MOST; n++) {
                day = roll(day.plusDays(1), 1);
                assertThat(calendar.addWorkingDays(start, n))
                        .as("%s + %d", start, n)
                        .isEqualTo(day);
            }
        });
    }

    @Test
    void subtracting_equals_walking_back_day_by_day_from_every_day_of_ten_years() {
        everyDayOfTenYears().forEach(start -> {
            var day = roll(start, -1);
            assertThat(calendar.subtractWorkingDays(start, 0)).isEqualTo(day);
            day = start;
            for (int n = 1; n <= MOST; n++) {
                day = roll(day.minusDays(1), -1);
                assertThat(calendar.subtractWorkingDays(start, n))
                        .as("%s - %d", start, n)
                        .isEqualTo(day);
            }
        });
    }

    @Test
    void counting_between_two_days_undoes_adding_by_date_and_by_number() {
        var random = new Random(20260130);
        for (int i = 0; i < 100_000; i++) {
            var start = WorkingCalendar.FIRST.plusDays(random.nextInt(70_000));
            int n = random.nextInt(2_000);
            var end = calendar.addWorkingDays(start, n);
            int expected = n == 0 && !end.equals(start) ? 1 : n;
            assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(expected);
            assertThat(calendar.addWorkingDays(start.toEpochDay(), n)).isEqualTo(end.toEpochDay());
        }
    }

    @Test
    void nothing_lies_between_a_day_and_itself_or_an_earlier_day() {
        var day = LocalDate.of(2026, 3, 4);

        assertThat(calendar.workingDaysBetween(day, day)).isZero();
        assertThat(calendar.workingDaysBetween(day, day.minusDays(30))).isZero();
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void five_working_days_are_one_week_from_any_weekday_without_a_holiday(DayOfWeek weekday) {
        var start = LocalDate.of(2026, 7, 6).with(weekday);
        var friday = LocalDate.of(2026, 7, 17);

        var expected = start.getDayOfWeek().getValue() >= 5 ? friday : start.plusWeeks(1);
        assertThat(calendar.addWorkingDays(start, 5)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 1, 2024-02-29", // leap day
        "2024-02-29, 1, 2024-03-01",
        "2023-02-28, 1, 2023-03-01",
        "2024-12-31, 1, 2025-01-02", // year end
        "2025-12-31, 1, 2026-01-04", // to a make-up Sunday
        "2018-12-28, 1, 2018-12-29", // a make-up Saturday of next year's notice
        "2018-12-29, 1, 2019-01-02",
        "2026-12-31, 1, 2027-01-01" // undeclared: by the week
    })
    void counting_crosses_leap_days_and_year_ends(LocalDate start, int n, LocalDate end) {
        assertThat(calendar.addWorkingDays(start, n)).isEqualTo(end);
        assertThat(calendar.subtractWorkingDays(end, n)).isEqualTo(start);
    }

    /** 民法典 203: the day before the rest, in it, and after it. */
    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026-09-30", "2026-10-01, 2026-10-08", "2026-10-07, 2026-10-08", "2026-10-08, 2026-10-08"})
    void a_last_day_on_a_rest_day_moves_to_the_day_after_the_rest(LocalDate date, LocalDate rolled) {
        assertThat(calendar.rollToWorkingDay(date)).isEqualTo(rolled);
        assertThat(calendar.addDays(date.minusDays(3), 3)).isEqualTo(rolled);
    }

    /** Two days of a suspended limit were used before the pause; the other 18 run after it. */
    @Test
    void a_limit_of_twenty_days_paused_after_two_ends_eighteen_working_days_after_the_pause() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 3)))
                .isEqualTo(2);
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 2, 27), 18)).isEqualTo(LocalDate.of(2026, 3, 24));
    }

    @Test
    void days_outside_the_calendar_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isWorkingDay(WorkingCalendar.FIRST.minusDays(1)))
                .withMessageContaining("1949-01-01 to 2149-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addWorkingDays(WorkingCalendar.LAST.plusDays(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(Long.MIN_VALUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.kind(LocalDate.MAX));
    }

    @Test
    void counting_out_of_the_calendar_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(WorkingCalendar.LAST, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.subtractWorkingDays(WorkingCalendar.FIRST, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.subtractWorkingDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
    }

    @Test
    void a_negative_number_of_days_is_refused() {
        var day = LocalDate.of(2026, 1, 5);

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.subtractWorkingDays(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addDays(day, -1));
    }

    @Test
    void the_first_and_the_last_working_day_of_the_calendar_can_be_reached() {
        var plain = WorkingCalendar.of(List.of(), List.of(), "plain weeks");
        int all = plain.workingDaysBetween(WorkingCalendar.FIRST, WorkingCalendar.LAST);

        assertThat(plain.addWorkingDays(WorkingCalendar.FIRST, all)).isEqualTo(LocalDate.of(2149, 12, 31));
        assertThat(plain.subtractWorkingDays(WorkingCalendar.LAST, all - 1)).isEqualTo(LocalDate.of(1949, 1, 3));
    }

    @Test
    void a_quarter_is_one_of_four() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.lastWorkWeek(2026, 5));
    }

    private static Stream<LocalDate> everyDayOfTenYears() {
        return LocalDate.of(2017, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
    }

    private LocalDate roll(LocalDate from, int step) {
        var day = from;
        while (!calendar.kind(day).working()) {
            day = day.plusDays(step);
        }
        return day;
    }
}
