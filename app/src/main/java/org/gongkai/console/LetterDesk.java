package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.documents.Download;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Papers;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Letter;
import org.gongkai.request.RequestLetters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of a request: each as issued, and the reply as the draft would have it. */
@Controller
class LetterDesk {

    private final Staff staff;
    private final RequestLetters letters;
    private final Papers papers;
    private final Texts texts;

    LetterDesk(Staff staff, RequestLetters letters, Papers papers, Texts texts) {
        this.staff = staff;
        this.letters = letters;
        this.papers = papers;
        this.texts = texts;
    }

    /** The reply in force, or the draft while there is none. */
    @GetMapping("/console/cases/{id}/letter")
    Page reply(@PathVariable String id) {
        CaseFile file = staff.file(id);
        return page(file, reply(file), issued(file).isPresent(), "/letter");
    }

    @GetMapping({"/console/cases/{id}/letter.docx", "/console/cases/{id}/letter.pdf", "/console/cases/{id}/letter.ofd"})
    ResponseEntity<byte[]> replyFile(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return file(reply(staff.file(id)), request, locale);
    }

    @GetMapping("/console/cases/{id}/letters/{letter}")
    Page letter(@PathVariable String id, @PathVariable String letter) {
        CaseFile file = staff.file(id);
        return page(file, find(file, letter), true, "/letters/" + letter);
    }

    @GetMapping({
        "/console/cases/{id}/letters/{letter}.docx",
        "/console/cases/{id}/letters/{letter}.pdf",
        "/console/cases/{id}/letters/{letter}.ofd"
    })
    ResponseEntity<byte[]> letterFile(
            @PathVariable String id, @PathVariable String letter, HttpServletRequest request, Locale locale) {
        return file(find(staff.file(id), letter), request, locale);
    }

    private ResponseEntity<byte[]> file(Letter letter, HttpServletRequest request, Locale locale) {
        PaperFormat format = PaperFormat.ofPath(request.getRequestURI());
        return papers.write(letter.asPaper(), format)
                .map(bytes -> Download.file(letter.fileName() + format.ending(), format.mediaType(), bytes))
                .orElseGet(() -> unavailable(locale));
    }

    /** The letter exists, and this machine cannot set it, or not now. */
    private ResponseEntity<byte[]> unavailable(Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(texts.get(locale, "console.letter.unavailable").getBytes(StandardCharsets.UTF_8));
    }

    private Page page(CaseFile file, Letter letter, boolean issued, String path) {
        return Page.of("console/letter.jte")
                .with("back", CaseLines.href(file))
                .with("href", CaseLines.href(file) + path)
                .with("formats", papers.formats(letter.asPaper()))
                .with("number", file.number())
                .with("letter", letter)
                .with("issued", issued);
    }

    private Letter find(CaseFile file, String letter) {
        return letters.find(file, staff.viewer(), letter)
                .map(IssuedLetter::letter)
                .orElseThrow(NotHere::new);
    }

    private Letter reply(CaseFile file) {
        return issued(file).or(() -> letters.draft(file, staff.viewer())).orElseThrow(NotHere::new);
    }

    private Optional<Letter> issued(CaseFile file) {
        return letters.reply(file, staff.viewer()).map(IssuedLetter::letter);
    }
}
