package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter as an answer: as a page to print, or as a Word file to keep. */
public final class LetterFile {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private LetterFile() {}

    /** The page alone, without the site around it. */
    public static ResponseEntity<byte[]> page(Letter letter) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(LetterHtml.page(letter).getBytes(StandardCharsets.UTF_8));
    }

    /** The file, named after the letter's number, or its title while it has none. */
    public static ResponseEntity<byte[]> docx(Letter letter) {
        String name = letter.number().isEmpty() ? letter.title() : letter.number();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(LetterDocx.bytes(letter));
    }

    /** There is no such letter for this reader. */
    public static ResponseEntity<byte[]> unknown() {
        return ResponseEntity.notFound().build();
    }
}
