package org.gongkai.bench;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongkai.calendar.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The day on which 15 working days end, from start days spread at random over 2014 to mid-2026, where both
 * calendars know every exception. Before anything is measured both must give the same days.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DeadlineBenchmark {

    private static final int WORKING_DAYS = 15;
    private static final int STARTS = 1 << 12;

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final long[] epochDays = new Random(20260130)
            .longs(
                    STARTS,
                    LocalDate.of(2014, 1, 1).toEpochDay(),
                    LocalDate.of(2026, 7, 1).toEpochDay())
            .toArray();
    private final LocalDate[] dates = new LocalDate[STARTS];
    private int next;

    /** Compares the answers on every start day; a difference ends the run. */
    @Setup
    public void agree() {
        for (int i = 0; i < STARTS; i++) {
            dates[i] = LocalDate.ofEpochDay(epochDays[i]);
            var due = calendar.addWorkingDays(dates[i], WORKING_DAYS);
            if (due.toEpochDay() != calendar.addWorkingDays(epochDays[i], WORKING_DAYS)
                    || !due.equals(walk(dates[i]))) {
                throw new IllegalStateException("the calendars differ on 15 working days from " + dates[i]);
            }
        }
    }

    /** Days since 1970-01-01 in and out: what recomputing all open cases costs. */
    @Benchmark
    public long epochDay() {
        return calendar.addWorkingDays(epochDays[next++ & STARTS - 1], WORKING_DAYS);
    }

    /** The same through {@link LocalDate}, as the rest of the product asks. */
    @Benchmark
    public LocalDate localDate() {
        return calendar.addWorkingDays(dates[next++ & STARTS - 1], WORKING_DAYS);
    }

    /** The usual loop: day by day, each looked up in tyme4j. */
    @Benchmark
    public LocalDate tyme4jLoop() {
        return walk(dates[next++ & STARTS - 1]);
    }

    private static LocalDate walk(LocalDate start) {
        var day = start;
        for (int counted = 0; counted < WORKING_DAYS; ) {
            day = day.plusDays(1);
            if (isWork(day)) {
                counted++;
            }
        }
        return day;
    }

    private static boolean isWork(LocalDate day) {
        var exception = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return exception == null ? day.getDayOfWeek().getValue() <= 5 : exception.isWork();
    }
}
