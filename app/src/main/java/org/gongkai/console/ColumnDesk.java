package org.gongkai.console;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.Section;
import org.gongkai.page.Choice;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Columns;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The columns of the body: what the law asks for, what the body adds, who keeps each up to date. */
@Controller
public class ColumnDesk {

    private static final String HERE = "/console/columns";
    private static final int HELD = 30;

    private final Staff staff;
    private final ColumnBook book;
    private final Publications publications;
    private final Bodies bodies;
    private final People people;
    private final Clock clock;

    ColumnDesk(Staff staff, ColumnBook book, Publications publications, Bodies bodies, People people, Clock clock) {
        this.staff = staff;
        this.book = book;
        this.publications = publications;
        this.bodies = bodies;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page tree(Locale locale) {
        Person person = staff.as(Role.OFFICE, Role.AUDITOR);
        List<Publications.Count> counts = publications.counts();
        return Page.of("console/columns.jte")
                .with(
                        "columns",
                        book.of(staff.body()).stream()
                                .map(entry -> ColumnLine.of(entry, counts, sections(locale), locale))
                                .toList())
                .with("mayChange", person.has(Role.OFFICE));
    }

    @GetMapping(HERE + "/new")
    Page blank(Locale locale) {
        staff.as(Role.OFFICE);
        return page(null, ColumnForm.blank(book.of(staff.body())), true, locale);
    }

    @PostMapping(HERE)
    Page add(@RequestParam Map<String, String> sent, Locale locale) {
        Person person = staff.as(Role.OFFICE);
        ColumnBook.Answer answer =
                book.add(staff.body(), ColumnForm.wish(sent), person.id().toString(), clock.instant());
        return answered(answer, null, sent, locale);
    }

    @GetMapping(HERE + "/{id}")
    Page one(@PathVariable String id, Locale locale) {
        Person person = staff.as(Role.OFFICE, Role.AUDITOR);
        ColumnEntry entry = book.find(staff.body(), id).orElseThrow(NotHere::new);
        return page(entry, ColumnForm.of(entry), person.has(Role.OFFICE), locale);
    }

    @PostMapping(HERE + "/{id}")
    Page change(@PathVariable String id, @RequestParam Map<String, String> sent, Locale locale) {
        Person person = staff.as(Role.OFFICE);
        ColumnEntry before = book.find(staff.body(), id).orElseThrow(NotHere::new);
        ColumnBook.Answer answer = book.change(
                staff.body(),
                id,
                ColumnForm.version(sent),
                ColumnForm.wish(sent),
                person.id().toString(),
                clock.instant());
        return answered(answer, before, sent, locale);
    }

    private Page answered(
            ColumnBook.Answer answer, @Nullable ColumnEntry before, Map<String, String> sent, Locale locale) {
        return switch (answer) {
            case ColumnBook.Answer.Unknown _ -> throw new NotHere();
            case ColumnBook.Answer.Done(ColumnEntry entry) ->
                Page.to(HERE).saying(Flash.done("console.columns.saved", entry.title(locale)));
            case ColumnBook.Answer.Invalid invalid ->
                page(before, ColumnForm.wrong(sent, invalid.errors()), true, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case ColumnBook.Answer.Meanwhile(ColumnEntry now) ->
                page(now, Form.of(sent).with("version", String.valueOf(now.version())), true, locale)
                        .with("meanwhile", true)
                        .status(HttpStatus.CONFLICT);
        };
    }

    private Page.Rendered page(@Nullable ColumnEntry entry, Form form, boolean mayChange, Locale locale) {
        return Page.of("console/column.jte")
                .with("entry", entry)
                .with("form", form)
                .with("mayChange", mayChange)
                .with("sections", choices(locale))
                .with("held", entry == null ? List.of() : held(entry))
                .with("history", entry == null ? List.of() : history(entry, locale));
    }

    private List<Link> held(ColumnEntry entry) {
        Publications.Filter filter = entry.filter(Publications.Filter.ofBody(staff.body()));
        return publications.list(filter, null, HELD).items().stream()
                .map(each -> new Link(each.title(), PublicAddress.of(each.id())))
                .toList();
    }

    private List<ColumnLine.Change> history(ColumnEntry entry, Locale locale) {
        List<ColumnBook.Change> changes = book.history(entry.bodyId(), entry.id());
        Set<UUID> ids = new HashSet<>();
        changes.forEach(change -> Staff.id(change.person()).ifPresent(ids::add));
        Map<UUID, String> names = people.displayNames(ids);
        Map<String, String> sections = sections(locale);
        return changes.stream()
                .map(change -> new ColumnLine.Change(
                        change.at(),
                        Staff.id(change.person()).map(names::get).orElse(change.person()),
                        change.differences().stream()
                                .map(each -> ColumnLine.told(each, sections))
                                .toList()))
                .toList();
    }

    private List<Choice> choices(Locale locale) {
        return sections(locale).entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** Titles of the body's sections by id, in their order. */
    private Map<String, String> sections(Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Section section : bodies.sections(staff.body())) {
            titles.put(section.id(), locale.getLanguage().equals("en") ? section.titleEn() : section.title());
        }
        return titles;
    }

    /** The groups of the tree, in order. */
    public static List<Columns.Basis> groups() {
        return List.of(Columns.Basis.values());
    }
}
