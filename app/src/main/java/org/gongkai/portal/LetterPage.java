package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterDocx;
import org.gongkai.request.LetterHtml;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reply letter, to read and print or as a Word file. */
@Controller
class LetterPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Access access;
    private final Letters letters;

    LetterPage(Access access, Letters letters) {
        this.access = access;
        this.letters = letters;
    }

    @GetMapping("/requests/{number}/letter")
    ResponseEntity<byte[]> page(@PathVariable String number, HttpServletRequest request) {
        return letter(number, request)
                .map(letter -> ResponseEntity.ok()
                        .contentType(HTML)
                        .body(LetterHtml.page(letter).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/requests/{number}/letter.docx")
    ResponseEntity<byte[]> file(@PathVariable String number, HttpServletRequest request) {
        return letter(number, request)
                .map(letter -> ResponseEntity.ok()
                        .contentType(DOCX)
                        .header(HttpHeaders.CONTENT_DISPOSITION, named(letter))
                        .body(LetterDocx.bytes(letter)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Letter> letter(String number, HttpServletRequest request) {
        return access.to(number, request).flatMap(admission -> letters.reply(admission.file()));
    }

    private static String named(Letter letter) {
        return ContentDisposition.attachment()
                .filename(letter.number() + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
