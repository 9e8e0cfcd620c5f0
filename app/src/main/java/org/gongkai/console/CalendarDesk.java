package org.gongkai.console;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.calendar.CalendarFormatException;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.Calendars;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.identity.Person;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar: everybody on the staff reads it, the administrator loads years and declares closures. */
@Controller
public class CalendarDesk {

    private static final int NOVEMBER = 11;

    private final Staff staff;
    private final Laws laws;
    private final Calendars calendars;
    private final Cases cases;
    private final Procedures procedures;
    private final Texts texts;

    CalendarDesk(Staff staff, Laws laws, Calendars calendars, Cases cases, Procedures procedures, Texts texts) {
        this.staff = staff;
        this.laws = laws;
        this.calendars = calendars;
        this.cases = cases;
        this.procedures = procedures;
        this.texts = texts;
    }

    @GetMapping("/console/calendar")
    Page show(@RequestParam(name = "year", defaultValue = "") String year) {
        return page(Form.blank(), chosen(year));
    }

    /** What a file would change, before anything is changed. */
    @PostMapping("/console/calendar/preview")
    Page preview(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        staff.as(Role.ADMINISTRATOR);
        Form form = CalendarForm.read(sent, file);
        if (form.isWrong()) {
            return page(form, cases.today().getYear()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            CalendarYear year = CalendarForm.parse(form);
            return Page.of("console/calendarPreview.jte")
                    .with("form", form)
                    .with("year", year)
                    .with("changes", changes(year))
                    .with("moves", moved(calendars.preview(staff.body(), year), locale));
        } catch (CalendarFormatException bad) {
            return wrong(form, bad, locale);
        }
    }

    @PostMapping("/console/calendar/load")
    Page load(@RequestParam Map<String, String> sent, Locale locale) {
        Person person = staff.as(Role.ADMINISTRATOR);
        Form form = Form.of(sent);
        try {
            CalendarYear year = CalendarForm.parse(form);
            List<Calendars.Move> moves = calendars.load(staff.body(), year, person);
            return Page.to("/console/calendar?year=" + year.year())
                    .saying(Flash.done(
                            "console.calendar.loaded", String.valueOf(year.year()), String.valueOf(moves.size())));
        } catch (CalendarFormatException bad) {
            return wrong(form, bad, locale);
        }
    }

    /** What a closure would move, before anything is moved. */
    @PostMapping("/console/calendar/close/preview")
    Page previewClosing(@RequestParam Map<String, String> sent, Locale locale) {
        staff.as(Role.ADMINISTRATOR);
        Form form = Form.of(sent);
        LocalDate date = date(form.value("date"));
        if (date == null) {
            return refused(form.wrong("date", "console.field-error.not-a-date"));
        }
        return switch (calendars.previewClosing(staff.body(), date, form.value("name"))) {
            case Calendars.Closing.Refused(Refusal refusal) -> refused(wrong(form, refusal));
            case Calendars.Closing.Closed(List<Calendars.Move> moves) ->
                Page.of("console/closurePreview.jte")
                        .with("form", form)
                        .with("date", date)
                        .with("moves", moved(moves, locale));
        };
    }

    @PostMapping("/console/calendar/close")
    Page close(@RequestParam Map<String, String> sent, Locale locale) {
        Person person = staff.as(Role.ADMINISTRATOR);
        Form form = Form.of(sent);
        LocalDate date = date(form.value("date"));
        if (date == null) {
            return refused(form.wrong("date", "console.field-error.not-a-date"));
        }
        return switch (calendars.close(staff.body(), date, form.value("name"), person)) {
            case Calendars.Closing.Refused(Refusal refusal) -> refused(wrong(form, refusal));
            case Calendars.Closing.Closed(List<Calendars.Move> moves) ->
                Page.to("/console/calendar?year=" + date.getYear())
                        .saying(Flash.done(
                                "console.calendar.closed",
                                Day.written(date.toString(), locale),
                                String.valueOf(moves.size())));
        };
    }

    private Page refused(Form form) {
        return page(form, cases.today().getYear()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Form wrong(Form form, Refusal refusal) {
        Form wrong = form;
        for (FieldError error : refusal.errors()) {
            wrong = wrong.wrong(error.field(), "console.field-error." + error.code());
        }
        return wrong;
    }

    private boolean isClosed(LocalDate date) {
        return calendars.closures(staff.body()).stream()
                .anyMatch(day -> day.date().equals(date));
    }

    @PostMapping("/console/calendar/reopen")
    Page reopen(@RequestParam(name = "date", defaultValue = "") String day, Locale locale) {
        Person person = staff.as(Role.ADMINISTRATOR);
        LocalDate date = Optional.ofNullable(date(day)).filter(this::isClosed).orElseThrow(NotHere::new);
        List<Calendars.Move> moves = calendars.reopen(staff.body(), date, person);
        return Page.to("/console/calendar?year=" + date.getYear())
                .saying(Flash.done(
                        "console.calendar.reopened",
                        Day.written(date.toString(), locale),
                        String.valueOf(moves.size())));
    }

    private Page.Rendered page(Form form, int year) {
        WorkingCalendar calendar = laws.of(staff.body()).calendar();
        int next = cases.today().getYear() + 1;
        boolean late = cases.today().getMonthValue() >= NOVEMBER && !calendar.isDeclared(next);
        return Page.of("console/calendar.jte")
                .with("form", form)
                .with("years", years(calendar, next))
                .with("shown", calendar.year(year).orElse(new CalendarYear(year, false, List.of(), List.of())))
                .with("closures", calendars.closures(staff.body()))
                .with("missingYear", late ? next : 0)
                .with("mayChange", staff.person().has(Role.ADMINISTRATOR));
    }

    /** The years there are notices of, and next year, the latest first. */
    private static List<YearLine> years(WorkingCalendar calendar, int next) {
        Map<Integer, YearLine> years = new TreeMap<>(Comparator.reverseOrder());
        years.put(next, new YearLine(next, false, 0));
        calendar.years()
                .forEach(year -> years.put(
                        year.year(),
                        new YearLine(year.year(), year.declared(), year.days().size())));
        return List.copyOf(years.values());
    }

    private int chosen(String year) {
        return year.matches("(19|20)\\d\\d")
                ? Integer.parseInt(year)
                : cases.today().getYear();
    }

    private Page wrong(Form form, CalendarFormatException bad, Locale locale) {
        Form wrong = CalendarForm.wrong(form, bad, texts.in(locale), locale);
        return page(wrong, cases.today().getYear()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** The days the loaded year would make different from the calendar in force. */
    private List<Change> changes(CalendarYear loaded) {
        Map<LocalDate, ExceptionalDay> now = byDate(laws.of(staff.body())
                .calendar()
                .year(loaded.year())
                .map(CalendarYear::days)
                .orElse(List.of()));
        Map<LocalDate, ExceptionalDay> then = byDate(loaded.days());
        List<Change> changes = new ArrayList<>();
        then.forEach((date, day) -> {
            ExceptionalDay before = now.get(date);
            if (!day.equals(before)) {
                changes.add(new Change(date, kind(before), kind(day), day.name()));
            }
        });
        now.forEach((date, day) -> {
            if (!then.containsKey(date)) {
                changes.add(new Change(date, kind(day), "", day.name()));
            }
        });
        return changes;
    }

    private static Map<LocalDate, ExceptionalDay> byDate(List<ExceptionalDay> days) {
        return days.stream()
                .collect(Collectors.toMap(
                        ExceptionalDay::date, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    private static String kind(@Nullable ExceptionalDay day) {
        return day == null ? "" : day.kind().code();
    }

    private List<Move> moved(List<Calendars.Move> moves, Locale locale) {
        return moves.stream()
                .map(move ->
                        new Move(move.number(), title(move.rule(), locale), move.from(), move.to(), move.provisional()))
                .toList();
    }

    /** The name of a clock; its id says which, whatever the procedure. */
    private String title(String rule, Locale locale) {
        return procedures.all().stream()
                .flatMap(procedure -> procedure.deadline(rule).stream())
                .findFirst()
                .map(known -> known.title().in(locale))
                .orElse(rule);
    }

    /** A year and whether its notice is out. */
    public record YearLine(int year, boolean declared, int days) {}

    /** A day that changes; an empty kind is what the week alone says. */
    public record Change(LocalDate date, String before, String after, String name) {}

    /** A time limit that moves, or whose date is settled, or no longer is. */
    public record Move(
            String number,
            String clock,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean provisional) {

        public boolean sameDay() {
            return Objects.equals(from, to);
        }
    }
}
