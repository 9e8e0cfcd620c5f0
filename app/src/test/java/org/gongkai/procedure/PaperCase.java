package org.gongkai.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.regulation.Regulations;

/** A case on paper: the kernel alone, one person per role, no database and no clock. */
public final class PaperCase {

    private static final Map<Role, UUID> PEOPLE = new EnumMap<>(Role.class);
    private static final Law LAW = new Law(WorkingCalendar.shipped(), Regulations.shipped());

    private final Procedure procedure;
    private final Map<String, String> settings = new HashMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private StepData data = StepData.EMPTY;
    private String stage;
    private LocalDate today;
    private LocalDate openedOn;
    private Facts facts = Facts.NONE;

    public PaperCase(Procedure procedure, LocalDate today) {
        this.procedure = procedure;
        this.today = today;
        this.openedOn = today;
        this.stage = procedure.opening().to().possibleFrom("").getFirst();
    }

    public static Actor person(Role role) {
        return new Actor(
                PEOPLE.computeIfAbsent(role, _ -> UUID.randomUUID()), role.code(), Set.of(role), "body", Set.of());
    }

    public PaperCase on(String day) {
        return on(LocalDate.parse(day));
    }

    public PaperCase on(LocalDate day) {
        today = day;
        return this;
    }

    public PaperCase choosing(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Tells what would have been looked up before the steps that follow. */
    public PaperCase knowing(Facts lookedUp) {
        facts = lookedUp;
        return this;
    }

    /** Takes a step that must be permitted. */
    public PaperCase take(Role role, String step, Map<String, ?> given) {
        return take(person(role), step, given);
    }

    public PaperCase take(Actor actor, String step, Map<String, ?> given) {
        Verdict verdict = tries(actor, step, given);
        if (!(verdict instanceof Verdict.Permitted(Step row, Role role, String after, StepData complete))) {
            throw new AssertionError(step + " refused: " + verdict);
        }
        events.add(new CaseEvent(
                events.size() + 1,
                step,
                stage,
                after,
                actor.id(),
                actor.name(),
                role,
                today.atTime(LocalTime.of(9, 0)).atZone(Zone.CHINA).toInstant(),
                today,
                complete));
        if (row.opens()) {
            data = complete;
        }
        for (String name : row.replaces()) {
            Optional.ofNullable(complete.values().get(name)).ifPresent(value -> data = data.with(name, value));
        }
        stage = after;
        return this;
    }

    /** Adds to the last event what an action of the casework would have recorded. */
    public PaperCase recording(Map<String, ?> facts) {
        CaseEvent last = events.removeLast();
        StepData told = new StepData(new HashMap<>(facts));
        events.add(new CaseEvent(
                last.seq(),
                last.step(),
                last.stageBefore(),
                last.stageAfter(),
                last.actorId(),
                last.actorName(),
                last.role(),
                last.at(),
                last.day(),
                last.data().overlaidBy(told)));
        return this;
    }

    public Verdict tries(Role role, String step, Map<String, ?> given) {
        return tries(person(role), step, given);
    }

    public Verdict tries(Actor actor, String step, Map<String, ?> given) {
        return Decision.decide(procedure.step(step).orElseThrow(), situation(actor), given);
    }

    /** The refusal of a step that must be refused. */
    public Refusal refusal(Role role, String step, Map<String, ?> given) {
        return switch (tries(role, step, given)) {
            case Verdict.Refused(Refusal refusal) -> refusal;
            case Verdict.Permitted permitted -> throw new AssertionError(step + " permitted: " + permitted);
        };
    }

    public Situation situation(Actor actor) {
        return new Situation(view(), actor, StepData.EMPTY, today, LAW, procedure, facts);
    }

    public CaseView view() {
        return new CaseView(procedure.id(), stage, data, List.copyOf(events), openedOn, settings);
    }

    public Deadline clock(String rule) {
        return clock(rule, "");
    }

    public Deadline clock(String rule, String subject) {
        return Deadlines.all(procedure, view(), LAW, today).stream()
                .filter(deadline ->
                        deadline.rule().equals(rule) && deadline.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    public List<Deadline> clocks() {
        return Deadlines.all(procedure, view(), LAW, today);
    }

    public String stage() {
        return stage;
    }
}
