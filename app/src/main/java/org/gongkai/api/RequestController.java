package org.gongkai.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.casework.Answer;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.procedure.Role;
import org.gongkai.request.Applicants;
import org.gongkai.request.RequestProcedure;
import org.gongkai.visibility.Viewer;
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

/** Disclosure requests as the people who make them see them: by number and code, without an account. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestController {

    private final Cases cases;
    private final Applicants applicants;
    private final ApplicantJson json;
    private final Caller caller;
    private final AnonymousKey anonymousKey;

    RequestController(
            Cases cases, Applicants applicants, ApplicantJson json, Caller caller, AnonymousKey anonymousKey) {
        this.cases = cases;
        this.applicants = applicants;
        this.json = json;
        this.caller = caller;
        this.anonymousKey = anonymousKey;
    }

    @PostMapping
    ResponseEntity<Object> submit(
            @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable IdempotencyKey key,
            HttpServletRequest request) {
        Viewer viewer = submitter();
        @Nullable
        String own = viewer.actor().id() == null
                ? anonymousKey.of(key, request.getRemoteAddr())
                : IdempotencyKey.orNone(key);
        Answer answer =
                cases.open(RequestProcedure.ID, viewer, caller.body(), CaseController.attempt("", body, own, null));
        return switch (answer) {
            case Answer.Unknown _ -> Problems.unknown();
            case Answer.Refused(var refusal, var before) -> Problems.of(refusal);
            case Answer.Done(CaseFile file, Map<String, String> told) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "private, no-store")
                        .body(receipt(file, told));
        };
    }

    private Viewer submitter() {
        Viewer viewer = caller.viewer();
        boolean mayOpen = viewer.actor().has(Role.OFFICE) || viewer.actor().has(Role.APPLICANT);
        return mayOpen || caller.person().isPresent() ? viewer : applicants.anonymous();
    }

    private static Map<String, Object> receipt(CaseFile file, Map<String, String> told) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("number", file.number());
        receipt.put("queryCode", told.get("queryCode"));
        receipt.put("receiptUrl", "/requests/" + file.number() + "/receipt");
        return receipt;
    }

    @GetMapping("/{number}")
    ResponseEntity<Object> status(
            @PathVariable String number, @RequestParam(required = false) @Nullable String code, Locale locale) {
        return holding(
                number,
                code,
                viewer -> cases.find(number, viewer)
                        .<ResponseEntity<Object>>map(file -> shown(file, viewer, locale))
                        .orElseGet(Problems::unknown));
    }

    @PostMapping("/{number}/correct")
    ResponseEntity<Object> correct(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String code,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable IdempotencyKey key,
            Locale locale) {
        return take("correct", number, code, body, key, locale);
    }

    @PostMapping("/{number}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String code,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable IdempotencyKey key,
            Locale locale) {
        return take("withdraw", number, code, body, key, locale);
    }

    private ResponseEntity<Object> take(
            String step,
            String number,
            @Nullable String code,
            @Nullable Map<String, Object> body,
            @Nullable IdempotencyKey key,
            Locale locale) {
        return holding(number, code, viewer -> {
            CaseFile file = cases.find(number, viewer).orElseThrow();
            Answer answer = cases.take(
                    file.id(),
                    viewer,
                    CaseController.attempt(step, body == null ? Map.of() : body, IdempotencyKey.orNone(key), null));
            return switch (answer) {
                case Answer.Unknown _ -> Problems.unknown();
                case Answer.Refused(var refusal, var before) -> Problems.of(refusal);
                case Answer.Done(CaseFile after, var told) -> shown(after, viewer, locale);
            };
        });
    }

    /** A wrong code and a number that does not exist answer alike. */
    private ResponseEntity<Object> holding(
            String number, @Nullable String code, Function<Viewer, ResponseEntity<Object>> then) {
        Optional<Viewer> holder =
                code == null ? applicants.owner(number, caller.viewer()) : applicants.holder(number, code);
        return holder.map(then).orElseGet(Problems::unknown);
    }

    private ResponseEntity<Object> shown(CaseFile file, Viewer viewer, Locale locale) {
        return ResponseEntity.ok().header("Cache-Control", "private, no-store").body(json.of(file, viewer, locale));
    }
}
