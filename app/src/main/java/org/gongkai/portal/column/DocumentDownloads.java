package org.gongkai.portal.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.documents.Download;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.paper.PaperFormat;
import org.gongkai.portal.PaperAnswers;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A public document packed with its attachments, to take home. What was withdrawn cannot be had. */
@Controller
class DocumentDownloads {

    private static final List<PaperFormat> ZIPPED = List.of(PaperFormat.PDF, PaperFormat.DOCX);

    private final Publications publications;
    private final Files files;
    private final DocumentPapers papers;
    private final PaperAnswers answers;

    DocumentDownloads(Publications publications, Files files, DocumentPapers papers, PaperAnswers answers) {
        this.papers = papers;
        this.answers = answers;
        this.publications = publications;
        this.files = files;
    }

    /** The column hands out the files it has; what comes here is not public, or cannot be set in type. */
    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.{format:docx|pdf|ofd}")
    ResponseEntity<byte[]> unavailable(@PathVariable UUID id, @PathVariable String format, Locale locale) {
        live(id);
        return answers.unavailable(locale);
    }

    /** The same of one version. */
    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/versions/{version}/download.{format:docx|pdf|ofd}")
    ResponseEntity<byte[]> unavailable(
            @PathVariable UUID id, @PathVariable int version, @PathVariable String format, Locale locale) {
        return publications
                .version(id, version)
                .map(_ -> answers.unavailable(locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.zip")
    void packed(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PublicDocument document = live(id);
        String name = DocumentPapers.fileName(document.title());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name + ".zip"));
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (PaperFormat format : ZIPPED) {
                Optional<byte[]> paper = papers.bytes(document, format);
                if (paper.isPresent()) {
                    zip.putNextEntry(new ZipEntry(name + format.ending()));
                    zip.write(paper.get());
                }
            }
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
        String name = DocumentPapers.fileName(title);
        return name.endsWith(ending) ? name : name + ending;
    }

    private PublicDocument live(UUID id) {
        return publications
                .find(id)
                .filter(Publication::live)
                .map(Publication::document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
