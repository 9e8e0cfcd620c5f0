package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due date explains itself, and says when it may still move. */
class DueDateTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void fifteen_working_days_across_the_spring_festival_of_2026_name_every_rest_day() {
        var due = calendar.due(LocalDate.of(2026, 1, 30), 15, Unit.WORKING_DAY);

        assertThat(due.due()).isEqualTo("2026-02-27");
        assertThat(due.skipped())
                .extracting(skipped -> skipped.date() + " " + skipped.reason())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("2026-01-31 周六", "2026-02-01 周日", "2026-02-07 周六", "2026-02-08 周日"),
                                LocalDate.of(2026, 2, 15)
                                        .datesUntil(LocalDate.of(2026, 2, 24))
                                        .map(day -> day + " 春节放假"))
                        .toList());
        assertThat(due.skipped().getLast().kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void calendar_days_name_only_the_rest_days_they_were_rolled_over() {
        var due = calendar.due(LocalDate.of(2026, 9, 24), 3, Unit.DAY);

        assertThat(due.due()).isEqualTo("2026-09-28");
        assertThat(due.skipped()).containsExactly(new SkippedDay(LocalDate.of(2026, 9, 27), DayKind.HOLIDAY, "中秋节放假"));
    }

    @Test
    void calendar_days_that_end_on_a_working_day_are_moved_by_nothing() {
        var due = calendar.due(LocalDate.of(2026, 3, 6), 3, Unit.DAY); // Friday, over a weekend

        assertThat(due.due()).isEqualTo("2026-03-09");
        assertThat(due.skipped()).isEmpty();
    }

    @Test
    void a_local_closure_moves_the_date_and_is_named() {
        var storm = new ExceptionalDay(LocalDate.of(2026, 3, 4), DayKind.LOCAL_CLOSURE, "暴雪");
        var closed = WorkingCalendar.of(List.of(calendar.year(2026).orElseThrow()), List.of(storm), "closed");

        var due = closed.due(LocalDate.of(2026, 3, 3), 1, Unit.WORKING_DAY);

        assertThat(due.due()).isEqualTo("2026-03-05");
        assertThat(due.skipped()).containsExactly(new SkippedDay(storm.date(), DayKind.LOCAL_CLOSURE, "本地停止办公（暴雪）"));
    }

    @Test
    void the_day_of_the_act_is_never_explained_even_where_it_is_a_rest_day() {
        var due = calendar.due(LocalDate.of(2026, 3, 7), 1, Unit.WORKING_DAY); // Saturday

        assertThat(due.due()).isEqualTo("2026-03-09");
        assertThat(due.skipped()).extracting(SkippedDay::reason).containsExactly("周日");
    }

    @Test
    void a_limit_of_nothing_ends_at_once_or_on_the_next_working_day() {
        assertThat(calendar.due(LocalDate.of(2026, 3, 6), 0, Unit.WORKING_DAY))
                .isEqualTo(new DueDate(LocalDate.of(2026, 3, 6), false, List.of()));
        assertThat(calendar.due(LocalDate.of(2026, 3, 7), 0, Unit.DAY).due()).isEqualTo("2026-03-09");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 14, WORKING_DAY, 2026-12-30, false",
        "2026-12-10, 15, WORKING_DAY, 2026-12-31, false",
        "2026-12-10, 16, WORKING_DAY, 2027-01-01, true",
        "2026-12-10, 20, WORKING_DAY, 2027-01-07, true",
        "2026-12-28,  3,         DAY, 2026-12-31, false",
        "2026-12-28,  4,         DAY, 2027-01-01, true",
        "2027-01-04,  0, WORKING_DAY, 2027-01-04, true",
        "2006-12-29,  1, WORKING_DAY, 2006-12-30, true", // by the notice for 2007; of 2006 itself nothing is known
        "2006-12-31,  1, WORKING_DAY, 2007-01-04, false"
    })
    void a_date_that_reaches_into_a_year_without_notice_is_provisional(
            LocalDate start, int amount, Unit unit, LocalDate due, boolean provisional) {
        var result = calendar.due(start, amount, unit);

        assertThat(result.due()).isEqualTo(due);
        assertThat(result.provisional()).isEqualTo(provisional);
    }

    @Test
    void a_limit_that_only_passes_through_a_year_without_notice_is_provisional() {
        var gap = WorkingCalendar.of(
                List.of(calendar.year(2024).orElseThrow(), calendar.year(2026).orElseThrow()),
                List.of(),
                "2025 missing");

        assertThat(gap.due(LocalDate.of(2024, 12, 20), 270, Unit.WORKING_DAY).provisional())
                .isTrue();
    }

    @Test
    void the_notice_of_2027_settles_what_was_provisional() {
        var notice = CalendarFiles.parse("date,kind,name\n2027-01-01,holiday,元旦\n", "2027.csv", 2027);
        var loaded = WorkingCalendar.of(List.of(calendar.year(2026).orElseThrow(), notice), List.of(), "2027");

        var due = loaded.due(LocalDate.of(2026, 12, 10), 20, Unit.WORKING_DAY);

        assertThat(due.due()).isEqualTo("2027-01-08");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void hours_run_from_the_moment_through_nights_and_rest_days() {
        var friday = Instant.parse("2026-02-13T15:30:00Z");

        assertThat(HourClock.due(friday, 48)).isEqualTo("2026-02-15T15:30:00Z");
        assertThat(HourClock.due(friday, 0)).isEqualTo(friday);
        assertThatIllegalArgumentException().isThrownBy(() -> HourClock.due(friday, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.due(LocalDate.of(2026, 2, 13), 48, Unit.HOUR));
    }
}
