package org.gongkai.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.page.Page;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Issuer;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterDocx;
import org.gongkai.request.RequestLetters;
import org.gongkai.request.RequestProcedure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reply letter of a request: as issued, or as the draft would have it. */
@Controller
class LetterDesk {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Staff staff;
    private final Bodies bodies;
    private final Regulations regulations;
    private final Cases cases;
    private final String reviewAuthority;

    LetterDesk(
            Staff staff,
            Bodies bodies,
            Regulations regulations,
            Cases cases,
            @Value("${gongkai.site.review-authority:白城市人民政府}") String reviewAuthority) {
        this.staff = staff;
        this.bodies = bodies;
        this.regulations = regulations;
        this.cases = cases;
        this.reviewAuthority = reviewAuthority;
    }

    @GetMapping("/console/cases/{id}/letter")
    Page show(@PathVariable String id) {
        CaseFile file = staff.file(id);
        return Page.of("console/letter.jte")
                .with("id", id)
                .with("number", file.number())
                .with("letter", letter(file))
                .with("issued", issued(file).isPresent());
    }

    @GetMapping("/console/cases/{id}/letter.docx")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        CaseFile file = staff.file(id);
        Letter letter = letter(file);
        String name = (letter.number().isEmpty() ? file.number() : letter.number()) + ".docx";
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(LetterDocx.bytes(letter));
    }

    private Letter letter(CaseFile file) {
        return issued(file)
                .or(() -> RequestLetters.draft(file, issuer(file), regulations, cases.today()))
                .filter(letter -> file.procedure().equals(RequestProcedure.ID))
                .orElseThrow(NotHere::new);
    }

    private Optional<Letter> issued(CaseFile file) {
        return RequestLetters.issued(file, issuer(file), regulations);
    }

    private Issuer issuer(CaseFile file) {
        return Issuer.of(bodies.find(file.bodyId()).map(Body::name).orElse(file.bodyId()), reviewAuthority);
    }
}
