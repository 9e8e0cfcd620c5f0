package org.gongkai.console;

import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.documents.Download;
import org.gongkai.page.Page;
import org.gongkai.paper.PaperDocx;
import org.gongkai.paper.PaperFormat;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Letter;
import org.gongkai.request.RequestLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of a request: each as issued, and the reply as the draft would have it. */
@Controller
class LetterDesk {

    private final Staff staff;
    private final RequestLetters letters;

    LetterDesk(Staff staff, RequestLetters letters) {
        this.staff = staff;
        this.letters = letters;
    }

    /** The reply in force, or the draft while there is none. */
    @GetMapping("/console/cases/{id}/letter")
    Page reply(@PathVariable String id) {
        CaseFile file = staff.file(id);
        return page(file, reply(file), issued(file).isPresent(), "/letter.docx");
    }

    @GetMapping("/console/cases/{id}/letter.docx")
    ResponseEntity<byte[]> replyFile(@PathVariable String id) {
        return file(reply(staff.file(id)));
    }

    @GetMapping("/console/cases/{id}/letters/{letter}")
    Page letter(@PathVariable String id, @PathVariable String letter) {
        CaseFile file = staff.file(id);
        return page(file, find(file, letter), true, "/letters/" + letter + ".docx");
    }

    @GetMapping("/console/cases/{id}/letters/{letter}.docx")
    ResponseEntity<byte[]> letterFile(@PathVariable String id, @PathVariable String letter) {
        return file(find(staff.file(id), letter));
    }

    private static ResponseEntity<byte[]> file(Letter letter) {
        return Download.file(
                letter.fileName() + PaperFormat.DOCX.ending(),
                PaperFormat.DOCX.mediaType(),
                PaperDocx.of(letter.asPaper()));
    }

    private static Page page(CaseFile file, Letter letter, boolean issued, String docx) {
        return Page.of("console/letter.jte")
                .with("back", CaseLines.href(file))
                .with("docx", CaseLines.href(file) + docx)
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
