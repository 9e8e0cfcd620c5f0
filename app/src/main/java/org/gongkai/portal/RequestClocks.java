package org.gongkai.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.Unit;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.page.DeadlineChip;
import org.gongkai.procedure.Awaiting;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.springframework.stereotype.Component;

/** The clocks of a request that concern its applicant: not those of third parties, nor spans in which the office may act. */
@Component
class RequestClocks {

    private final Cases cases;
    private final Laws laws;

    RequestClocks(Cases cases, Laws laws) {
        this.cases = cases;
        this.laws = laws;
    }

    /** The one of the body's that runs out first in front; the applicant's own while it is open. */
    List<ClockView> of(Procedure procedure, CaseFile file, Locale locale) {
        List<Deadline> shown = cases.deadlines(file).stream()
                .filter(deadline -> concerns(procedure, deadline))
                .filter(deadline -> deadline.open() || !isTheirs(procedure, deadline))
                .toList();
        Optional<Deadline> first = first(procedure, shown);
        return shown.stream()
                .map(deadline -> new ClockView(
                        deadline.title().in(locale),
                        deadline,
                        chip(deadline, file),
                        first.filter(deadline::equals).isPresent(),
                        isTheirs(procedure, deadline)))
                .sorted(Comparator.comparing((ClockView clock) -> !clock.bites()))
                .toList();
    }

    private static boolean concerns(Procedure procedure, Deadline deadline) {
        return procedure
                .deadline(deadline.rule())
                .filter(rule -> rule.items().isEmpty() && !rule.window())
                .isPresent();
    }

    private static boolean isTheirs(Procedure procedure, Deadline deadline) {
        return Awaiting.of(procedure, deadline).equals(Optional.of(Role.APPLICANT));
    }

    private static Optional<Deadline> first(Procedure procedure, List<Deadline> shown) {
        return shown.stream()
                .filter(deadline -> deadline.state() == Deadline.State.RUNNING && deadline.due() != null)
                .filter(deadline -> !isTheirs(procedure, deadline))
                .min(Comparator.comparing(deadline -> Objects.requireNonNull(deadline.due())));
    }

    private DeadlineChip chip(Deadline deadline, CaseFile file) {
        LocalDate due = deadline.due();
        boolean working = deadline.unit() == Unit.WORKING_DAY;
        return new DeadlineChip(
                DeadlineChip.State.of(deadline.state().code()),
                due,
                due == null ? 0 : left(due, working, file),
                working,
                deadline.provisional(),
                deadline.endedOn());
    }

    private long left(LocalDate due, boolean working, CaseFile file) {
        return working
                ? laws.of(file.bodyId()).calendar().workingDaysBetween(cases.today(), due)
                : cases.today().until(due, ChronoUnit.DAYS);
    }
}
