package org.gongkai.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.Calendars.Move;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.OpenCases;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Zone;
import org.springframework.stereotype.Component;

/**
 * The due dates of a body's open cases, reckoned anew when its calendar changes. A case whose due date moves records the old and
 * the new one as an event of its own.
 */
@Component
class DueDates {

    private final CaseStore cases;
    private final OpenCases open;
    private final Procedures procedures;
    private final Laws laws;
    private final CaseWriter writer;
    private final Clock clock;

    DueDates(CaseStore cases, OpenCases open, Procedures procedures, Laws laws, CaseWriter writer, Clock clock) {
        this.cases = cases;
        this.open = open;
        this.procedures = procedures;
        this.laws = laws;
        this.writer = writer;
        this.clock = clock;
    }

    /** What would move under these years and closures. */
    List<Move> preview(String bodyId, Collection<CalendarYear> years, List<ExceptionalDay> closures) {
        Law before = laws.of(bodyId);
        Law after = new Law(WorkingCalendar.of(years, closures, "preview"), before.regulations());
        LocalDate today = Zone.dayOf(clock.instant());
        return open.ids(bodyId).stream()
                .flatMap(id -> cases.find(id).stream())
                .flatMap(file -> moves(file, before, after, today).stream())
                .toList();
    }

    /** Moves what the later law moves, in the caller's transaction, which has put it in force; answers what moved. */
    List<Move> move(String bodyId, Law before, Law after) {
        open.reckonedBy(bodyId, after.calendar().version());
        List<Move> moves = new ArrayList<>();
        open.ids(bodyId).forEach(id -> moves.addAll(recompute(id, before, after)));
        return moves;
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

    private List<Move> moves(CaseFile file, Law before, Law after, LocalDate today) {
        Procedure procedure = procedures.of(file);
        return moves(
                file,
                byClock(Deadlines.all(procedure, file.view(), before, today)),
                Deadlines.all(procedure, file.view(), after, today));
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

    private static Map<String, Deadline> byClock(List<Deadline> deadlines) {
        Map<String, Deadline> byClock = new HashMap<>();
        deadlines.forEach(each -> byClock.put(key(each), each));
        return byClock;
    }

    private static String key(Deadline deadline) {
        return deadline.rule() + "/" + deadline.subject();
    }
}
