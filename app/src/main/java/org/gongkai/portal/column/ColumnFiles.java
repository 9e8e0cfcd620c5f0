package org.gongkai.portal.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.gongkai.documents.Attachments;
import org.gongkai.page.Display;
import org.gongkai.page.StandingPages;
import org.gongkai.publication.PublicAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files that are public with a document, and pages asked for with a choice of display. */
@Controller
class ColumnFiles {

    private final PublicFiles files;
    private final Attachments attachments;
    private final PreparedPages prepared;

    ColumnFiles(PublicFiles files, Attachments attachments, PreparedPages prepared) {
        this.files = files;
        this.attachments = attachments;
        this.prepared = prepared;
    }

    /** A file of any version of a document that is public now. */
    @GetMapping(PublicAddress.COLUMN + "/documents/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        return files.find(id, file)
                .map(attachments::respondPublicly)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The language and display were chosen by the query; the choice is remembered by the time this answers. */
    @GetMapping({PublicAddress.COLUMN, PublicAddress.COLUMN + "/**"})
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Display display = StandingPages.wanted(request);
        Prepared page = prepared.find(request.getRequestURI(), display.locale())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ColumnFilter.ColumnAnswer.send(ColumnFilter.dressed(page, display), request, response);
    }
}
