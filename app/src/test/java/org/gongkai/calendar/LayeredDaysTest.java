package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two statements about one day holds, and which statements are none. */
class LayeredDaysTest {

    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);

    @Test
    void the_later_notice_holds_on_a_day_that_two_notices_name() {
        var calendar = WorkingCalendar.of(
                List.of(
                        year(2027, new ExceptionalDay(LAST_OF_2026, DayKind.HOLIDAY, "元旦")),
                        year(2026, new ExceptionalDay(LAST_OF_2026, DayKind.MAKE_UP_WORKDAY, "元旦"))),
                List.of(),
                "two notices");

        assertThat(calendar.kind(LAST_OF_2026)).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_closure_takes_a_make_up_day_but_leaves_a_rest_day_its_own_reason() {
        var saturday = LocalDate.of(2026, 2, 14);
        var festival = LocalDate.of(2026, 2, 16);
        var weekend = LocalDate.of(2026, 3, 7);
        var calendar = WorkingCalendar.of(
                List.of(WorkingCalendar.shipped().year(2026).orElseThrow()),
                List.of(closure(saturday), closure(festival), closure(weekend)),
                "closed");

        assertThat(calendar.kind(saturday)).isEqualTo(DayKind.LOCAL_CLOSURE);
        assertThat(calendar.isWorkingDay(saturday)).isFalse();
        assertThat(calendar.kind(festival)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kind(weekend)).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void two_notices_for_one_year_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(year(2026), year(2026)), List.of(), "twice"));
    }

    @Test
    void a_closure_cannot_make_a_day_anything_but_closed() {
        var working = new ExceptionalDay(LocalDate.of(2026, 3, 7), DayKind.MAKE_UP_WORKDAY, "加班");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(), List.of(working), "wrong"))
                .withMessageContaining("2026-03-07");
    }

    @Test
    void an_exceptional_day_outside_the_calendar_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(), List.of(closure(LocalDate.of(2150, 1, 1))), "far"));
    }

    @Test
    void an_ordinary_or_nameless_day_is_no_exception() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExceptionalDay(LAST_OF_2026, DayKind.WORKDAY, "平常"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExceptionalDay(LAST_OF_2026, DayKind.HOLIDAY, " "));
    }

    @Test
    void a_year_that_is_not_declared_may_be_held_and_stays_undeclared() {
        var calendar =
                WorkingCalendar.of(List.of(new CalendarYear(2027, false, List.of(), List.of())), List.of(), "2027");

        assertThat(calendar.isDeclared(2027)).isFalse();
        assertThat(calendar.year(2027)).isPresent();
    }

    @Test
    void codes_of_kinds_and_units_read_back() {
        assertThat(Arrays.stream(DayKind.values()).map(kind -> DayKind.of(kind.code())))
                .containsExactly(DayKind.values());
        assertThat(Arrays.stream(Unit.values()).map(unit -> Unit.of(unit.code())))
                .containsExactly(Unit.values());
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("month"));
        assertThatIllegalArgumentException().isThrownBy(() -> DayKind.of("feast"));
    }

    private static CalendarYear year(int year, ExceptionalDay... days) {
        return new CalendarYear(year, true, List.of(days), List.of());
    }

    private static ExceptionalDay closure(LocalDate date) {
        return new ExceptionalDay(date, DayKind.LOCAL_CLOSURE, "防汛");
    }
}
