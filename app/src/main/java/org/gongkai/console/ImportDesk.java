package org.gongkai.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.publication.BulkImport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    Page show() {
        staff.as(Role.SECTION);
        return page("", List.of());
    }

    @PostMapping("/console/import")
    Page takeIn(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
        staff.as(Role.SECTION);
        if (file == null || file.isEmpty()) {
            return page("missing", List.of()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (InputStream packed = file.getInputStream()) {
            return page("", bulk.takeIn(packed, staff.viewer(), staff.body()));
        } catch (BulkImport.UnreadableImport unreadable) {
            return page(String.valueOf(unreadable.getMessage()), List.of()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Page.Rendered page(String fault, List<BulkImport.Row> rows) {
        return Page.of("console/import.jte").with("fault", fault).with("rows", rows);
    }
}
