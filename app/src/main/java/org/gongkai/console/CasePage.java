package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.PersonalFields;
import org.gongkai.documents.Attachments;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, its masked data for those who may see them whole, and its files. */
@Controller
class CasePage {

    private final Staff staff;
    private final CaseSheets sheets;
    private final PersonalFields personal;
    private final Files files;
    private final Attachments attachments;
    private final PublicationSheets publications;

    CasePage(
            Staff staff,
            CaseSheets sheets,
            PersonalFields personal,
            Files files,
            Attachments attachments,
            PublicationSheets publications) {
        this.staff = staff;
        this.sheets = sheets;
        this.personal = personal;
        this.files = files;
        this.attachments = attachments;
        this.publications = publications;
    }

    @GetMapping("/console/cases/{id}")
    Page show(@PathVariable String id, Locale locale, HttpServletRequest request) {
        return page(staff.file(id), Map.of(), Told.shown(request), locale);
    }

    /** Shows one masked value on this answer only; the look is logged before it is shown. */
    @PostMapping("/console/cases/{id}/unmask")
    Page unmask(@PathVariable String id, @RequestParam String path, Locale locale) {
        CaseFile file = staff.file(id);
        Optional<String> clear = personal.unmask(file.id(), path, staff.person());
        return clear.map(text -> page(file, Map.of(path, text), Map.of(), locale))
                .orElseGet(Staff::refused);
    }

    private Page page(CaseFile file, Map<String, String> unmasked, Map<String, String> told, Locale locale) {
        CaseSheet sheet = sheets.of(file, staff.viewer(), locale);
        return Page.of("console/case.jte")
                .with("sheet", sheet)
                .with("publication", publications.of(file))
                .with("unmasked", new HashMap<>(unmasked))
                .with("told", told)
                .with("mayUnmask", staff.person().has(Role.OFFICE));
    }

    /** What was said once after opening, as a sheet to print and hand over. */
    @GetMapping("/console/cases/{id}/receipt")
    Page receipt(@PathVariable String id, Locale locale, HttpServletRequest request) {
        CaseFile file = staff.file(id);
        return Page.of("console/receipt.jte")
                .with("sheet", sheets.of(file, staff.viewer(), locale))
                .with("submitted", sheets.asOpened(file, locale))
                .with("told", Told.shown(request));
    }

    @GetMapping("/console/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String id) {
        StoredFile file = Staff.id(id).flatMap(files::find).orElseThrow(NotHere::new);
        UUID caseId = file.caseId();
        if (caseId == null) {
            throw new NotHere();
        }
        staff.file(caseId.toString());
        return attachments.respond(file);
    }
}
