package org.gongkai.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.casework.Procedures;
import org.gongkai.page.Page;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of the person's roles and sections; looking at the newest marks them as seen. */
@Controller
public class NoticesPage {

    private final Staff staff;
    private final Inbox inbox;
    private final Procedures procedures;

    NoticesPage(Staff staff, Inbox inbox, Procedures procedures) {
        this.staff = staff;
        this.inbox = inbox;
        this.procedures = procedures;
    }

    @GetMapping("/console/notices")
    Page notices(@RequestParam(name = "cursor", defaultValue = "") String cursor, Locale locale) {
        Viewer viewer = staff.viewer();
        long before = before(cursor);
        List<Inbox.Entry> entries = inbox.latest(viewer, staff.body(), before);
        long seen = inbox.seenUpTo(staff.person());
        if (!entries.isEmpty()) {
            inbox.markSeen(staff.person(), entries.getFirst().notice().id());
        }
        return Page.of("console/notices.jte")
                .with(
                        "notices",
                        entries.stream().map(entry -> told(entry, seen, locale)).toList())
                .with("first", before == Long.MAX_VALUE)
                .with(
                        "next",
                        entries.isEmpty()
                                ? null
                                : String.valueOf(entries.getLast().notice().id()));
    }

    private static long before(String cursor) {
        return cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
    }

    private Told told(Inbox.Entry entry, long seen, Locale locale) {
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
                CaseLines.href(entry.file()),
                entry.notice().at(),
                entry.notice().id() > seen);
    }

    /** A notice as it is shown; {@code clock} names the time limit it is about, where it is about one. */
    public record Told(String kind, String number, String clock, String href, Instant at, boolean unread) {}
}
