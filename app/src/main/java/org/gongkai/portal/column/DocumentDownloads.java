package org.gongkai.portal.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.documents.Download;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A public document to take home: as a Word file, or packed with its attachments. What was withdrawn cannot be had. */
@Controller
class DocumentDownloads {

    private static final int LONGEST_NAME = 80;

    private final Publications publications;
    private final Files files;

    DocumentDownloads(Publications publications, Files files) {
        this.publications = publications;
        this.files = files;
    }

    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id) {
        PublicDocument document = live(id);
        return Download.docx(fileName(document.title()), DocumentDocx.of(document));
    }

    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.zip")
    void packed(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PublicDocument document = live(id);
        String name = fileName(document.title());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name + ".docx"));
            zip.write(DocumentDocx.of(document));
            attachments(document, zip);
        }
    }

    /** Numbered as they stand on the page, so that no two have the same name. */
    private void attachments(PublicDocument document, ZipOutputStream zip) throws IOException {
        List<PublicDocument.Attachment> attachments = document.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            StoredFile file = files.find(attachments.get(i).file()).orElseThrow();
            zip.putNextEntry(
                    new ZipEntry("附件" + (i + 1) + " " + named(attachments.get(i).title(), file)));
            try (InputStream content = files.open(file)) {
                content.transferTo(zip);
            }
        }
    }

    private static String named(String title, StoredFile file) {
        int dot = file.name().lastIndexOf('.');
        String ending = dot < 0 ? "" : file.name().substring(dot);
        String name = fileName(title);
        return name.endsWith(ending) ? name : name + ending;
    }

    /** A name that every system takes. */
    private static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private PublicDocument live(UUID id) {
        return publications
                .find(id)
                .filter(Publication::live)
                .map(Publication::document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
