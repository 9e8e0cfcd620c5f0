package org.gongkai.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.procedure.Deadline;

/** The clocks of a case with how their dates came about. */
final class DeskClocks {

    private DeskClocks() {}

    static List<CaseSheet.Clock> of(
            List<Deadline> deadlines,
            List<CaseSheet.Party> parties,
            WorkingCalendar calendar,
            LocalDate today,
            Locale locale) {
        Map<String, String> names =
                parties.stream().collect(Collectors.toMap(CaseSheet.Party::id, CaseSheet.Party::name));
        return deadlines.stream()
                .map(deadline -> new CaseSheet.Clock(
                        deadline.rule(),
                        deadline.title().in(locale),
                        names.getOrDefault(deadline.subject(), deadline.subject()),
                        deadline.layer().code(),
                        deadline.citation().text(),
                        Chips.of(deadline, calendar, today),
                        deadline.startedOn(),
                        deadline.runsFrom(),
                        deadline.amount(),
                        deadline.unit().code(),
                        deadline.extension(),
                        deadline.used(),
                        skipped(deadline)))
                .toList();
    }

    private static List<CaseSheet.Skipped> skipped(Deadline deadline) {
        return deadline.skipped().stream()
                .map(day -> new CaseSheet.Skipped(day.date(), day.kind().code(), day.reason()))
                .toList();
    }
}
