package org.gongkai.console;

import java.util.Locale;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.publication.SelfInspection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the column lacks by the inspectors' own numbers, and what to do about it. */
@Controller
public class InspectionDesk {

    private final Staff staff;
    private final SelfInspection inspection;

    InspectionDesk(Staff staff, SelfInspection inspection) {
        this.staff = staff;
        this.inspection = inspection;
    }

    @GetMapping("/console/inspection")
    Page show(Locale locale) {
        staff.as(Role.OFFICE, Role.DISCLOSURE_GROUP, Role.DIRECTOR, Role.ADMINISTRATOR, Role.AUDITOR);
        return Page.of("console/inspection.jte").with("findings", inspection.findings(staff.body(), locale));
    }
}
