package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.AdminAccounts;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.Person;
import org.gongkai.installation.OwnAddress;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of the staff: the auditor reads, the administrator changes. Every act is in the security log. */
@Controller
public class AccountsDesk {

    private static final int PAGE = 50;
    private static final String HOME = "/console/accounts";

    /** Roles nobody is given: they belong to the outside or the machine. */
    private static final Set<Role> NO_OFFICE = Set.of(Role.APPLICANT, Role.THIRD_PARTY, Role.SYSTEM);

    private final Staff staff;
    private final Accounts accounts;
    private final AdminAccounts register;
    private final NameBook.Shelf names;
    private final OwnAddress own;

    AccountsDesk(Staff staff, Accounts accounts, AdminAccounts register, NameBook.Shelf names, OwnAddress own) {
        this.own = own;
        this.staff = staff;
        this.accounts = accounts;
        this.register = register;
        this.names = names;
    }

    @GetMapping(HOME)
    Page list(@RequestParam Map<String, String> asked, Locale locale) {
        return list(Form.of(asked), Form.blank(), locale);
    }

    private Page.Rendered list(Form filter, Form created, Locale locale) {
        Person reader = staff.as(Role.ADMINISTRATOR, Role.AUDITOR);
        NameBook book = names.of(staff.body(), locale);
        AdminAccounts.Page found = register.list(filter(filter, reader), given(filter, "cursor"), PAGE);
        return Page.of("console/accounts.jte")
                .with("filter", filter)
                .with("form", created)
                .with(
                        "accounts",
                        found.rows().stream().map(row -> line(row, book)).toList())
                .with("next", found.next())
                .with("sections", book.openSections())
                .with("roles", roles())
                .with("mayChange", reader.has(Role.ADMINISTRATOR));
    }

