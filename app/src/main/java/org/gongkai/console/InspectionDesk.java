package org.gongkai.console;

import java.util.Locale;
import org.gongkai.identity.Person;
import org.gongkai.page.Flash;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.publication.InspectionDiary;
import org.gongkai.publication.SearchFollower;
import org.gongkai.publication.SelfInspection;
import org.gongkai.search.SearchIndex;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the column lacks by the inspectors' own numbers, and what to do about it. */
@Controller
public class InspectionDesk {

    private final Staff staff;
    private final SelfInspection inspection;
    private final InspectionDiary diary;
    private final SearchFollower search;

    InspectionDesk(Staff staff, SelfInspection inspection, InspectionDiary diary, SearchFollower search) {
        this.staff = staff;
        this.inspection = inspection;
        this.diary = diary;
        this.search = search;
    }

    @GetMapping("/console/inspection")
    Page show(Locale locale) {
        Person person = staff.as(Role.OFFICE, Role.DISCLOSURE_GROUP, Role.DIRECTOR, Role.ADMINISTRATOR, Role.AUDITOR);
        return Page.of("console/inspection.jte")
                .with("findings", inspection.findings(staff.body(), locale))
                .with("since", diary.since(staff.body()))
                .with("mayExport", person.has(Role.OFFICE) || person.has(Role.ADMINISTRATOR))
                .with("mayRebuild", person.has(Role.ADMINISTRATOR));
    }

    /** Builds this node's search index anew; the old one serves until it is done. */
    @PostMapping("/console/search/rebuild")
    Page rebuild() {
        staff.as(Role.ADMINISTRATOR);
        try {
            search.rebuild();
        } catch (SearchIndex.Unavailable _) {
            return Page.to("/console/inspection").saying(Flash.refused("console.search.unavailable"));
        }
        return Page.to("/console/inspection").saying(Flash.done("console.search.rebuilt"));
    }
}
