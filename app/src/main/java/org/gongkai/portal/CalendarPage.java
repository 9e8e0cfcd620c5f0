package org.gongkai.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Unit;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody can check a time limit, with the very calendar the cases run on. */
@Controller
class CalendarPage {

    private static final int MOST = 5000;

    private final Laws laws;
    private final Cases cases;
    private final Visitor visitor;

    CalendarPage(Laws laws, Cases cases, Visitor visitor) {
        this.laws = laws;
        this.cases = cases;
        this.visitor = visitor;
    }

    @GetMapping("/calendar")
    Page calendar(
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(defaultValue = "working-day") String unit,
            @RequestParam(required = false) @Nullable String year) {
        boolean asked = start != null || amount != null;
        Form form = Form.of(Map.of(
                "start", start == null ? cases.today().toString() : start.strip(),
                "amount", amount == null ? "20" : amount.strip(),
                "unit", unit));
        Form judged = asked ? judged(form) : form;
        DueDate due = asked && !judged.isWrong() ? due(judged) : null;
        return Page.of("portal/calendar.jte")
                .with("form", judged)
                .with("due", due)
                .with("startedOn", due == null ? null : LocalDate.parse(judged.value("start")))
                .with("year", year(year))
                .with("years", years())
                .status(judged.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Form judged(Form form) {
        Form start = date(form.value("start")).isPresent() ? form : form.wrong("start", "portal.calendar.start.wrong");
        Form amount = amount(form.value("amount")).isPresent()
                ? start
                : start.wrong("amount", "portal.calendar.amount.wrong", MOST);
        return List.of("working-day", "day").contains(form.value("unit"))
                ? amount
                : amount.wrong("unit", "portal.calendar.unit.wrong");
    }

    private DueDate due(Form form) {
        return law().due(
                        date(form.value("start")).orElseThrow(),
                        amount(form.value("amount")).orElseThrow(),
                        Unit.of(form.value("unit")));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1950 && day.getYear() <= 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> amount(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= MOST);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The year asked for, or this one; a year without a notice is shown as such. */
    private CalendarYear year(@Nullable String asked) {
        int year = Optional.ofNullable(asked)
                .flatMap(CalendarPage::amount)
                .filter(each -> each >= 1950 && each <= 2100)
                .orElse(cases.today().getYear());
        return law().year(year).orElse(new CalendarYear(year, false, List.of(), List.of()));
    }

    private List<Integer> years() {
        return law().years().stream()
                .map(CalendarYear::year)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private WorkingCalendar law() {
        return laws.of(visitor.body().id()).calendar();
    }
}
