package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The vectors under {@code law/vectors}, which were worked out by hand and by another program. */
class LawVectorsTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvFileSource(resources = "/law/vectors/deadlines.csv", numLinesToSkip = 1)
    void a_time_limit_ends_on_the_day_the_vector_says(LocalDate start, int amount, String unit, LocalDate due) {
        var result = calendar.due(start, amount, Unit.of(unit));

        assertThat(result.due()).isEqualTo(due);
        assertThat(result.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0} Q{1}: {2}")
    @CsvFileSource(resources = "/law/vectors/last-work-week.csv", numLinesToSkip = 1)
    void the_last_work_week_of_a_quarter_holds_the_days_the_vector_says(int year, int quarter, String days) {
        assertThat(calendar.lastWorkWeek(year, quarter))
                .containsExactlyElementsOf(
                        Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }
}
