package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.installation.OwnAddress;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form of any step of any case, and what becomes of it. What may be done is the table's to say. */
@Controller
public class StepPage {

    private final Staff staff;
    private final Cases cases;
    private final Procedures procedures;
    private final StepForms forms;
    private final CaseSheets sheets;
    private final StepBriefs briefs;
    private final Files files;
    private final List<Nicety> niceties;
    private final OwnAddress own;

    StepPage(
            Staff staff,
            Cases cases,
            Procedures procedures,
            StepForms forms,
            CaseSheets sheets,
            StepBriefs briefs,
            Files files,
            OwnAddress own,
            List<Nicety> niceties) {
        this.staff = staff;
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.sheets = sheets;
        this.briefs = briefs;
        this.files = files;
        this.niceties = niceties;
        this.own = own;
    }

    @GetMapping("/console/cases/{id}/steps/{step}")
    Page form(@PathVariable String id, @PathVariable String step, Locale locale) {
        CaseFile file = staff.file(id);
        Procedure procedure = procedures.of(file);
        Step row = step(procedure, step);
        Optional<Refusal> closed = Decision.beforeData(row, cases.situation(file, staff.viewer()));
        StepForm form = forms.of(procedure, row, file, null, locale);
        StepBrief brief = brief(file, row, locale);
        return closed.map(refusal -> refused(brief, form, refusal, List.of(), Standing.BARRED))
                .orElseGet(() -> page(brief, form, null, List.of(), Standing.OPEN));
    }

    @PostMapping("/console/cases/{id}/steps/{step}")
    Page take(@PathVariable String id, @PathVariable String step, HttpServletRequest request, Locale locale)
            throws IOException {
        CaseFile file = staff.file(id);
        Viewer viewer = staff.viewer();
        Procedure procedure = procedures.of(file);
        Step row = step(procedure, step);
        if (cases.situation(file, viewer).actor().roleFor(row).isEmpty()) {
            return Staff.refused();
        }
        Sent sent = Sent.read(request, files, viewer);
        if (sent.looksFor()) {
            StepForm found = forms.of(procedure, row, file, sent.values(), locale);
            return page(brief(file, row, locale), found, null, List.of(), Standing.OPEN);
        }
        if (sent.rowWantedIn() != null) {
            return page(
                    brief(file, row, locale),
                    forms.of(
                            procedure,
                            row,
                            file,
                            sent.withRowIn(sent.rowWantedIn()).values(),
                            locale),
                    null,
                    List.of(),
                    Standing.OPEN);
        }
        sent = sent.closedUp(row.record());
        if (!sent.refused().isEmpty()) {
            return wrongFiles(brief(file, row, locale), forms.of(procedure, row, file, sent.values(), locale), sent);
        }
        Map<String, Object> data = Nicety.of(niceties, procedure).changes(row, file, sent.data(row.record()));
        Attempt attempt = new Attempt(row.id(), data, sent.materials(row), sent.version(), sent.key());
        return switch (cases.take(file.id(), viewer, attempt)) {
            case Answer.Unknown _ -> throw new NotHere();
            case Answer.Done(CaseFile after, Map<String, String> told) -> done(after, row, told, request, locale);
            case Answer.Refused(Refusal refusal, CaseFile now) ->
                notTaken(now == null ? file : now, row, sent, refusal, locale);
        };
    }

    /** What the clerk typed is kept; where it can no longer be sent because others were faster, that is said at once. */
    private Page notTaken(CaseFile now, Step row, Sent sent, Refusal refusal, Locale locale) {
        Integer seen = sent.version();
        List<CaseSheet.Entry> meanwhile = seen == null ? List.of() : sheets.since(now, seen, locale);
        StepForm form = forms.of(procedures.of(now), row, now, sent.values(), locale);
        StepBrief brief = brief(now, row, locale);
        return Decision.beforeData(row, cases.situation(now, staff.viewer()))
                .map(closed -> refused(brief, form, closed, meanwhile, Standing.KEPT))
                .orElseGet(() -> refused(brief, form, refusal, meanwhile, Standing.OPEN));
    }

    private static Step step(Procedure procedure, String id) {
        return procedure.step(id).filter(step -> !step.opens()).orElseThrow(NotHere::new);
    }

    private Page done(CaseFile after, Step step, Map<String, String> told, HttpServletRequest request, Locale locale) {
        Told.keep(request, told, own);
        boolean visible = cases.find(after.id(), staff.viewer()).isPresent();
        return Page.to(visible ? CaseLines.href(after) : "/console")
                .saying(Flash.done("console.step.done", step.title().in(locale), after.number()));
    }

    private static Page refused(
            StepBrief brief, StepForm form, Refusal refusal, List<CaseSheet.Entry> meanwhile, Standing standing) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> Staff.refused();
            case CONFLICT ->
                page(brief, form, Because.of(refusal), meanwhile, standing).status(HttpStatus.CONFLICT);
            case INVALID ->
                page(brief, StepForms.refused(form, refusal), Because.of(refusal), meanwhile, standing)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Page wrongFiles(StepBrief brief, StepForm form, Sent sent) {
        Form wrong = form.form();
        for (Map.Entry<String, String> refused : sent.refused().entrySet()) {
            wrong = wrong.wrong(refused.getKey(), refused.getValue());
        }
        return page(brief, form.with(wrong), null, List.of(), Standing.OPEN).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private StepBrief brief(CaseFile file, Step step, Locale locale) {
        return briefs.of(file, step, staff.viewer(), locale);
    }

    private static Page.Rendered page(
            StepBrief brief,
            StepForm form,
            @Nullable Because because,
            List<CaseSheet.Entry> meanwhile,
            Standing standing) {
        return Page.of("console/step.jte")
                .with("form", form)
                .with("brief", brief)
                .with("because", because)
                .with("meanwhile", meanwhile)
                .with("standing", standing);
    }

    /** What the page does with the form: takes it, keeps what was typed without taking it, or shows none. */
    public enum Standing {
        OPEN,
        KEPT,
        BARRED
    }

    /** Why a step was refused: the key's code and the article, empty where there is none. */
    public record Because(String code, String citation) {

        static Because of(Refusal refusal) {
            Citation citation = refusal.citation();
            return new Because(refusal.code(), citation == null ? "" : citation.text());
        }
    }
}
