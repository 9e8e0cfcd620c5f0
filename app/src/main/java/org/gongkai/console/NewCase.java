package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens cases at the desk: what came by letter, fax, e-mail or in person, and what staff begin themselves. */
@Controller
class NewCase {

    private final Staff staff;
    private final Cases cases;
    private final Procedures procedures;
    private final StepForms forms;
    private final Files files;

    NewCase(Staff staff, Cases cases, Procedures procedures, StepForms forms, Files files) {
        this.staff = staff;
        this.cases = cases;
        this.procedures = procedures;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping("/console/cases/new")
    Page form(@RequestParam(name = "procedure", defaultValue = "") String id, Locale locale) {
        List<Procedure> mine = mine();
        if (id.isEmpty() && mine.size() != 1) {
            List<Link> links = mine.stream()
                    .map(each -> new Link(each.title().in(locale), "/console/cases/new?procedure=" + each.id()))
                    .toList();
            return Page.of("console/procedures.jte").with("procedures", links);
        }
        Procedure procedure = id.isEmpty() ? mine.getFirst() : procedure(id);
        return page(procedure, forms.opening(procedure, staff.body(), null, locale), null, locale);
    }

    @PostMapping("/console/cases/new")
    Page open(@RequestParam(name = "procedure") String id, HttpServletRequest request, Locale locale)
            throws IOException {
        Procedure procedure = procedure(id);
        Step step = procedure.opening();
        Viewer viewer = staff.viewer();
        Sent sent = Sent.read(request, files, viewer);
        if (sent.looksFor()) {
            return page(procedure, forms.opening(procedure, staff.body(), sent.values(), locale), null, locale);
        }
        if (sent.rowWantedIn() != null) {
            Map<String, String> more = sent.withRowIn(sent.rowWantedIn()).values();
            return page(procedure, forms.opening(procedure, staff.body(), more, locale), null, locale);
        }
        sent = sent.closedUp(step.record());
        StepForm form = forms.opening(procedure, staff.body(), sent.values(), locale);
        if (!sent.refused().isEmpty()) {
            return wrongFiles(procedure, form, sent, locale);
        }
        Attempt attempt = new Attempt(step.id(), sent.data(step.record()), sent.materials(step), null, sent.key());
        return switch (cases.open(procedure.id(), viewer, staff.body(), attempt)) {
            case Answer.Unknown _ -> throw new NotHere();
            case Answer.Done(CaseFile file, Map<String, String> told) -> done(file, told, request);
            case Answer.Refused(Refusal refusal, var before) -> refused(procedure, form, refusal, locale);
        };
    }

    private static Page done(CaseFile file, Map<String, String> told, HttpServletRequest request) {
        Told.keep(request, told);
        return Page.to(CaseLines.href(file) + (told.containsKey("queryCode") ? "/receipt" : ""))
                .saying(Flash.done("console.opened", file.number()));
    }

    private static Page refused(Procedure procedure, StepForm form, Refusal refusal, Locale locale) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> Staff.refused();
            case CONFLICT ->
                page(procedure, form, StepPage.Because.of(refusal), locale).status(HttpStatus.CONFLICT);
            case INVALID ->
                page(procedure, StepForms.refused(form, refusal), StepPage.Because.of(refusal), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Page wrongFiles(Procedure procedure, StepForm form, Sent sent, Locale locale) {
        Form wrong = form.form();
        for (Map.Entry<String, String> refused : sent.refused().entrySet()) {
            wrong = wrong.wrong(refused.getKey(), refused.getValue());
        }
        return page(procedure, form.with(wrong), null, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page.Rendered page(
            Procedure procedure, StepForm form, StepPage.@Nullable Because because, Locale locale) {
        return Page.of("console/step.jte")
                .with("form", form)
                .with("brief", StepBrief.opening(procedure.title().in(locale)))
                .with("because", because)
                .with("meanwhile", List.of());
    }

    /** The procedures whose opening step one of the person's roles may take. */
    private List<Procedure> mine() {
        Viewer viewer = staff.viewer();
        return procedures.all().stream()
                .filter(procedure -> viewer.actor().roleFor(procedure.opening()).isPresent())
                .toList();
    }

    private Procedure procedure(String id) {
        Procedure known = procedures.find(id).orElseThrow(NotHere::new);
        return mine().contains(known) ? known : Staff.refused();
    }
}
