package org.gongkai.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.HourClock;
import org.gongkai.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One clock while the events of its case pass by. The day of an event is never counted: a stretch runs
 * from the day after it began up to and including the day it was interrupted.
 */
final class ClockRun {

    private final DeadlineRule rule;
    private final String subject;
    private final Law law;
    private final CaseEvent startEvent;
    private final @Nullable String startField;
    private LocalDate startedOn;
    private final int amount;
    private final @Nullable LocalDate fixedDue;
    private LocalDate runsFrom;
    private int used;
    private int extension;
    private boolean paused;
    private LocalDate pausedOn = LocalDate.MIN;
    private boolean voided;
    private @Nullable CaseEvent ended;

    ClockRun(DeadlineRule rule, String subject, CaseEvent event, StepData data, CaseView file, Law law) {
        this.rule = rule;
        this.subject = subject;
        this.law = law;
        this.startEvent = event;
        this.startField = rule.startFields().stream()
                .filter(field -> data.date(field).isPresent())
                .findFirst()
                .orElse(null);
        this.startedOn =
                startField == null ? event.day() : data.date(startField).orElse(event.day());
        this.voided = !rule.binds().test(file);
        this.runsFrom = startedOn;
        this.fixedDue = fixedDue(rule, data, law);
        this.amount = fixedDue == null ? amount(rule, data, file, law) : 0;
    }

    private static int amount(DeadlineRule rule, StepData data, CaseView file, Law law) {
        return switch (rule.amount()) {
            case Amount.Fixed(int units) -> units;
            case Amount.OfParameter(String parameter) ->
                law.regulations().parameter(parameter).on(file.openedOn()).amount();
            case Amount.FromData(String field) -> data.whole(field).orElse(0);
        };
    }

    /** A last day somebody named rolls off rest days like any other (民法典203). */
    private static @Nullable LocalDate fixedDue(DeadlineRule rule, StepData data, Law law) {
        return rule.amount() instanceof Amount.FromData(String field)
                        && data.whole(field).isEmpty()
                ? data.date(field).map(law.calendar()::rollToWorkingDay).orElse(null)
                : null;
    }

    void see(CaseEvent event) {
        if (ended != null || voided) {
            return;
        }
        if (rule.correctedBy().contains(event.step())) {
            correct(event);
        }
        if (event.seq() > startEvent.seq() && rule.endedBy().contains(event.step()) && concerns(event)) {
            ended = event;
        } else if (rule.voidedBy().contains(event.step())) {
            voided = true;
        } else {
            extendOrPause(event);
        }
    }

    /** Who stated the wrong day does not gain or lose time by it; a clock that has stood still keeps its reckoning. */
    private void correct(CaseEvent event) {
        if (startField != null && used == 0 && runsFrom.equals(startedOn)) {
            event.data().date(startField).ifPresent(day -> {
                startedOn = day;
                runsFrom = day;
            });
        }
    }

    private boolean concerns(CaseEvent event) {
        return subject.isEmpty() || event.data().is("partyId", subject);
    }

    private void extendOrPause(CaseEvent event) {
        if (event.step().equals(rule.extendedBy()) && !overdueOn(event.day())) {
            extension += event.data().whole("days").orElse(0);
        }
        boolean still = rule.pausedIn().contains(event.stageAfter());
        if (still && !paused) {
            pause(event.day());
        } else if (!still && paused) {
            paused = false;
            runsFrom = event.day().isBefore(pausedOn) ? pausedOn : event.day();
        }
    }

    /** What has run out is not brought back by an extension. */
    private boolean overdueOn(LocalDate day) {
        return !paused && day.isAfter(due().due());
    }

    /** What has run out cannot be stopped any more: it stays missed, and by its own last day. */
    private void pause(LocalDate day) {
        if (day.isAfter(due().due())) {
            return;
        }
        paused = true;
        pausedOn = day;
        used += rule.unit() == Unit.WORKING_DAY
                ? law.calendar().workingDaysBetween(runsFrom, day)
                : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(runsFrom, day)));
    }

    Deadline on(LocalDate today) {
        DueDate due = due();
        Deadline.State state = state(due.due(), today);
        boolean standing = state == Deadline.State.PAUSED;
        return new Deadline(
                rule.id(),
                subject,
                rule.title(),
                rule.citation(),
                rule.layer(),
                rule.unit(),
                startedOn,
                standing ? null : due.due(),
                standing ? null : dueAt(),
                state,
                !standing && due.provisional(),
                amount + extension,
                extension,
                used,
                runsFrom,
                ended == null ? null : ended.day(),
                standing ? List.of() : due.skipped());
    }

    private Deadline.State state(LocalDate due, LocalDate today) {
        if (voided) {
            return Deadline.State.VOID;
        }
        if (ended != null) {
            return inTime(ended, due) ? Deadline.State.MET : Deadline.State.MISSED;
        }
        if (paused) {
            return Deadline.State.PAUSED;
        }
        if (!today.isAfter(due)) {
            return Deadline.State.RUNNING;
        }
        return rule.window() ? Deadline.State.VOID : Deadline.State.MISSED;
    }

    private boolean inTime(CaseEvent end, LocalDate due) {
        Instant limit = dueAt();
        if (limit != null) {
            return !end.at().isAfter(limit);
        }
        return paused || !end.day().isAfter(due);
    }

    private DueDate due() {
        if (fixedDue != null) {
            return new DueDate(fixedDue, false, List.of());
        }
        if (rule.unit() == Unit.HOUR) {
            return new DueDate(Zone.dayOf(HourClock.due(startEvent.at(), amount)), false, List.of());
        }
        return law.calendar().due(runsFrom, Math.max(0, amount + extension - used), rule.unit());
    }

    private @Nullable Instant dueAt() {
        return rule.unit() == Unit.HOUR ? HourClock.due(startEvent.at(), amount) : null;
    }
}
