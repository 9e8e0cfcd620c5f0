package org.gongkai.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;

/** What the ids in a case's data are called, by field name. */
final class ValueNames {

    private ValueNames() {}

    static Map<String, Map<String, String>> of(
            Procedure procedure, CaseFile file, NameBook book, List<CaseSheet.Party> parties, Locale locale) {
        Map<String, Map<String, String>> names = options(procedure, locale);
        file.events().forEach(event -> staff(procedure, event, book, names));
        Map<String, String> partyNames =
                parties.stream().collect(Collectors.toMap(CaseSheet.Party::id, CaseSheet.Party::name));
        List.of("partyId", "withheldFor", "disclosedDespite").forEach(field -> names.put(field, partyNames));
        names.put(
                "rule",
                procedure.deadlines().stream()
                        .collect(Collectors.toMap(
                                rule -> rule.id(), rule -> rule.title().in(locale))));
        return names;
    }

    /** The section and the person a step named. */
    private static void staff(
            Procedure procedure, CaseEvent event, NameBook book, Map<String, Map<String, String>> names) {
        procedure
                .step(event.step())
                .map(Step::sectionField)
                .ifPresent(field -> event.data()
                        .text(field)
                        .ifPresent(id -> names.computeIfAbsent(field, _ -> new HashMap<>())
                                .put(id, book.section(id))));
        event.data()
                .text("person")
                .ifPresent(name ->
                        names.computeIfAbsent("person", _ -> new HashMap<>()).put(name, book.person(name)));
    }

    /** What the table's choices are called, for where the machine has carried one over from its step to the case. */
    private static Map<String, Map<String, String>> options(Procedure procedure, Locale locale) {
        Map<String, Map<String, String>> names = new HashMap<>();
        procedure.steps().stream()
                .flatMap(step -> step.record().fields().stream())
                .forEach(field -> {
                    if (field.type() instanceof FieldType.Choice choice) {
                        choice.options()
                                .forEach(option -> names.computeIfAbsent(field.name(), _ -> new HashMap<>())
                                        .put(option.code(), option.title().in(locale)));
                    }
                });
        return names;
    }
}
