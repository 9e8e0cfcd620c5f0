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
import org.gongkai.page.Texts;
import org.gongkai.paper.PaperFormat;
import org.gongkai.portal.PaperAnswers;
import org.gongkai.publication.PublicAddress;
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

    private final PublicFiles files;
    private final Files stored;
    private final PreparedPages prepared;
    private final PaperAnswers answers;

    DocumentDownloads(PublicFiles files, Files stored, PreparedPages prepared, PaperAnswers answers) {
        this.files = files;
        this.stored = stored;
        this.prepared = prepared;
        this.answers = answers;
    }

    /** The column hands out the files it has; what comes here is not public, or cannot be set in type. */
    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.{format:docx|pdf|ofd}")
    ResponseEntity<byte[]> unavailable(@PathVariable UUID id, @PathVariable String format, Locale locale) {
        requireLive(ColumnPaths.files(id));
        return answers.unavailable(locale);
    }

    /** The same of one version. */
    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/versions/{version}/download.{format:docx|pdf|ofd}")
    ResponseEntity<byte[]> unavailable(
            @PathVariable UUID id, @PathVariable int version, @PathVariable String format, Locale locale) {
        requireLive(ColumnPaths.record(ColumnPaths.version(id, version)));
        return answers.unavailable(locale);
    }

    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/download.zip")
    void packed(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FileList list = files.list(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = DocumentPapers.fileName(list.title());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name + ".zip"));
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (PaperFormat format : ZIPPED) {
                Optional<Prepared> paper = paper(id, format);
                if (paper.isPresent()) {
                    zip.putNextEntry(new ZipEntry(name + format.ending()));
                    zip.write(paper.get().bytes());
                }
            }
            attachments(list, zip);
        }
    }

    private Optional<Prepared> paper(UUID id, PaperFormat format) {
        return prepared.find(ColumnPaths.paper(id, format), Texts.CHINESE).filter(paper -> paper.status() == 200);
    }

    /** Numbered as they stand on the page, so that no two have the same name. */
    private void attachments(FileList list, ZipOutputStream zip) throws IOException {
        int number = 0;
        for (FileList.Entry entry : list.current()) {
            number++;
            zip.putNextEntry(new ZipEntry(numbered(number, named(entry))));
            try (InputStream content = stored.open(entry.content())) {
                content.transferTo(zip);
            }
        }
    }

    private static String numbered(int number, String name) {
        String numeral = "附件" + number;
        return name.startsWith(numeral) ? name : numeral + " " + name;
    }

    private static String named(FileList.Entry entry) {
        int dot = entry.name().lastIndexOf('.');
        String ending = dot < 0 ? "" : entry.name().substring(dot);
        String name = DocumentPapers.fileName(entry.title());
        return name.endsWith(ending) ? name : name + ending;
    }

    private void requireLive(String path) {
        if (prepared.find(path, Texts.CHINESE)
                .filter(page -> page.status() == 200)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