    @PostMapping(HOME)
    Page create(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Locale locale) {
        Person by = staff.as(Role.ADMINISTRATOR);
        Map<String, String> values = sent.toSingleValueMap();
        Set<Role> roles = roles(sent.getOrDefault("roles", List.of()));
        Accounts.NewStaff wish = new Accounts.NewStaff(
                staff.body(),
                values.getOrDefault("username", ""),
                values.getOrDefault("displayName", ""),
                given(Form.of(values), "section"),
                roles);
        Outcome<Accounts.Invitation> outcome = accounts.create(by, wish);
        if (outcome instanceof Outcome.Done<Accounts.Invitation>(Accounts.Invitation invitation)) {
            return linked(invitation.person(), invitation.link(), request);
        }
        Form wrong = Outcomes.wrong(checked(values, roles), outcome);
        return list(Form.blank(), wrong, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(HOME + "/{id}")
    Page show(@PathVariable String id, HttpServletRequest request, Locale locale) {
        Person reader = staff.as(Role.ADMINISTRATOR, Role.AUDITOR);
        return page(find(id, reader), Form.blank(), request, locale);
    }

    private Page.Rendered page(AdminAccounts.Row row, Form form, HttpServletRequest request, Locale locale) {
        NameBook book = names.of(staff.body(), locale);
        return Page.of("console/account.jte")
                .with("account", line(row, book))
                .with("form", form.isWrong() ? form : form(row))
                .with("sections", book.openSections())
                .with("roles", roles())
                .with("told", Told.shown(request))
                .with("mayChange", staff.person().has(Role.ADMINISTRATOR));
    }

    /** Changes name, section and roles; refused where another administrator has changed the roles since the page was shown. */
    @PostMapping(HOME + "/{id}")
    Page change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Person by = staff.as(Role.ADMINISTRATOR);
        AdminAccounts.Row row = find(id, by);
        Map<String, String> values = sent.toSingleValueMap();
        Set<Role> roles = roles(sent.getOrDefault("roles", List.of()));
        Form form = Form.of(checked(values, roles));
        if (!seen(row).equals(form.value("seen"))) {
            return page(row, form(row).wrong("", "console.account.changedMeanwhile"), request, locale)
                    .status(HttpStatus.CONFLICT);
        }
        Outcome<Person> outcome = apply(by, row, form, roles);
        return outcome.isDone()
                ? Page.to(HOME + "/" + id).saying(Flash.done("console.account.changed", row.displayName()))
                : page(row, Outcomes.wrong(form.values(), outcome), request, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The section comes before a role that needs one, and after one that no longer does. */
    private Outcome<Person> apply(Person by, AdminAccounts.Row row, Form form, Set<Role> roles) {
        String section = given(form, "section");
        if (!form.value("displayName").equals(row.displayName())) {
            Outcome<Person> renamed = accounts.rename(by, row.id(), form.value("displayName"));
            if (!renamed.isDone()) {
                return renamed;
            }
        }
        if (roles.contains(Role.SECTION)) {
            Outcome<Person> moved = accounts.setSection(by, row.id(), section);
            return moved.isDone() ? accounts.setRoles(by, row.id(), roles) : moved;
        }
        Outcome<Person> changed = accounts.setRoles(by, row.id(), roles);
        return changed.isDone() ? accounts.setSection(by, row.id(), section) : changed;
    }

    @PostMapping(HOME + "/{id}/{act:disable|enable|unlock}")
    Page act(@PathVariable String id, @PathVariable String act) {
        Person by = staff.as(Role.ADMINISTRATOR);
        AdminAccounts.Row row = find(id, by);
        Outcome<Person> outcome = switch (act) {
            case "disable" -> accounts.disable(by, row.id());
            case "enable" -> accounts.enable(by, row.id());
            default -> accounts.unlock(by, row.id());
        };
        return Page.to(HOME + "/" + id)
                .saying(Outcomes.said(outcome, "console.account." + act + "d", row.displayName()));
    }

    @PostMapping(HOME + "/{id}/reset")
    Page reset(@PathVariable String id, HttpServletRequest request) {
        Person by = staff.as(Role.ADMINISTRATOR);
        AdminAccounts.Row row = find(id, by);
        Outcome<Accounts.PasswordLink> outcome = accounts.resetPassword(by, row.id());
        if (outcome instanceof Outcome.Done<Accounts.PasswordLink>(Accounts.PasswordLink link)) {
            Told.keep(request, Map.of("passwordLink", "/password/" + link.token()), own);
        }
        return Page.to(HOME + "/" + id).saying(Outcomes.said(outcome, "console.account.linkMade", row.displayName()));
    }

    private Page linked(Person person, Accounts.PasswordLink link, HttpServletRequest request) {
        Told.keep(request, Map.of("passwordLink", "/password/" + link.token()), own);
        return Page.to(HOME + "/" + person.id()).saying(Flash.done("console.account.created", person.displayName()));
    }

    private AdminAccounts.Row find(String id, Person reader) {
        return Staff.id(id)
                .flatMap(register::find)
                .filter(row -> reader.bodyId() == null || reader.bodyId().equals(row.bodyId()))
                .orElseThrow(NotHere::new);
    }

    private static AdminAccounts.Filter filter(Form form, Person reader) {
        return new AdminAccounts.Filter(
                reader.bodyId(),
                null,
                given(form, "section"),
                roles(List.of(form.value("role"))).stream().findFirst().orElse(null),
                Arrays.stream(AdminAccounts.State.values())
                        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(form.value("state")))
                        .findFirst()
                        .orElse(null),
                given(form, "q"));
    }

    private static @Nullable String given(Form form, String name) {
        String value = form.value(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static Set<Role> roles(List<String> codes) {
        return Stream.of(Role.values())
                .filter(role -> codes.contains(role.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> roles() {
        return Stream.of(Role.values())
                .filter(role -> !NO_OFFICE.contains(role))
                .map(Role::code)
                .toList();
    }

    private static Form form(AdminAccounts.Row row) {
        Map<String, String> values = checked(Map.of("displayName", row.displayName()), row.roles());
        values.put("section", row.sectionId() == null ? "" : row.sectionId());
        values.put("seen", seen(row));
        return Form.of(values);
    }

    /** What an administrator had before their eyes, to be compared when the form comes back. */
    private static String seen(AdminAccounts.Row row) {
        return row.displayName() + "|" + row.sectionId() + "|"
                + row.roles().stream().map(Role::code).collect(Collectors.joining(","));
    }

    private static Map<String, String> checked(Map<String, String> values, Set<Role> roles) {
        Map<String, String> all = new HashMap<>(values);
        roles.forEach(role -> all.put("roles-" + role.code(), "true"));
        return all;
    }

    private static Line line(AdminAccounts.Row row, NameBook book) {
        return new Line(
                row.id(),
                row.username(),
                row.displayName(),
                book.section(row.sectionId()),
                row.roles().stream().map(Role::code).toList(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.lastLoginAt());
    }

    /** An account in a list. */
    public record Line(
            UUID id,
            String username,
            String displayName,
            String section,
            List<String> roles,
            String state,
            @Nullable Instant lastLoginAt) {}
}
