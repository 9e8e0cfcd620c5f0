package org.gongkai.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Worklist;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of every procedure: the same few calls for all of them. */
@RestController
class CaseController {

    private static final int PAGE = 50;

    private final Cases cases;
    private final Worklist worklist;
    private final CaseJson json;
    private final Caller caller;

    CaseController(Cases cases, Worklist worklist, CaseJson json, Caller caller) {
        this.cases = cases;
        this.worklist = worklist;
        this.json = json;
        this.caller = caller;
    }

    @PostMapping("/api/v1/cases")
    ResponseEntity<Object> open(
            @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable IdempotencyKey key,
            Locale locale) {
        if (caller.person().isEmpty()) {
            return Problems.loginRequired();
        }
        Map<String, Object> data = new LinkedHashMap<>(body);
        if (!(data.remove("procedure") instanceof String procedure)) {
            return Problems.invalid("procedure", "required");
        }
        Answer answer = cases.open(
                procedure, caller.viewer(), caller.body(), attempt("", data, IdempotencyKey.orNone(key), null));
        return respond(answer, caller.viewer(), HttpStatus.CREATED, locale);
    }

    @GetMapping("/api/v1/cases/{id}")
    ResponseEntity<Object> one(@PathVariable String id, Locale locale) {
        if (caller.person().isEmpty()) {
            return Problems.loginRequired();
        }
        Viewer viewer = caller.viewer();
        return find(id, viewer)
                .<ResponseEntity<Object>>map(file -> ok(file, Map.of(), viewer, HttpStatus.OK, locale))
                .orElseGet(Problems::unknown);
    }

    @GetMapping("/api/v1/cases")
    ResponseEntity<Object> list(
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate dueBefore,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        if (caller.person().isEmpty()) {
            return Problems.loginRequired();
        }
        if (!caller.isStaff()) {
            return Problems.forbidden();
        }
        Worklist.Filter filter = new Worklist.Filter(procedure, stage, assignee, null, dueBefore, q, null);
        try {
            Worklist.Page page = worklist.page(caller.viewer(), caller.body(), filter, Listing.given(cursor), PAGE);
            List<Map<String, Object>> lines =
                    page.cases().stream().map(file -> json.line(file, locale)).toList();
            return ResponseEntity.ok(Listing.page(lines, page.next()));
        } catch (IllegalArgumentException _) {
            return Problems.invalid("cursor", "not-a-cursor");
        }
    }

    @PostMapping("/api/v1/cases/{id}/steps/{step}")
    ResponseEntity<Object> take(
            @PathVariable String id,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Locale locale) {
        if (caller.person().isEmpty()) {
            return Problems.loginRequired();
        }
        Viewer viewer = caller.viewer();
        Attempt attempt = attempt(step, body == null ? Map.of() : body, IdempotencyKey.orNone(key), version);
        return find(id, viewer)
                .map(file -> respond(cases.take(file.id(), viewer, attempt), viewer, HttpStatus.OK, locale))
                .orElseGet(Problems::unknown);
    }

    private Optional<CaseFile> find(String id, Viewer viewer) {
        try {
            return cases.find(UUID.fromString(id), viewer);
        } catch (IllegalArgumentException _) {
            return cases.find(id, viewer);
        }
    }

    ResponseEntity<Object> respond(Answer answer, Viewer viewer, HttpStatus success, Locale locale) {
        return switch (answer) {
            case Answer.Unknown _ -> Problems.unknown();
            case Answer.Refused(var refusal, var before) -> Problems.of(refusal);
            case Answer.Done(CaseFile file, Map<String, String> told) -> ok(file, told, viewer, success, locale);
        };
    }

    private ResponseEntity<Object> ok(
            CaseFile file, Map<String, String> told, Viewer viewer, HttpStatus status, Locale locale) {
        Map<String, Object> answer = json.of(file, viewer, locale);
        if (!told.isEmpty()) {
            answer.put("told", told);
        }
        Optional.ofNullable(told.get("queryCode")).ifPresent(code -> answer.put("queryCode", code));
        return ResponseEntity.status(status)
                .eTag("\"" + file.version() + "\"")
                .header("Cache-Control", "private, no-store")
                .body(answer);
    }

    @SuppressWarnings("unchecked")
    static Attempt attempt(String step, Map<String, Object> body, @Nullable String key, @Nullable String version) {
        Map<String, Object> data = new LinkedHashMap<>(body);
        Map<String, Object> materials =
                data.get("materials") instanceof Map<?, ?> given ? (Map<String, Object>) given : Map.of();
        data.remove("materials", materials);
        return new Attempt(step, data, materials, version(version), key);
    }

    /** The number in an entity tag; a tag that is none matches no version there is. */
    private static @Nullable Integer version(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return null;
        }
        String digits = tag.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.valueOf(digits);
    }
}
