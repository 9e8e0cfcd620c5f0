package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.internal.CalendarStore;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.OpenCases;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityLog;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads and corrects years of the working calendar. Every open case is reckoned anew; a case whose due
 * date moves records the old and the new one as an event of its own.
 */
@Service
public class Calendars {

    private static final String ALREADY_CLOSED = "closed-already";
    private static final int LONGEST_NAME = 60;

    private final CalendarStore store;
    private final CaseStore cases;
    private final OpenCases open;
    private final Procedures procedures;
    private final Laws laws;
    private final CaseWriter writer;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            CaseStore cases,
            OpenCases open,
            Procedures procedures,
            Laws laws,
            CaseWriter writer,
            SecurityLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.open = open;
        this.procedures = procedures;
        this.laws = laws;
        this.writer = writer;
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
        return new Closing.Closed(preview(bodyId, laws.of(bodyId).calendar().years(), closures));
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
        return preview(bodyId, years, closures(bodyId));
    }

    private List<Move> preview(String bodyId, Collection<CalendarYear> years, List<ExceptionalDay> closures) {
        Law before = laws.of(bodyId);
        Law after = new Law(WorkingCalendar.of(years, closures, "preview"), before.regulations());
        LocalDate today = Zone.dayOf(clock.instant());
        return open.ids(bodyId).stream()
                .flatMap(id -> cases.find(id).stream())
                .flatMap(file -> moves(file, before, after, today).stream())
                .toList();
    }

    private List<Move> moves(CaseFile file, Law before, Law after, LocalDate today) {
        Procedure procedure = procedures.of(file);
        return moves(
                file,
                byClock(Deadlines.all(procedure, file.view(), before, today)),
                Deadlines.all(procedure, file.view(), after, today));
    }

    /** The calendar and all cases change together: nobody sees a new calendar with an old due date. */
    private List<Move> change(String bodyId, Runnable change) {
        Law before = laws.of(bodyId);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                change.run();
                Law after = laws.read(bodyId);
                open.reckonedBy(bodyId, after.calendar().version());
                List<Move> moves = new ArrayList<>();
                open.ids(bodyId).forEach(id -> moves.addAll(recompute(id, before, after)));
                return moves;
            }));
        } finally {
            laws.forget();
        }
    }

    private List<Move> recompute(UUID id, Law before, Law after) {
        CaseFile file = cases.lock(id, clock.instant()).orElseThrow().file();
        Procedure procedure = procedures.of(file);
        LocalDate today = Zone.dayOf(clock.instant());
        List<Move> moves = moves(file, before, after, today);
        if (!moves.isEmpty()) {
            record(file, procedure, moves, today, after);
        }
        return moves;
    }

    private static List<Move> moves(CaseFile file, Map<String, Deadline> before, List<Deadline> after) {
        List<Move> moves = new ArrayList<>();
        for (Deadline now : after) {
            Deadline then = before.get(key(now));
            if (now.open() && then != null && differs(then, now)) {
                moves.add(new Move(file.number(), now.rule(), now.subject(), then.due(), now.due(), now.provisional()));
            }
        }
        return moves;
    }

    private static boolean differs(Deadline then, Deadline now) {
        return !Objects.equals(then.due(), now.due()) || then.provisional() != now.provisional();
    }

    private void record(CaseFile file, Procedure procedure, List<Move> moves, LocalDate today, Law law) {
        List<Object> told = new ArrayList<>(moves.stream().map(Move::told).toList());
        CaseEvent event = new CaseEvent(
                file.events().size() + 1,
                "deadline-moved",
                file.stage(),
                file.stage(),
                null,
                Actor.SYSTEM.name(),
                Role.SYSTEM,
                clock.instant(),
                today,
                new StepData(Map.of("moves", told)));
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(event);
        Notice notice = new Notice("deadline-moved", Role.OFFICE.code(), Map.of("number", file.number()));
        writer.rewrite(file.after(events), procedure, event, notice, law);
    }

    private static Map<String, Deadline> byClock(List<Deadline> deadlines) {
        Map<String, Deadline> byClock = new HashMap<>();
        deadlines.forEach(each -> byClock.put(key(each), each));
        return byClock;
    }

    private static String key(Deadline deadline) {
        return deadline.rule() + "/" + deadline.subject();
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
