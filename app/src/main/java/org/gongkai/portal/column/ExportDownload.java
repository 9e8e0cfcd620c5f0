package org.gongkai.portal.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.gongkai.identity.CurrentPerson;
import org.gongkai.installation.Installation;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the column as a packed folder, to those who look after it: at the desk, or with a token for scripts. */
@Controller
class ExportDownload {

    private final ColumnExport export;
    private final Installation installation;
    private final CurrentPerson current;

    ExportDownload(ColumnExport export, Installation installation, CurrentPerson current) {
        this.export = export;
        this.installation = installation;
        this.current = current;
    }

    @GetMapping({"/console/export.zip", "/api/v1/column.zip"})
    void export(
            @RequestParam(name = "base", required = false) @Nullable String base,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        current.requiredAs(Role.OFFICE, Role.ADMINISTRATOR);
        if (base != null && !base.matches("https?://[A-Za-z0-9.:/_~-]{1,300}")) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"column.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(response.getOutputStream(), site(request), base == null ? null : base.replaceFirst("/+$", ""));
    }

    /** A trial may have no address of its own: then it is the one it was asked at. */
    private String site(HttpServletRequest request) {
        return installation
                .address()
                .map(URI::toString)
                .orElseGet(() -> request.getRequestURL()
                        .toString()
                        .replaceFirst(java.util.regex.Pattern.quote(request.getRequestURI()) + "$", ""));
    }
}
