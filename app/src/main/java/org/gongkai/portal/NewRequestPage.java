package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.Answer;
import org.gongkai.casework.CaseFile;
import org.gongkai.page.FieldError;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form by which anybody asks for information (YS-3). */
@Controller
class NewRequestPage {

    private final Submissions submissions;
    private final Challenges challenges;
    private final Problems problems;
    private final Access access;
    private final Clock clock;

    NewRequestPage(Submissions submissions, Challenges challenges, Problems problems, Access access, Clock clock) {
        this.submissions = submissions;
        this.challenges = challenges;
        this.problems = problems;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/requests/new")
    Page form(Locale locale) {
        return page(Form.blank(), challenges.issue(), false, locale);
    }

    @PostMapping("/requests/new")
    Page submit(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> given,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        List<MultipartFile> files = Stream.ofNullable(given)
                .flatMap(List::stream)
                .filter(GivenFiles::chosen)
                .toList();
        Form form = RequestForm.read(sent);
        Form judged = judged(form, sent, files, locale);
        if (judged.isWrong()) {
            return again(judged, sent, files, locale);
        }
        KeptFiles kept = submissions.keep(files);
        if (!kept.refused().isEmpty()) {
            return again(problems.into(form, kept.refused(), locale), sent, files, locale);
        }
        return switch (submissions.open(RequestForm.data(form), kept)) {
            case Answer.Done(CaseFile file, Map<String, String> told) -> received(file, told, request);
            case Answer.Refused(Refusal refusal, var before) ->
                again(refused(form, refusal, locale), sent, files, locale);
            case Answer.Unknown _ -> throw new IllegalStateException("there is no procedure for requests");
        };
    }

    /** The law first, then the check against machines: a form with mistakes does not use the challenge up. */
    private Form judged(Form form, Map<String, String> sent, List<MultipartFile> files, Locale locale) {
        Form lawful = Slips.in(submissions
                .objection(RequestForm.data(form))
                .map(refusal -> refused(form, refusal, locale))
                .orElse(form));
        Form counted = files.size() > Submissions.MOST_FILES
                ? lawful.wrong("files", "portal.problem.too-many-files", Submissions.MOST_FILES)
                : lawful;
        Form taken = problems.into(counted, GivenFiles.refused(files), locale);
        return taken.isWrong() ? taken : checked(taken, sent);
    }

    private Form checked(Form form, Map<String, String> sent) {
        return switch (challenges.check(
                sent.getOrDefault("pow", ""), sent.getOrDefault("challenge", ""), sent.getOrDefault("sum", ""))) {
            case PASSED -> form;
            case WRONG -> form.wrong("sum", "portal.check.wrong");
            case STALE -> form.wrong("sum", "portal.check.stale");
        };
    }

    private Form refused(Form form, Refusal refusal, Locale locale) {
        RequestForm fields = submissions.form(locale);
        Form wrong =
                problems.into(form, refusal, locale, path -> fields.label(RequestForm.fieldOf(path)), "description");
        Form placed = form;
        for (var error : wrong.errors()) {
            placed = placed(placed, RequestForm.fieldOf(error.field()), error, fields);
        }
        return placed;
    }

    /** Of a text that is too long the form says how long it may be. */
    private static Form placed(Form form, String field, FieldError error, RequestForm fields) {
        return error.key().equals("portal.problem.too-long") && !field.equals("files")
                ? form.wrong(field, "portal.problem.too-long.than", fields.label(field), fields.longest(field))
                : form.wrong(field, error.key(), error.args().toArray());
    }

    private Page again(Form form, Map<String, String> sent, List<MultipartFile> files, Locale locale) {
        Challenge challenge = challenges.again(sent.getOrDefault("challenge", ""));
        Form shown = RequestForm.inOrder(form.with("sum", sent.getOrDefault("sum", "")));
        return page(shown, challenge, !files.isEmpty(), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page.Rendered page(Form form, Challenge challenge, boolean filesLost, Locale locale) {
        return Page.of("portal/request-new.jte")
                .with("form", form)
                .with("fields", submissions.form(locale))
                .with("challenge", challenge)
                .with("accepted", GivenFiles.accepted())
                .with("filesLost", filesLost);
    }

    private Page received(CaseFile file, Map<String, String> told, HttpServletRequest request) {
        access.remember(file, request);
        Optional.ofNullable(told.get("queryCode"))
                .ifPresent(code -> FreshCodes.keep(file.number(), code, request, clock.instant()));
        return Page.to("/requests/" + file.number() + "/receipt");
    }
}
