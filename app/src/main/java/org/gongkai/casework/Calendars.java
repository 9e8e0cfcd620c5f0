package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.internal.CalendarStore;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityLog;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads and corrects years of the working calendar, and closes the body for a day; {@link DueDates} move with them. */
@Service
public class Calendars {

    private static final String ALREADY_CLOSED = "closed-already";
    private static final int LONGEST_NAME = 60;

    private final CalendarStore store;
    private final Laws laws;
    private final DueDates dueDates;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            Laws laws,
            DueDates dueDates,
            SecurityLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.laws = laws;
        this.dueDates = dueDates;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts a year in force for a body; answers what moved. */
    public List<Move> load(String bodyId, CalendarYear year, Person by) {
        return change(bodyId, () -> {
            store.load(bodyId, year, by.displayName(), clock.instant());
            log.calendarLoaded(by, year.year());
        });
    }

    /**
     * Declares a day on which the body is closed for reasons of its own place. A closure is of a working day, once: a rest day
     * needs none, and declaring it would promise what nothing changes.
     */
    public Closing close(String bodyId, LocalDate date, String name, Person by) {
        List<FieldError> wrong = objections(bodyId, date, name);
        if (!wrong.isEmpty()) {
            return new Closing.Refused(Refusal.invalid(wrong, null));
        }
        AtomicBoolean first = new AtomicBoolean();
        List<Move> moves = change(bodyId, () -> {
            if (store.close(bodyId, date, name.strip(), by.displayName(), clock.instant())) {
                log.closureDeclared(by, date);
                first.set(true);
            }
        });
        return first.get()
                ? new Closing.Closed(moves)
                : new Closing.Refused(Refusal.invalid("date", ALREADY_CLOSED, null));
    }

    /** What declaring the closure would come to, reckoned without changing anything. */
    public Closing previewClosing(String bodyId, LocalDate date, String name) {
        List<FieldError> wrong = objections(bodyId, date, name);
        if (!wrong.isEmpty()) {
            return new Closing.Refused(Refusal.invalid(wrong, null));
        }
        List<ExceptionalDay> closures = new ArrayList<>(closures(bodyId));
        closures.add(new ExceptionalDay(date, DayKind.LOCAL_CLOSURE, name.strip()));
        return new Closing.Closed(
                dueDates.preview(bodyId, laws.of(bodyId).calendar().years(), closures));
    }

    private List<FieldError> objections(String bodyId, LocalDate date, String name) {
        List<FieldError> wrong = new ArrayList<>();
        if (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST)) {
            wrong.add(new FieldError("date", "impossible-date"));
        } else if (closures(bodyId).stream().anyMatch(day -> day.date().equals(date))) {
            wrong.add(new FieldError("date", ALREADY_CLOSED));
        } else if (!laws.of(bodyId).calendar().isWorkingDay(date)) {
            wrong.add(new FieldError("date", "rest-day"));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            wrong.add(new FieldError("name", name.isBlank() ? "required" : "too-long"));
        }
        return wrong;
    }

    /** Takes a local closure back. */
    public List<Move> reopen(String bodyId, LocalDate date, Person by) {
        return change(bodyId, () -> {
            if (store.reopen(bodyId, date, clock.instant())) {
                log.closureRevoked(by, date);
            }
        });
    }

    /** The days the body has declared itself closed on, in order. */
    public List<ExceptionalDay> closures(String bodyId) {
        return store.closures(bodyId);
    }

    /** What loading the year would move, reckoned without changing anything. */
    public List<Move> preview(String bodyId, CalendarYear year) {
        List<CalendarYear> years = new ArrayList<>(laws.of(bodyId).calendar().years());
        years.removeIf(each -> each.year() == year.year());
        years.add(year);
        return dueDates.preview(bodyId, years, closures(bodyId));
    }

    /** The calendar and all cases change together: nobody sees a new calendar with an old due date. */
    private List<Move> change(String bodyId, Runnable change) {
        Law before = laws.of(bodyId);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                change.run();
                return dueDates.move(bodyId, before, laws.read(bodyId));
            }));
        } finally {
            laws.forget();
        }
    }

    /** What came of declaring a closure. */
    public sealed interface Closing {

        /** It is in force, and these due dates moved. */
        record Closed(List<Move> moves) implements Closing {}

        /** Nothing has changed, for these reasons. */
        record Refused(Refusal refusal) implements Closing {}
    }

    /** A due date that moved, or that is no longer (or newly) provisional. */
    public record Move(
            String number,
            String rule,
            String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean provisional) {

        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("rule", rule);
            told.put("subject", subject);
            told.put("from", String.valueOf(from));
            told.put("to", String.valueOf(to));
            return told;
        }
    }
}
