package org.gongkai.console;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityLog;
import org.gongkai.installation.SettingChange;
import org.gongkai.installation.Settings;
import org.gongkai.page.Flash;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.regulation.Doubt;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the law leaves a choice: how the body has chosen, since when and by whom. Holds for cases opened from now on. */
@Controller
public class SettingsDesk {

    private final Staff staff;
    private final Regulations regulations;
    private final Settings settings;
    private final People people;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettingsDesk(
            Staff staff,
            Regulations regulations,
            Settings settings,
            People people,
            SecurityLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.staff = staff;
        this.regulations = regulations;
        this.settings = settings;
        this.people = people;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/console/settings")
    Page show(Locale locale) {
        Person person = staff.as(Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR);
        return Page.of("console/settings.jte")
                .with(
                        "choices",
                        open().stream().map(doubt -> line(doubt, locale)).toList())
                .with("mayChange", person.has(Role.ADMINISTRATOR) || person.has(Role.DIRECTOR));
    }

    @PostMapping("/console/settings")
    Page change(
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "value", defaultValue = "") String value,
            Locale locale) {
        Person person = staff.as(Role.ADMINISTRATOR, Role.DIRECTOR);
        Doubt doubt = open().stream()
                .filter(each -> leaves(each, key, value))
                .findFirst()
                .orElseThrow(NotHere::new);
        Doubt.Setting setting = Objects.requireNonNull(doubt.setting());
        if (!value.equals(now(setting))) {
            String body = staff.body();
            transaction.executeWithoutResult(_ -> {
                settings.change(body, key, value, person.id().toString(), clock.instant());
                log.settingChanged(person, key, value);
            });
        }
        return Page.to("/console/settings").saying(Flash.done("console.setting.changed", title(doubt, locale)));
    }

    private static boolean leaves(Doubt doubt, String key, String value) {
        Doubt.Setting setting = doubt.setting();
        return setting != null && setting.key().equals(key) && setting.choices().contains(value);
    }

    private static String title(Doubt doubt, Locale locale) {
        return locale.getLanguage().equals("en") ? doubt.titleEn() : doubt.title();
    }

    private List<Doubt> open() {
        return regulations.doubts().stream()
                .filter(doubt -> doubt.setting() != null)
                .toList();
    }

    private String now(Doubt.Setting setting) {
        return settings.text(staff.body(), setting.key()).orElse(setting.standard());
    }

    private Line line(Doubt doubt, Locale locale) {
        Doubt.Setting setting = Objects.requireNonNull(doubt.setting());
        boolean english = locale.getLanguage().equals("en");
        return new Line(
                doubt.id(),
                title(doubt, locale),
                english ? doubt.explanationEn() : doubt.explanation(),
                setting.key(),
                setting.choices(),
                now(setting),
                setting.standard(),
                history(setting.key()));
    }

    private List<Change> history(String key) {
        List<SettingChange> changes = settings.history(staff.body(), key);
        Set<UUID> ids = new HashSet<>();
        changes.forEach(change -> Staff.id(change.changedBy()).ifPresent(ids::add));
        Map<UUID, String> names = people.displayNames(ids);
        return changes.stream()
                .map(change -> new Change(
                        change.value(),
                        Staff.id(change.changedBy()).map(names::get).orElse(change.changedBy()),
                        change.changedAt()))
                .toList();
    }

    /** A choice the law leaves open. */
    public record Line(
            String doubt,
            String title,
            String explanation,
            String key,
            List<String> values,
            String now,
            String standard,
            List<Change> history) {}

    /** A choice that was made. */
    public record Change(String value, String by, Instant at) {}
}
