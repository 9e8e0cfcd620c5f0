package org.gongkai.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.page.DeadlineChip;
import org.gongkai.procedure.Awaiting;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Layer;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Stage;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Makes the lines of lists. */
@Component
class CaseLines {

    private static final int TITLE = 60;

    private final Cases cases;
    private final Procedures procedures;
    private final Laws laws;
    private final NameBook.Shelf names;
    private final List<Nicety> niceties;

    CaseLines(Cases cases, Procedures procedures, Laws laws, NameBook.Shelf names, List<Nicety> niceties) {
        this.cases = cases;
        this.procedures = procedures;
        this.laws = laws;
        this.names = names;
        this.niceties = niceties;
    }

    /** The cases as lines, in their order. */
    List<CaseLine> of(List<CaseFile> files, Viewer viewer, String bodyId, Locale locale) {
        NameBook book = names.of(bodyId, locale);
        WorkingCalendar calendar = laws.of(bodyId).calendar();
        LocalDate today = cases.today();
        return files.stream()
                .map(file -> line(file, viewer, book, calendar, today, locale))
                .toList();
    }

    private CaseLine line(
            CaseFile file, Viewer viewer, NameBook book, WorkingCalendar calendar, LocalDate today, Locale locale) {
        Procedure procedure = procedures.of(file);
        List<Deadline> deadlines = cases.deadlines(file).stream()
                .filter(deadline -> binds(procedure, deadline))
                .toList();
        List<Deadline> own = deadlines.stream()
                .filter(deadline -> Awaiting.of(procedure, deadline).isEmpty())
                .toList();
        Nicety nicety = Nicety.of(niceties, procedure);
        List<Step> open = Decision.open(cases.situation(file, viewer));
        Stage stage = procedure.stage(file.stage()).orElseThrow();
        return new CaseLine(
                href(file),
                file.number(),
                shortened(title(file)),
                applicant(file),
                file.stage(),
                stage.title().in(locale),
                Chips.next(own, Layer.BUREAU, calendar, today),
                Chips.next(own, Layer.STATUTE, calendar, today),
                awaited(procedure, file, deadlines, calendar, today, locale),
                book.section(file.section()),
                book.person(file.assignee()),
                open.stream()
                        .map(step -> new Link(step.title().in(locale), href(file) + "/steps/" + step.id()))
                        .toList(),
                open.stream().anyMatch(step -> Turn.movesOn(procedure, file, step, nicety)));
    }

    /** For whom outside time runs, one entry for each role, with the date that comes first. */
    private List<CaseLine.Awaited> awaited(
            Procedure procedure,
            CaseFile file,
            List<Deadline> deadlines,
            WorkingCalendar calendar,
            LocalDate today,
            Locale locale) {
        Map<Role, List<Deadline>> byRole = new EnumMap<>(Role.class);
        deadlines.stream()
                .filter(deadline -> Awaiting.stillOpen(procedure, file.stage(), deadline))
                .forEach(deadline -> Awaiting.of(procedure, deadline)
                        .ifPresent(role -> byRole.computeIfAbsent(role, _ -> new ArrayList<>())
                                .add(deadline)));
        List<CaseLine.Awaited> awaited = new ArrayList<>();
        byRole.forEach((role, theirs) -> {
            DeadlineChip first = Chips.first(theirs, calendar, today);
            if (first != null) {
                awaited.add(new CaseLine.Awaited(role.code(), names(procedure, file, theirs, locale), first));
            }
        });
        return awaited;
    }

    private String names(Procedure procedure, CaseFile file, List<Deadline> theirs, Locale locale) {
        Map<String, String> known = Nicety.of(niceties, procedure).parties(file).stream()
                .collect(Collectors.toMap(CaseSheet.Party::id, CaseSheet.Party::name));
        return theirs.stream()
                .map(Deadline::subject)
                .filter(subject -> !subject.isEmpty())
                .map(subject -> known.getOrDefault(subject, subject))
                .collect(Collectors.joining(Marks.comma(locale)));
    }

    /** Whether something must be done by then; a span in which something may be done presses nobody. */
    private static boolean binds(Procedure procedure, Deadline deadline) {
        return procedure
                .deadline(deadline.rule())
                .filter(rule -> !rule.window())
                .isPresent();
    }

    static String href(CaseFile file) {
        return "/console/cases/" + file.id();
    }

    static String title(CaseFile file) {
        return file.data().text("title").orElse(file.data().textOr("description", ""));
    }

    /** The name of who asks; empty for a case of the body's own. */
    static String applicant(CaseFile file) {
        return file.data().group("applicant").textOr("name", "");
    }

    /** What the case is about, in one line. */
    static String brief(CaseFile file) {
        return shortened(title(file));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }
}
