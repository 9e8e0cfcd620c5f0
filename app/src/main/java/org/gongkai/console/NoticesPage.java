package org.gongkai.console;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Procedures;
import org.gongkai.page.Flash;
import org.gongkai.page.Page;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of the person's roles and sections; what has been shown is marked as seen. */
@Controller
public class NoticesPage {

    private final Staff staff;
    private final Inbox inbox;
    private final Procedures procedures;
    private final Cases cases;

    NoticesPage(Staff staff, Inbox inbox, Procedures procedures, Cases cases) {
        this.cases = cases;
        this.staff = staff;
        this.inbox = inbox;
        this.procedures = procedures;
    }

    @GetMapping("/console/notices")
    Page notices(@RequestParam(name = "cursor", defaultValue = "") String cursor, Locale locale) {
        Viewer viewer = staff.viewer();
        long before = id(cursor, Long.MAX_VALUE);
        Inbox.Sheet sheet = inbox.page(viewer, staff.body(), before);
        long seen = inbox.seenUpTo(staff.person());
        inbox.markSeen(staff.person(), sheet);
        return Page.of("console/notices.jte")
                .with(
                        "notices",
                        sheet.entries().stream()
                                .map(entry -> told(entry, seen, viewer, locale))
                                .toList())
                .with("first", before == Long.MAX_VALUE)
                .with("newest", String.valueOf(sheet.newest()))
                .with("behind", sheet.behind() > seen)
                .with("next", sheet.next() == 0 ? null : String.valueOf(sheet.next()));
    }

    @PostMapping("/console/notices/seen")
    Page seen(@RequestParam(name = "upTo", defaultValue = "") String upTo) {
        inbox.markSeen(staff.person(), staff.viewer(), staff.body(), id(upTo, 0));
        return Page.to("/console/notices").saying(Flash.done("console.notices.seen"));
    }

    private static long id(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private Told told(Inbox.Entry entry, long seen, Viewer viewer, Locale locale) {
        Map<String, String> payload = entry.notice().payload();
        String clock = procedures
                .of(entry.file())
                .deadline(payload.getOrDefault("rule", ""))
                .map(rule -> rule.title().in(locale))
                .orElse("");
        return new Told(
                entry.notice().kind(),
                entry.file().number(),
                clock,
                cases.sightOf(entry.file(), viewer) == Sight.FULL ? CaseLines.brief(entry.file()) : "",
                CaseLines.href(entry.file()),
                entry.notice().at(),
                entry.notice().id() > seen);
    }

    /**
     * A notice as it is shown.
     *
     * @param clock the time limit it is about, where it is about one
     * @param title what the case is about, for those who see all of it; empty for others
     */
    public record Told(
            String kind, String number, String clock, String title, String href, Instant at, boolean unread) {}
}
