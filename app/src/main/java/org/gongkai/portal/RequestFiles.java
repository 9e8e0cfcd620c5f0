package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Attachments;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a request that its applicant is shown, as downloads. */
@Controller
class RequestFiles {

    private final Access access;
    private final Procedures procedures;
    private final Files files;
    private final Attachments attachments;

    RequestFiles(Access access, Procedures procedures, Files files, Attachments attachments) {
        this.access = access;
        this.procedures = procedures;
        this.files = files;
        this.attachments = attachments;
    }

    @GetMapping("/requests/{number}/files/{id}")
    ResponseEntity<Resource> download(
            @PathVariable String number, @PathVariable String id, HttpServletRequest request) {
        Optional<StoredFile> file = access.to(number, request).flatMap(admission -> shown(admission, id));
        return file.map(attachments::respond)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<StoredFile> shown(Access.Admission admission, String id) {
        boolean shown = new ApplicantView(procedures.of(admission.file()), admission.file())
                .files()
                .contains(id);
        return shown ? files.find(UUID.fromString(id)) : Optional.empty();
    }
}
