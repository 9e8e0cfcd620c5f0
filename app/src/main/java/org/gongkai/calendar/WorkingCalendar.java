package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which days are working days, and all counting in them. Immutable; one value is one version of the calendar.
 *
 * <p>The day of the act itself is never counted (民法典 201); make-up days on weekends are working days in
 * full. Years without a notice are reckoned by plain weeks and make a {@link DueDate} provisional. Any day
 * outside {@link #FIRST} to {@link #LAST}, given or reached, is an {@link IllegalArgumentException}.
 */
public final class WorkingCalendar {

    public static final LocalDate FIRST = LocalDate.of(1949, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2149, 12, 31);

    private static final long ORIGIN = FIRST.toEpochDay();
    private static final int SIZE = (int) (LAST.toEpochDay() - ORIGIN + 1);

    private final Map<Integer, CalendarYear> years;
    private final Map<LocalDate, ExceptionalDay> exceptions;
    private final DaySet workingDays;
    private final String version;

    private WorkingCalendar(
            Map<Integer, CalendarYear> years, Map<LocalDate, ExceptionalDay> exceptions, String version) {
        this.years = years;
        this.exceptions = exceptions;
        this.version = version;
        this.workingDays =
                new DaySet(SIZE, day -> kind(LocalDate.ofEpochDay(ORIGIN + day)).working());
    }

    /**
     * A calendar of these notices and closures. Where two notices name the same day, the later year's holds;
     * a closure matters on days that would be working days and says nothing on others.
     *
     * @param version names this state of the data wherever a due date is stored
     * @throws IllegalArgumentException on two notices for one year, or a closure that is none
     */
    public static WorkingCalendar of(
            Collection<CalendarYear> years, Collection<ExceptionalDay> localClosures, String version) {
        var byYear = Exceptions.byYear(years);
        return new WorkingCalendar(Map.copyOf(byYear), Exceptions.byDate(byYear.values(), localClosures), version);
    }

    /** The calendar of the notices that come with the product; read once. */
    public static WorkingCalendar shipped() {
        return ShippedYears.CALENDAR;
    }

    public String version() {
        return version;
    }

    public DayKind kind(LocalDate date) {
        position(date.toEpochDay());
        var exception = exceptions.get(date);
        return exception == null ? DayKind.ordinary(date) : exception.kind();
    }

    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(position(date.toEpochDay()));
    }

    /** Whether the holiday notice of the year is known. */
    public boolean isDeclared(int year) {
        return year(year).map(CalendarYear::declared).orElse(false);
    }

    /** Every notice the calendar is made of, by year. */
    public List<CalendarYear> years() {
        return years.values().stream()
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .toList();
    }

    /** The notice of a year, if there is one. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The {@code n}th working day after {@code start}; for 0, {@code start} itself or the next working day. */
    public LocalDate addWorkingDays(LocalDate start, int n) {
        return LocalDate.ofEpochDay(addWorkingDays(start.toEpochDay(), n));
    }

    /** As {@link #addWorkingDays(LocalDate, int)}, on days since 1970-01-01; allocates nothing. */
    public long addWorkingDays(long epochDay, int n) {
        int start = position(epochDay);
        notNegative(n);
        int member = n == 0 ? workingDays.rank(start) : workingDays.rank(start + 1) + n - 1;
        return ORIGIN + workingDays.select(reached(member));
    }

    /** The {@code n}th working day before {@code start}; for 0, {@code start} itself or the last working day before. */
    public LocalDate subtractWorkingDays(LocalDate start, int n) {
        int from = position(start.toEpochDay());
        notNegative(n);
        int member = n == 0 ? workingDays.rank(from + 1) - 1 : workingDays.rank(from) - n;
        return LocalDate.ofEpochDay(ORIGIN + workingDays.select(reached(member)));
    }

    /** How many working days lie in {@code (startExclusive, endInclusive]}; 0 where the end is not after the start. */
    public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        int start = position(startExclusive.toEpochDay());
        int end = position(endInclusive.toEpochDay());
        return Math.max(0, workingDays.rank(end + 1) - workingDays.rank(start + 1));
    }

    /** The day itself, or the first working day after the rest it falls in (民法典 203). */
    public LocalDate rollToWorkingDay(LocalDate date) {
        return addWorkingDays(date, 0);
    }

    /** {@code n} calendar days after {@code start}, rolled off rest days (民法典 201, 203). */
    public LocalDate addDays(LocalDate start, int n) {
        notNegative(n);
        return rollToWorkingDay(start.plusDays(n));
    }

    /**
     * The last day of a time limit that begins with an act on {@code start}, and why it is that day: for
     * working days every rest day passed over, for calendar days those it was rolled over at the end.
     *
     * @throws IllegalArgumentException for hours, which are moments and not days: see {@link HourClock}
     */
    public DueDate due(LocalDate start, int amount, Unit unit) {
        return switch (unit) {
            case WORKING_DAY -> due(start, start.plusDays(1), addWorkingDays(start, amount));
            case DAY -> due(start, start.plusDays(amount), addDays(start, amount));
            case HOUR -> throw new IllegalArgumentException("hours end at a moment, not on a day");
        };
    }

    private DueDate due(LocalDate start, LocalDate explainedFrom, LocalDate due) {
        return new DueDate(due, provisional(start, due), restDays(explainedFrom, due));
    }

    private boolean provisional(LocalDate start, LocalDate due) {
        var first = start.isBefore(due) ? start.plusDays(1) : due;
        return !IntStream.rangeClosed(first.getYear(), due.getYear()).allMatch(this::isDeclared);
    }

    private List<SkippedDay> restDays(LocalDate from, LocalDate due) {
        if (!from.isBefore(due)) {
            return List.of();
        }
        return from.datesUntil(due)
                .filter(date -> !isWorkingDay(date))
                .map(date -> SkippedDay.on(date, exceptions.get(date)))
                .toList();
    }

    /**
     * The last work week of a quarter: the working days, inside the quarter, of the Monday-to-Sunday week that
     * holds the quarter's last working day.
     */
    public List<LocalDate> lastWorkWeek(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + quarter);
        }
        var start = LocalDate.of(year, quarter * 3 - 2, 1);
        var last = subtractWorkingDays(start.plusMonths(3).minusDays(1), 0);
        var monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (monday.isBefore(start) ? start : monday)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .toList();
    }

    private static int position(long epochDay) {
        long position = epochDay - ORIGIN;
        if (position < 0 || position >= SIZE) {
            throw outOfRange("day " + epochDay + " since 1970-01-01");
        }
        return (int) position;
    }

    /** Guards the number of a working day; a sum too large for an int has turned negative and is caught too. */
    private int reached(int member) {
        if (member < 0 || member >= workingDays.count()) {
            throw outOfRange("the day counted to");
        }
        return member;
    }

    private static IllegalArgumentException outOfRange(String what) {
        return new IllegalArgumentException(what + " lies outside the calendar, " + FIRST + " to " + LAST);
    }

    private static void notNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of days cannot be negative: " + n);
        }
    }
}
