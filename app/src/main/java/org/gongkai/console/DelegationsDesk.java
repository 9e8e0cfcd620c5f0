package org.gongkai.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.casework.Cases;
import org.gongkai.identity.Delegation;
import org.gongkai.identity.Delegations;
import org.gongkai.identity.Outcome;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.page.Choice;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who acts for whom: everybody gives away their own roles for some days; administrators see and arrange all. */
@Controller
public class DelegationsDesk {

    private static final int EVERYBODY = 500;
    private static final String HOME = "/console/delegations";

    private final Staff staff;
    private final Delegations delegations;
    private final People people;
    private final Cases cases;
    private final NameBook.Shelf names;

    DelegationsDesk(Staff staff, Delegations delegations, People people, Cases cases, NameBook.Shelf names) {
        this.staff = staff;
        this.delegations = delegations;
        this.people = people;
        this.cases = cases;
        this.names = names;
    }

    @GetMapping(HOME)
    Page list(Locale locale) {
        return page(
                Form.of(Map.of(
                        "validFrom",
                        cases.today().toString(),
                        "from",
                        staff.person().id().toString())),
                locale);
    }

    @PostMapping(HOME)
    Page grant(@RequestParam Map<String, String> sent, Locale locale) {
        Person by = staff.person();
        Form form = Form.of(sent);
        Form checked = complete(form);
        if (checked.isWrong()) {
            return page(checked, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID from = administers(by) ? Staff.id(form.value("from")).orElse(by.id()) : by.id();
        Outcome<Delegation> outcome = delegations.grant(
                by,
                new Delegations.Wish(
                        from,
                        Role.of(form.value("role")),
                        Staff.id(form.value("to")).orElseThrow(),
                        LocalDate.parse(form.value("validFrom")),
                        LocalDate.parse(form.value("validTo")),
                        form.value("reason")));
        return outcome.isDone()
                ? Page.to(HOME).saying(Flash.done("console.delegation.granted"))
                : page(Outcomes.wrong(sent, outcome), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Form complete(Form form) {
        Form checked = form;
        for (String date : List.of("validFrom", "validTo")) {
            checked = isDate(form.value(date)) ? checked : checked.wrong(date, "console.field-error.not-a-date");
        }
        checked = Stream.of(Role.values()).anyMatch(role -> role.code().equals(form.value("role")))
                ? checked
                : checked.wrong("role", "console.field-error.required");
        return Staff.id(form.value("to")).isPresent() ? checked : checked.wrong("to", "console.field-error.required");
    }

    @PostMapping(HOME + "/{id}/revoke")
    Page revoke(@PathVariable String id) {
        UUID known = Staff.id(id).orElseThrow(NotHere::new);
        Outcome<Delegation> outcome = delegations.revoke(staff.person(), known);
        return Page.to(HOME).saying(Outcomes.said(outcome, "console.delegation.revoked"));
    }

    private Page.Rendered page(Form form, Locale locale) {
        Person person = staff.person();
        boolean all = administers(person) || person.has(Role.AUDITOR);
        List<Person> colleagues = colleagues();
        List<Delegation> shown = all ? delegations.ofBody(staff.body()) : delegations.of(person.id());
        return Page.of("console/delegations.jte")
                .with("form", form)
                .with("delegations", lines(shown, person))
                .with("holders", choices(colleagues.stream(), locale))
                .with(
                        "people",
                        choices(colleagues.stream().filter(each -> !each.id().equals(person.id())), locale))
                .with("roles", grantable(person))
                .with("chooseFrom", administers(person));
    }

    private List<Line> lines(List<Delegation> shown, Person reader) {
        Set<UUID> ids = new HashSet<>();
        shown.forEach(each -> ids.addAll(List.of(each.from(), each.to())));
        Map<UUID, String> names = people.displayNames(ids);
        LocalDate today = cases.today();
        return shown.stream()
                .map(each -> new Line(
                        each.id(),
                        name(names, each.from()),
                        name(names, each.to()),
                        each.role().code(),
                        each.validFrom(),
                        each.validTo(),
                        each.reason(),
                        state(each, today),
                        each.revokedAt() == null
                                && !each.validTo().isBefore(today)
                                && (administers(reader) || each.from().equals(reader.id()))))
                .toList();
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return Objects.requireNonNullElse(names.get(id), id.toString());
    }

    /** Those who can give and take: who runs or audits the system takes no part. */
    private List<Person> colleagues() {
        return people.list(staff.body(), null, EVERYBODY).stream()
                .filter(person -> !person.standsApart())
                .toList();
    }

    /** With their sections: two people may have one name. */
    private List<Choice> choices(Stream<Person> persons, Locale locale) {
        NameBook book = names.of(staff.body(), locale);
        return persons.map(person -> Choice.of(person.id().toString(), label(person, book)))
                .toList();
    }

    private static String label(Person person, NameBook book) {
        String section = book.section(person.sectionId());
        return section.isEmpty() ? person.displayName() : person.displayName() + " · " + section;
    }

    private static String state(Delegation delegation, LocalDate today) {
        if (delegation.revokedAt() != null) {
            return "ended";
        }
        if (delegation.inForceOn(today)) {
            return "inForce";
        }
        return today.isBefore(delegation.validFrom()) ? "notYet" : "over";
    }

    private static List<String> grantable(Person person) {
        Stream<Role> roles = administers(person)
                ? Stream.of(Role.values())
                        .filter(role -> !Set.of(
                                        Role.ADMINISTRATOR, Role.AUDITOR, Role.APPLICANT, Role.THIRD_PARTY, Role.SYSTEM)
                                .contains(role))
                : person.roles().stream().filter(role -> role != Role.AUDITOR).sorted();
        return roles.map(Role::code).toList();
    }

    private static boolean administers(Person person) {
        return person.has(Role.ADMINISTRATOR);
    }

    private static boolean isDate(@Nullable String text) {
        try {
            LocalDate.parse(Objects.requireNonNullElse(text, ""));
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    /** A delegation in a list; {@code state} is a key of its text. */
    public record Line(
            UUID id,
            String from,
            String to,
            String role,
            LocalDate validFrom,
            LocalDate validTo,
            String reason,
            String state,
            boolean mayRevoke) {}
}
