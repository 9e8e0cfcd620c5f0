package org.gongkai.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.page.Csv;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.publication.BulkImport;
import org.gongkai.publication.ImportColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking in a folder of documents at once. */
@Controller
public class ImportDesk {

    private final Staff staff;
    private final BulkImport bulk;

    ImportDesk(Staff staff, BulkImport bulk) {
        this.staff = staff;
        this.bulk = bulk;
    }

    @GetMapping("/console/import")
    Page show(Locale locale) {
        staff.as(Role.SECTION);
        return page("", List.of(), locale);
    }

    /** The sheet to fill in: its columns in the reader's words, which the import understands as well as their codes. */
    @GetMapping("/console/import/metadata.csv")
    ResponseEntity<byte[]> sheet(Locale locale) {
        staff.as(Role.SECTION);
        List<String> columns = ImportColumns.all().stream()
                .map(column -> column.title().in(locale))
                .toList();
        String name =
                ContentDisposition.attachment().filename("metadata.csv").build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Csv.of(List.of(columns)));
    }

    @PostMapping("/console/import")
    Page takeIn(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Locale locale)
            throws IOException {
        staff.as(Role.SECTION);
        if (file == null || file.isEmpty()) {
            return page("missing", List.of(), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (InputStream packed = file.getInputStream()) {
            return page("", bulk.takeIn(packed, staff.viewer(), staff.body()), locale);
        } catch (BulkImport.ImportUnderWay _) {
            return page("under-way", List.of(), locale).status(HttpStatus.TOO_MANY_REQUESTS);
        } catch (BulkImport.UnreadableImport unreadable) {
            return page(String.valueOf(unreadable.getMessage()), List.of(), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Other documents with the number of a row's, by the row's number. */
    private static Map<Integer, List<Link>> sameNumber(List<BulkImport.Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        BulkImport.Row::number,
                        row -> row.sameNumber().stream()
                                .map(PublicationSheets::link)
                                .toList()));
    }

    private static Page.Rendered page(String fault, List<BulkImport.Row> rows, Locale locale) {
        Map<String, String> columns = new LinkedHashMap<>();
        ImportColumns.all()
                .forEach(column -> columns.put(column.name(), column.title().in(locale)));
        return Page.of("console/import.jte")
                .with("fault", fault)
                .with("rows", rows)
                .with("sameNumber", sameNumber(rows))
                .with("names", columns)
                .with("columns", ImportColumns.all());
    }
}
