package org.gongkai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A due date is a pure function of the case's events, the calendar and the dated values of the rules:
 * it can be recomputed at any time and gives the same answer, or a better founded one after a holiday
 * notice has come out.
 */
public final class Deadlines {

    private Deadlines() {}

    /** Every clock of the case as it stands on that day, in the order of the table. */
    public static List<Deadline> all(Procedure procedure, CaseView file, Law law, LocalDate today) {
        return procedure.deadlines().stream()
                .flatMap(rule -> of(rule, file, law, today).stream())
                .toList();
    }

    /** The clocks one rule gives rise to: none before it has started, one, or one for each item. */
    public static List<Deadline> of(DeadlineRule rule, CaseView file, Law law, LocalDate today) {
        Map<String, ClockRun> runs = new LinkedHashMap<>();
        for (CaseEvent event : file.events()) {
            if (rule.startedBy().contains(event.step()) && inForce(rule, file, law)) {
                start(rule, event, file, law, runs);
            }
            runs.values().forEach(run -> run.see(event));
        }
        List<Deadline> deadlines = new ArrayList<>();
        runs.values().forEach(run -> deadlines.add(run.on(today)));
        return deadlines;
    }

    /** A case opened before the law knew the time limit has no such clock. */
    private static boolean inForce(DeadlineRule rule, CaseView file, Law law) {
        return !(rule.amount() instanceof Amount.OfParameter(String parameter))
                || law.regulations().parameter(parameter).setOn(file.openedOn());
    }

    private static void start(DeadlineRule rule, CaseEvent event, CaseView file, Law law, Map<String, ClockRun> runs) {
        if (rule.items().isEmpty()) {
            runs.put("", new ClockRun(rule, "", event, event.data(), file, law));
            return;
        }
        for (StepData item : event.data().groups(rule.items().get())) {
            String subject = item.textOr("id", String.valueOf(runs.size() + 1));
            runs.put(subject, new ClockRun(rule, subject, event, item, file, law));
        }
    }
}
