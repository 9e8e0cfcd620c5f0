package org.gongkai.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.Section;
import org.gongkai.page.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ids of sections and the user names of people are called. */
final class NameBook {

    private final Map<String, Section> sections;
    private final Map<String, String> people = new HashMap<>();
    private final People register;
    private final Locale locale;

    private NameBook(List<Section> sections, People register, Locale locale) {
        this.sections = sections.stream().collect(Collectors.toMap(Section::id, Function.identity()));
        this.register = register;
        this.locale = locale;
    }

    /** The section's title; a unit without accounts is called what it was named; nothing where there is none. */
    String section(@Nullable String id) {
        Section known = id == null ? null : sections.get(id);
        return known == null ? (id == null ? "" : id) : title(known);
    }

    /** The person's name; somebody without an account is called what was written. */
    String person(@Nullable String username) {
        return username == null || username.isBlank()
                ? ""
                : people.computeIfAbsent(
                        username,
                        name -> register.find(name).map(Person::displayName).orElse(name));
    }

    /** The sections that take new work. */
    List<Choice> openSections() {
        return sections.values().stream()
                .filter(section -> !section.closed())
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .map(section -> Choice.of(section.id(), title(section)))
                .toList();
    }

    private String title(Section section) {
        return locale.getLanguage().equals("en") ? section.titleEn() : section.title();
    }

    /** Opens the book of a body. */
    @Component
    static class Shelf {

        private final Bodies bodies;
        private final People people;

        Shelf(Bodies bodies, People people) {
            this.bodies = bodies;
            this.people = people;
        }

        NameBook of(String bodyId, Locale locale) {
            return new NameBook(bodies.sections(bodyId), people, locale);
        }
    }
}
