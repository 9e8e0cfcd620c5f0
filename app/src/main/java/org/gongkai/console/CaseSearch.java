package org.gongkai.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.casework.Procedures;
import org.gongkai.casework.Worklist;
import org.gongkai.page.Choice;
import org.gongkai.page.Csv;
import org.gongkai.page.DeadlineChip;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search among the cases one may see, page by page, and the result as a table to take away. */
@Controller
class CaseSearch {

    private static final int PAGE = 30;
    private static final int EXPORT = 5000;

    private final Staff staff;
    private final Worklist worklist;
    private final CaseLines lines;
    private final Procedures procedures;
    private final NameBook.Shelf names;
    private final Texts texts;

    CaseSearch(
            Staff staff, Worklist worklist, CaseLines lines, Procedures procedures, NameBook.Shelf names, Texts texts) {
        this.staff = staff;
        this.worklist = worklist;
        this.lines = lines;
        this.procedures = procedures;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/console/cases")
    Page search(@RequestParam Map<String, String> asked, Locale locale) {
        Form form = checked(asked);
        Page.Rendered page = Page.of("console/cases.jte")
                .with("procedures", procedureChoices(locale))
                .with("stages", stageChoices(asked.getOrDefault("procedure", ""), locale))
                .with("sections", names.of(staff.body(), locale).openSections())
                .with("first", asked.getOrDefault("cursor", "").isEmpty());
        try {
            Viewer viewer = staff.viewer();
            Worklist.Page found = worklist.page(viewer, staff.body(), filter(form), given(asked, "cursor"), PAGE);
            return page.with("form", form)
                    .with("cases", lines.of(found.cases(), viewer, staff.body(), locale))
                    .with("next", found.next())
                    .status(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        } catch (IllegalArgumentException notACursor) {
            throw new NotHere();
        }
    }

    @GetMapping("/console/cases.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> asked, Locale locale) {
        Viewer viewer = staff.viewer();
        Worklist.Page found = worklist.page(viewer, staff.body(), filter(checked(asked)), null, EXPORT);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("number", "applicant", "title", "stage", "bureau", "statute", "awaited", "section", "assignee")
                        .stream()
                        .map(column -> texts.get(locale, "console.column." + column))
                        .toList());
        lines.of(found.cases(), viewer, staff.body(), locale).forEach(line -> rows.add(cells(line, locale)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment())
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .body(Csv.of(rows));
    }

    private static String attachment() {
        return ContentDisposition.attachment().filename("cases.csv").build().toString();
    }

    private List<String> cells(CaseLine line, Locale locale) {
        return List.of(
                line.number(),
                line.applicant(),
                line.title(),
                line.stage(),
                due(line.bureau()),
                due(line.statute()),
                line.awaited().stream()
                        .map(each -> awaited(each, locale))
                        .collect(Collectors.joining(Marks.semicolon(locale))),
                line.section(),
                line.assignee());
    }

    private String awaited(CaseLine.Awaited awaited, Locale locale) {
        String role = texts.get(locale, "page.role." + awaited.role());
        return String.join(" ", role, awaited.names(), due(awaited.chip()))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String due(@Nullable DeadlineChip chip) {
        return chip == null || chip.due() == null ? "" : chip.due().toString();
    }

    private static Form checked(Map<String, String> asked) {
        Map<String, String> values = new HashMap<>(asked);
        values.putIfAbsent("state", "all");
        Form form = Form.of(values);
        return form.value("dueBefore").isEmpty() || date(form) != null
                ? form
                : form.wrong("dueBefore", "console.field-error.not-a-date");
    }

    private static @Nullable LocalDate date(Form form) {
        try {
            return form.value("dueBefore").isBlank() ? null : LocalDate.parse(form.value("dueBefore"));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static Worklist.Filter filter(Form form) {
        Boolean open = switch (form.value("state")) {
            case "ended" -> false;
            case "open" -> true;
            default -> null;
        };
        Map<String, String> values = form.values();
        return new Worklist.Filter(
                given(values, "procedure"),
                given(values, "stage"),
                given(values, "assignee"),
                given(values, "section"),
                date(form),
                given(values, "q"),
                open);
    }

    private static @Nullable String given(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private List<Choice> procedureChoices(Locale locale) {
        return procedures.all().stream()
                .map(procedure -> Choice.of(procedure.id(), procedure.title().in(locale)))
                .toList();
    }

    /** The stages of the procedure chosen; where there is only one procedure, its stages. */
    private List<Choice> stageChoices(String chosen, Locale locale) {
        return procedures.all().stream()
                .filter(procedure ->
                        procedures.all().size() == 1 || procedure.id().equals(chosen))
                .flatMap(procedure -> procedure.stages().stream())
                .map(stage -> Choice.of(stage.id(), stage.title().in(locale)))
                .toList();
    }
}
