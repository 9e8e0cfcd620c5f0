package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.Cases;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.StepData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A request as its applicant follows it, corrects it and takes it back. */
@Controller
class RequestPage {

    private static final List<String> CORRECTED = List.of("description", "formWanted", "deliveryWanted");

    private final Access access;
    private final RequestViews views;
    private final Submissions submissions;
    private final Cases cases;
    private final Problems problems;

    RequestPage(Access access, RequestViews views, Submissions submissions, Cases cases, Problems problems) {
        this.access = access;
        this.views = views;
        this.submissions = submissions;
        this.cases = cases;
        this.problems = problems;
    }

    @GetMapping(path = "/requests/{number}", params = "!code")
    Page status(@PathVariable String number, Locale locale, HttpServletRequest request) {
        return access.to(number, request)
                .<Page>map(admission -> page(admission, asFiled(admission), locale))
                .orElseGet(() -> FindRequestPage.asking(number));
    }

    @PostMapping("/requests/{number}/correct")
    Page correct(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Locale locale,
            HttpServletRequest request) {
        return admitted(number, request, admission -> {
            Form form = Slips.in(Form.of(sent), admission.file().data());
            if (form.isWrong()) {
                return page(admission, form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            Answer answer = cases.take(
                    admission.file().id(), admission.viewer(), Attempt.of("correct", changed(admission, sent)));
            return answered(answer, admission, sent, locale, Flash.done("portal.request.corrected"));
        });
    }

    @GetMapping("/requests/{number}/withdraw")
    Page confirmWithdrawal(@PathVariable String number, Locale locale, HttpServletRequest request) {
        return admitted(number, request, admission -> {
            RequestView view = views.of(admission, locale);
            return view.mayWithdraw()
                    ? withdrawal(view, Form.blank())
                    : Page.to(view.path()).saying(Flash.refused("portal.refused.wrong-stage"));
        });
    }

    @PostMapping("/requests/{number}/withdraw")
    Page withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            HttpServletRequest request) {
        return admitted(number, request, admission -> {
            Map<String, String> data = reason.isBlank() ? Map.of() : Map.of("reason", reason.strip());
            Answer answer = cases.take(admission.file().id(), admission.viewer(), Attempt.of("withdraw", data));
            return switch (answer) {
                case Answer.Done _ -> Page.to("/requests/" + number).saying(Flash.done("portal.request.withdrawn"));
                case Answer.Unknown _ -> Unknown.request();
                case Answer.Refused(Refusal refusal, var before) ->
                    withdrawal(
                                    views.of(admission, locale),
                                    problems.into(
                                            Form.of(Map.of("reason", reason)), refusal, locale, _ -> "", "reason"))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            };
        });
    }

    private Page admitted(String number, HttpServletRequest request, Function<Access.Admission, Page> then) {
        Optional<Access.Admission> admission = access.to(number, request);
        return admission.map(then).orElseGet(Unknown::request);
    }

    private Page answered(
            Answer answer, Access.Admission admission, Map<String, String> sent, Locale locale, Flash done) {
        return switch (answer) {
            case Answer.Done _ ->
                Page.to("/requests/" + admission.file().number()).saying(done);
            case Answer.Unknown _ -> Unknown.request();
            case Answer.Refused(Refusal refusal, var before) -> {
                Form form = Form.of(sent);
                RequestForm fields = submissions.form(locale);
                yield page(
                                admission,
                                problems.into(
                                        form,
                                        refusal,
                                        locale,
                                        path -> CORRECTED.contains(path) ? fields.label(path) : "",
                                        "description"),
                                locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Only what was changed: a form sent back as it came corrects nothing, and the table says so. */
    private static Map<String, String> changed(Access.Admission admission, Map<String, String> sent) {
        StepData before = admission.file().data();
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : CORRECTED) {
            String value = sent.getOrDefault(name, "").strip();
            if (!value.isEmpty() && !value.equals(before.textOr(name, ""))) {
                changed.put(name, value);
            }
        }
        String note = note(sent);
        if (!note.isEmpty()) {
            changed.put("note", note);
        }
        return changed;
    }

    /** The note for the office, with the contacts the step has no field for; the record is kept in Chinese. */
    private static String note(Map<String, String> sent) {
        String note = sent.getOrDefault("note", "").strip();
        String reach = sent.getOrDefault(Slips.REACH, "").strip();
        return reach.isEmpty() ? note : (note + "\n联系方式：" + reach).strip();
    }

    private static Form asFiled(Access.Admission admission) {
        Map<String, String> values = new LinkedHashMap<>();
        CORRECTED.forEach(name -> values.put(name, admission.file().data().textOr(name, "")));
        return Form.of(values);
    }

    private Page.Rendered page(Access.Admission admission, Form form, Locale locale) {
        return Page.of("portal/request-status.jte")
                .with("view", views.of(admission, locale))
                .with("form", form)
                .with("fields", submissions.form(locale));
    }

    private static Page.Rendered withdrawal(RequestView view, Form form) {
        return Page.of("portal/request-withdraw.jte").with("view", view).with("form", form);
    }
}
