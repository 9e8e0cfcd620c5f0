package org.gongkai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Worklist;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.publication.PublicationProcedure;
import org.gongkai.visibility.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The section's drafts together: those chosen are handed over one by one, by the same door as a single one. */
@Controller
public class HandOverDesk {

    private static final String HERE = "/console/drafts";

    /** Each is looked through by the machine while the clerk waits. */
    private static final int MOST = 100;

    private final Staff staff;
    private final Cases cases;
    private final Worklist worklist;
    private final Texts texts;

    HandOverDesk(Staff staff, Cases cases, Worklist worklist, Texts texts) {
        this.staff = staff;
        this.cases = cases;
        this.worklist = worklist;
        this.texts = texts;
    }

    @GetMapping(HERE)
    Page drafts() {
        staff.as(Role.SECTION);
        return page(List.of(), "");
    }

    /** Ids of cases with how many acts of people they had when the clerk saw them: {@code <id>@<acts>}. */
    @PostMapping(HERE)
    Page handOver(@RequestParam(name = "draft", required = false) List<String> chosen, Locale locale) {
        staff.as(Role.SECTION);
        List<String> drafts =
                chosen == null ? List.of() : chosen.stream().distinct().toList();
        if (drafts.isEmpty() || drafts.size() > MOST) {
            return page(List.of(), drafts.isEmpty() ? "none" : "many").status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page(drafts.stream().map(draft -> handOver(draft, locale)).toList(), "");
    }

    private Row handOver(String draft, Locale locale) {
        String[] parts = draft.split("@", 2);
        String seen = parts.length < 2 ? "" : parts[1];
        Viewer viewer = staff.viewer();
        CaseFile file = Staff.id(parts[0]).flatMap(id -> cases.find(id, viewer)).orElse(null);
        if (file == null || !file.procedure().equals(PublicationProcedure.ID)) {
            return new Row("", "", "", List.of(texts.get(locale, "console.drafts.unknown")));
        }
        if (!seen.equals(acts(file))) {
            return row(file, List.of(texts.get(locale, "console.drafts.changed")));
        }
        Attempt attempt = Attempt.of("hand-over", Map.of());
        return switch (cases.take(file.id(), viewer, attempt)) {
            case Answer.Done(CaseFile after, var told) -> row(after, List.of());
            case Answer.Refused(Refusal refusal, var before) -> row(file, reasons(refusal, locale));
            case Answer.Unknown _ -> row(file, List.of(texts.get(locale, "console.drafts.unknown")));
        };
    }

    /**
     * How many acts of people the case has. What the machine noted meanwhile changes no draft: imported documents are often past
     * their time, which is noted while they are being handed over.
     */
    private static String acts(CaseFile file) {
        return String.valueOf(
                file.events().stream().filter(event -> event.actorId() != null).count());
    }

    private List<String> reasons(Refusal refusal, Locale locale) {
        List<String> reasons = new ArrayList<>();
        for (FieldError error : refusal.errors()) {
            reasons.add(told(locale, "console.field-error." + error.code()));
        }
        return reasons.isEmpty() ? List.of(told(locale, "console.refusal." + refusal.code())) : reasons;
    }

    private String told(Locale locale, String key) {
        return texts.get(locale, texts.has(locale, key) ? key : "console.drafts.refused");
    }

    private static Row row(CaseFile file, List<String> reasons) {
        return new Row(file.number(), CaseLines.href(file), file.data().textOr("title", ""), reasons);
    }

    private Page.Rendered page(List<Row> rows, String fault) {
        return Page.of("console/drafts.jte")
                .with("drafts", own().toList())
                .with("rows", rows)
                .with("fault", fault)
                .with("most", MOST);
    }

    private Stream<Draft> own() {
        Worklist.Filter drafts = new Worklist.Filter(
                PublicationProcedure.ID, "draft", null, staff.person().sectionId(), null, null, true);
        return worklist.page(staff.viewer(), staff.body(), drafts, null, MOST).cases().stream()
                .map(file -> new Draft(
                        file.id() + "@" + acts(file),
                        CaseLines.href(file),
                        file.number(),
                        file.data().textOr("title", "")));
    }

    /** A draft to choose. */
    public record Draft(String value, String href, String number, String title) {}

    /**
     * What became of a draft.
     *
     * @param reasons why it was not handed over; none where it was
     */
    public record Row(String number, String href, String title, List<String> reasons) {}
}
