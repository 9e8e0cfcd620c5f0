package org.gongkai.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.CalendarFiles;
import org.gongkai.calendar.CalendarFormatException;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.Unit;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.Calendars;
import org.gongkai.casework.Laws;
import org.gongkai.identity.Person;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar: anybody may reckon with it, the administrator loads and corrects it. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

    private static final int MOST = 5000;

    private final Laws laws;
    private final Calendars calendars;
    private final Caller caller;

    CalendarController(Laws laws, Calendars calendars, Caller caller) {
        this.laws = laws;
        this.calendars = calendars;
        this.caller = caller;
    }

    @GetMapping("/deadline")
    ResponseEntity<Object> deadline(
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false, defaultValue = "working-day") String unit) {
        Optional<LocalDate> from = date(start);
        Optional<Integer> units = amount(amount);
        if (from.isEmpty() || units.isEmpty() || !List.of("working-day", "day").contains(unit)) {
            String field = from.isEmpty() ? "start" : units.isEmpty() ? "amount" : "unit";
            return Problems.invalid(field, field.equals("unit") ? "unknown-unit" : "not-valid");
        }
        return ResponseEntity.ok(json(calendar().due(from.get(), units.get(), Unit.of(unit))));
    }

    private static Map<String, Object> json(DueDate due) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("due", due.due());
        json.put("provisional", due.provisional());
        json.put("skipped", DeadlineJson.skipped(due.skipped()));
        return json;
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= 1950 && day.getYear() <= 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> amount(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Integer::valueOf).filter(n -> n >= 1 && n <= MOST);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @GetMapping("/{year:[0-9]{4}}")
    Map<String, Object> year(@PathVariable int year) {
        CalendarYear found = calendar().year(year).orElse(new CalendarYear(year, false, List.of(), List.of()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("year", year);
        json.put("declared", found.declared());
        json.put("sources", found.sources());
        json.put("days", found.days().stream().map(day -> day(day, found)).toList());
        return json;
    }

    private static Map<String, Object> day(ExceptionalDay day, CalendarYear year) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", day.date());
        json.put("kind", day.kind().code());
        json.put("name", day.name());
        json.put("source", year.sources().stream().findFirst().orElse(null));
        return json;
    }

    @PostMapping("/{year:[0-9]{4}}")
    ResponseEntity<Object> load(
            @PathVariable int year,
            @RequestBody(required = false) @Nullable String content,
            @RequestHeader(name = "Content-Type", defaultValue = "application/json") String type) {
        Optional<Person> person = caller.person();
        if (person.isEmpty()) {
            return Problems.loginRequired();
        }
        if (!person.get().has(Role.ADMINISTRATOR)) {
            return Problems.forbidden();
        }
        try {
            CalendarYear loaded = CalendarFiles.parse(content == null ? "" : content, type, year);
            List<Calendars.Move> moved = calendars.load(caller.body(), loaded, person.get());
            return ResponseEntity.ok(loaded(loaded, moved));
        } catch (CalendarFormatException bad) {
            return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-data", null, errors(bad));
        }
    }

    private Map<String, Object> loaded(CalendarYear loaded, List<Calendars.Move> moved) {
        Map<String, Object> json = new LinkedHashMap<>(year(loaded.year()));
        json.put("moved", moved);
        json.put("missing", Map.of("festivals", loaded.missingFestivals(), "days", loaded.missingDays()));
        return json;
    }

    private static List<FieldError> errors(CalendarFormatException bad) {
        return bad.problems().stream()
                .map(problem -> new FieldError(problem.at(), problem.code()))
                .toList();
    }

    private WorkingCalendar calendar() {
        return laws.of(caller.body()).calendar();
    }
}
