package org.gongkai.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.identity.Delegation;
import org.gongkai.identity.Delegations;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityEvent;
import org.gongkai.identity.SecurityLog;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.page.Texts;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who logged in, whose account was changed, who looked at personal data: for auditor and administrator. */
@Controller
public class SecurityLogPage {

    private static final int PAGE = 50;
    private static final int SHORT = 8;

    private final Staff staff;
    private final SecurityLog log;
    private final People people;
    private final Cases cases;
    private final Delegations delegations;
    private final Texts texts;

    SecurityLogPage(Staff staff, SecurityLog log, People people, Cases cases, Delegations delegations, Texts texts) {
        this.staff = staff;
        this.log = log;
        this.people = people;
        this.cases = cases;
        this.delegations = delegations;
        this.texts = texts;
    }

    @GetMapping("/console/security-log")
    Page show(@RequestParam Map<String, String> asked, Locale locale) {
        staff.as(Role.ADMINISTRATOR, Role.AUDITOR);
        Form form = Form.of(asked);
        @Nullable UUID account = account(form.value("username"));
        boolean unknown = !form.value("username").isBlank() && account == null;
        List<SecurityLog.Entry> entries = unknown ? List.of() : log.list(filter(form, account), PAGE);
        return Page.of("console/securityLog.jte")
                .with("form", form)
                .with(
                        "events",
                        Arrays.stream(SecurityEvent.values())
                                .map(SecurityEvent::code)
                                .toList())
                .with("entries", lines(entries, locale))
                .with("first", form.value("cursor").isEmpty())
                .with(
                        "next",
                        entries.size() < PAGE
                                ? null
                                : String.valueOf(entries.getLast().id()));
    }

    private @Nullable UUID account(String username) {
        return username.isBlank() ? null : people.find(username).map(Person::id).orElse(null);
    }

    private static SecurityLog.Filter filter(Form form, @Nullable UUID account) {
        SecurityEvent event = Arrays.stream(SecurityEvent.values())
                .filter(each -> each.code().equals(form.value("event")))
                .findFirst()
                .orElse(null);
        String cursor = form.value("cursor");
        return new SecurityLog.Filter(account, event, cursor.matches("\\d{1,18}") ? Long.valueOf(cursor) : null);
    }

    private List<Line> lines(List<SecurityLog.Entry> entries, Locale locale) {
        Set<UUID> ids = new HashSet<>();
        entries.forEach(entry -> Stream.of(entry.actor(), entry.account())
                .filter(Objects::nonNull)
                .forEach(ids::add));
        Map<UUID, String> names = people.displayNames(ids);
        return entries.stream()
                .map(entry -> new Line(
                        entry.at(),
                        entry.event().code(),
                        name(names, entry.actor()),
                        account(entry, names, locale),
                        subject(entry),
                        detail(entry.detail(), locale),
                        Objects.requireNonNullElse(entry.ip(), "")))
                .toList();
    }

    /** Whose account it was; a login under a name that is nobody's says so, and never the name, which may be a password. */
    private String account(SecurityLog.Entry entry, Map<UUID, String> names, Locale locale) {
        return entry.account() == null && entry.event() == SecurityEvent.SIGN_IN_FAILED
                ? texts.get(locale, "console.log.unknownAccount")
                : name(names, entry.account());
    }

    private String subject(SecurityLog.Entry entry) {
        return Staff.id(entry.subject())
                .map(id -> delegations.find(id).map(this::between).orElseGet(() -> subject(id)))
                .orElse(entry.subject());
    }

    private String between(Delegation delegation) {
        Map<UUID, String> names = people.displayNames(List.of(delegation.from(), delegation.to()));
        return name(names, delegation.from()) + " → " + name(names, delegation.to());
    }

    /** The number of a case the reader sees; of anything else as much of its id as is needed to tell it from others. */
    private String subject(UUID id) {
        return cases.find(id, staff.viewer())
                .map(CaseFile::number)
                .orElse(id.toString().substring(0, SHORT));
    }

    /** Codes of roles, fields and settings by their names. */
    private String detail(String codes, Locale locale) {
        return Stream.of(codes.split("[,\\s]+", -1))
                .map(code -> Stream.of("page.role." + code, "console.log.detail." + code, "console.setting." + code)
                        .filter(key -> texts.has(locale, key))
                        .findFirst()
                        .map(key -> texts.get(locale, key))
                        .orElse(code))
                .collect(Collectors.joining(Marks.comma(locale)));
    }

    private static String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), id.toString());
    }

    /** An entry as it is shown. */
    public record Line(
            Instant at, String event, String actor, String account, String subject, String detail, String ip) {}
}
