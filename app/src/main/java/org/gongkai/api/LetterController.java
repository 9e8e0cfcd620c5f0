package org.gongkai.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.casework.Cases;
import org.gongkai.documents.Download;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Papers;
import org.gongkai.request.Applicants;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Letter;
import org.gongkai.request.RequestLetters;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letters to an applicant, for those who hold the query code or made the request under their name. */
@RestController
class LetterController {

    private final Cases cases;
    private final Applicants applicants;
    private final RequestLetters letters;
    private final Caller caller;
    private final Papers papers;

    LetterController(Cases cases, Applicants applicants, RequestLetters letters, Caller caller, Papers papers) {
        this.papers = papers;
        this.cases = cases;
        this.applicants = applicants;
        this.letters = letters;
        this.caller = caller;
    }

    @GetMapping("/api/v1/requests/{number}/letters/{id}")
    ResponseEntity<?> page(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code) {
        return respond(number, id, code, letter -> Download.page(letter.asHtml()));
    }

    @GetMapping({
        "/api/v1/requests/{number}/letters/{id}.docx",
        "/api/v1/requests/{number}/letters/{id}.pdf",
        "/api/v1/requests/{number}/letters/{id}.ofd"
    })
    ResponseEntity<?> file(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        PaperFormat format = PaperFormat.ofPath(request.getRequestURI());
        return respond(number, id, code, letter -> file(letter, format));
    }

    private ResponseEntity<?> file(Letter letter, PaperFormat format) {
        Optional<byte[]> written = papers.write(letter.asPaper(), format);
        return written.isPresent()
                ? Download.file(letter.fileName() + format.ending(), format.mediaType(), written.get())
                : Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "format-unavailable", null, List.of());
    }

    private ResponseEntity<?> respond(
            String number, String id, @Nullable String code, Function<Letter, ResponseEntity<?>> answer) {
        Optional<Letter> letter = holder(number, code)
                .flatMap(viewer -> cases.find(number, viewer).flatMap(file -> letters.find(file, viewer, id)))
                .map(IssuedLetter::letter);
        return letter.isPresent() ? answer.apply(letter.get()) : Problems.unknown();
    }

    /** A wrong code and a number that does not exist answer alike. */
    private Optional<Viewer> holder(String number, @Nullable String code) {
        return code == null ? applicants.owner(number, caller.viewer()) : applicants.holder(number, code);
    }
}
