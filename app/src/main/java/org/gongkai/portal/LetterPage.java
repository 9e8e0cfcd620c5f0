package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.documents.Download;
import org.gongkai.paper.PaperFormat;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterFrame;
import org.gongkai.request.RequestLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters to the applicant, to read and print or as files: the reply in force, and each one by its id. */
@Controller
class LetterPage {

    private final Access access;
    private final RequestLetters letters;
    private final LetterFrames frames;
    private final PaperAnswers papers;

    LetterPage(Access access, RequestLetters letters, LetterFrames frames, PaperAnswers papers) {
        this.papers = papers;
        this.frames = frames;
        this.access = access;
        this.letters = letters;
    }

    @GetMapping("/requests/{number}/letter")
    ResponseEntity<byte[]> reply(@PathVariable String number, Locale locale, HttpServletRequest request) {
        return page(reply(access.to(number, request)), number, locale);
    }

    @GetMapping({"/requests/{number}/letter.docx", "/requests/{number}/letter.pdf", "/requests/{number}/letter.ofd"})
    ResponseEntity<byte[]> replyFile(@PathVariable String number, Locale locale, HttpServletRequest request) {
        return file(reply(access.to(number, request)), request, locale);
    }

    @GetMapping("/requests/{number}/letters/{id}")
    ResponseEntity<byte[]> letter(
            @PathVariable String number, @PathVariable String id, Locale locale, HttpServletRequest request) {
        return page(letter(access.to(number, request), id), number, locale);
    }

    @GetMapping({
        "/requests/{number}/letters/{id}.docx",
        "/requests/{number}/letters/{id}.pdf",
        "/requests/{number}/letters/{id}.ofd"
    })
    ResponseEntity<byte[]> letterFile(
            @PathVariable String number, @PathVariable String id, Locale locale, HttpServletRequest request) {
        return file(letter(access.to(number, request), id), request, locale);
    }

    private ResponseEntity<byte[]> page(Optional<Letter> letter, String number, Locale locale) {
        LetterFrame frame = frames.of("/requests/" + number, "portal.letters.back", locale);
        return letter.map(each -> Download.page(each.asHtml(frame)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> file(Optional<Letter> letter, HttpServletRequest request, Locale locale) {
        PaperFormat format = PaperFormat.ofPath(request.getRequestURI());
        return letter.map(each -> papers.file(each.fileName(), each.asPaper(), format, locale))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Letter> reply(Optional<Access.Admission> admission) {
        return admission
                .flatMap(each -> letters.reply(each.file(), each.viewer()))
                .map(IssuedLetter::letter);
    }

    private Optional<Letter> letter(Optional<Access.Admission> admission, String id) {
        return admission
                .flatMap(each -> letters.find(each.file(), each.viewer(), id))
                .map(IssuedLetter::letter);
    }
}
