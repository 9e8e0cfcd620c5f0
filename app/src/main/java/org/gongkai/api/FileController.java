package org.gongkai.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.FileShelf;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Attachments;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.documents.Upload;
import org.gongkai.request.Applicants;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads, and downloads for those who may see the case a file belongs to. */
@RestController
class FileController {

    private final Files files;
    private final Attachments attachments;
    private final Cases cases;
    private final Procedures procedures;
    private final Applicants applicants;
    private final Caller caller;

    FileController(
            Files files,
            Attachments attachments,
            Cases cases,
            Procedures procedures,
            Applicants applicants,
            Caller caller) {
        this.files = files;
        this.attachments = attachments;
        this.cases = cases;
        this.procedures = procedures;
        this.applicants = applicants;
        this.caller = caller;
    }

    @PostMapping("/api/v1/files")
    ResponseEntity<Object> upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return Problems.invalid("file", "required");
        }
        try (InputStream content = file.getInputStream()) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
            Upload upload = files.store(content, name, FileShelf.uploader(caller.viewer()));
            return switch (upload) {
                case Upload.Stored(StoredFile stored) -> created(stored);
                case Upload.Refused refused -> Problems.invalid("file", refused.code());
            };
        }
    }

    private static ResponseEntity<Object> created(StoredFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id());
        json.put("name", file.name());
        json.put("size", file.size());
        json.put("mediaType", file.mediaType());
        json.put("sha256", file.sha256());
        return ResponseEntity.status(HttpStatus.CREATED).body(json);
    }

    @GetMapping("/api/v1/files/{id}")
    ResponseEntity<?> download(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String code) {
        Optional<StoredFile> found = find(id).filter(file -> visible(file, number, code));
        return found.isPresent() ? attachments.respond(found.get()) : Problems.unknown();
    }

    /** A file of a request for whoever holds its code. */
    @GetMapping("/api/v1/requests/{number}/files/{id}")
    ResponseEntity<?> ofRequest(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code) {
        return download(id, number, code);
    }

    private Optional<StoredFile> find(String id) {
        try {
            return files.find(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A file not yet in a case is seen by nobody; one in a case by those who see the case. */
    private boolean visible(StoredFile file, @Nullable String number, @Nullable String code) {
        UUID caseId = file.caseId();
        if (caseId == null) {
            return false;
        }
        Viewer viewer = number == null || code == null
                ? caller.viewer()
                : applicants.holder(number, code).orElse(Viewer.ANYONE);
        return cases.find(caseId, viewer)
                .filter(each -> mayHave(each, file, cases.sightOf(each, viewer)))
                .isPresent();
    }

    private boolean mayHave(CaseFile each, StoredFile file, Sight sight) {
        boolean shown = new ApplicantView(procedures.of(each), each)
                .files()
                .contains(file.id().toString());
        return sight == Sight.FULL || sight == Sight.APPLICANT && shown;
    }
}
