package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.identity.People;
import org.gongkai.page.Choice;
import org.gongkai.page.Form;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a form of any step from its row alone; a nicety may add to it. */
@Component
class StepForms {

    private static final int BLANK_ROWS = 3;

    private final NameBook.Shelf names;
    private final People people;
    private final List<Nicety> niceties;

    StepForms(NameBook.Shelf names, People people, List<Nicety> niceties) {
        this.names = names;
        this.people = people;
        this.niceties = niceties;
    }

    /** The form to open a case with; {@code sent} is null where the reader begins. */
    StepForm opening(Procedure procedure, String bodyId, @Nullable Map<String, String> sent, Locale locale) {
        Step step = procedure.opening();
        return form(
                procedure,
                step,
                null,
                bodyId,
                "/console/cases/new?procedure=" + procedure.id(),
                "/console",
                sent,
                locale);
    }

    /** The form of a step of a case. */
    StepForm of(Procedure procedure, Step step, CaseFile file, @Nullable Map<String, String> sent, Locale locale) {
        String href = CaseLines.href(file);
        return form(procedure, step, file, file.bodyId(), href + "/steps/" + step.id(), href, sent, locale);
    }

    private StepForm form(
            Procedure procedure,
            Step step,
            @Nullable CaseFile file,
            String bodyId,
            String action,
            String back,
            @Nullable Map<String, String> sent,
            Locale locale) {
        Nicety nicety = nicety(procedure);
        List<Field> fields = asked(step.record(), nicety.derived(step));
        Map<String, String> values = new HashMap<>(sent == null ? nicety.beginning(step, file) : sent);
        rows(fields, "", values);
        Map<String, List<Offer>> found = nicety.found(step, file, values, locale);
        return new StepForm(
                action,
                back,
                step.title().in(locale),
                step.citation().map(Citation::text).orElse(""),
                fields,
                step.materials(),
                Form.of(values),
                offers(step, file, bodyId, nicety, found, locale),
                found.keySet(),
                nicety.suggestions(step, locale),
                "console.hint." + procedure.id() + "." + nicety.wording(step) + ".",
                nicety.editor(step),
                file == null ? 0 : file.version(),
                values.getOrDefault("key", UUID.randomUUID().toString()),
                !step.materials().isEmpty() || hasFile(step.record()));
    }

    private Nicety nicety(Procedure procedure) {
        return Nicety.of(niceties, procedure);
    }

    /** What people are asked: not what the table derives, and not the short form a program may use for a list of one. */
    static List<Field> asked(DataRecord record, Set<String> derived) {
        return record.fields().stream()
                .filter(field -> !derived.contains(field.name()))
                .filter(field -> !standsInAList(field, record))
                .map(StepForms::withoutIds)
                .toList();
    }

    private static boolean standsInAList(Field field, DataRecord record) {
        return record.fields().stream()
                .map(Field::type)
                .filter(FieldType.Groups.class::isInstance)
                .map(FieldType.Groups.class::cast)
                .anyMatch(list -> list.fields()
                        .field(field.name())
                        .filter(inner -> inner.type().equals(field.type()))
                        .isPresent());
    }

    /** The items of a list get their ids from the machine. */
    private static Field withoutIds(Field field) {
        if (!(field.type() instanceof FieldType.Groups(DataRecord inner, int min, int max))) {
            return field;
        }
        List<Field> rest = inner.fields().stream()
                .filter(each -> !each.name().equals("id"))
                .toList();
        return new Field(
                field.name(),
                field.title(),
                new FieldType.Groups(new DataRecord(rest), min, max),
                field.required(),
                field.sealed());
    }

    /** Each list shows some rows more than it has. */
    private static void rows(List<Field> fields, String path, Map<String, String> values) {
        for (Field field : fields) {
            String here = path + field.name();
            if (field.type() instanceof FieldType.Group(DataRecord inner)) {
                rows(inner.fields(), here + ".", values);
            } else if (field.type() instanceof FieldType.Groups(DataRecord inner, int min, int max)) {
                int given = FormValues.count(values, here);
                int shown = Math.min(max, Math.max(given, Math.max(min, BLANK_ROWS)));
                values.put(here + ".rows", String.valueOf(shown));
            }
        }
    }

    private Map<String, List<Offer>> offers(
            Step step,
            @Nullable CaseFile file,
            String bodyId,
            Nicety nicety,
            Map<String, List<Offer>> found,
            Locale locale) {
        Map<String, List<Offer>> offers = new HashMap<>(nicety.choices(step, locale));
        offers.putAll(found);
        if (step.sectionField() != null) {
            offers.put(
                    step.sectionField(),
                    List.of(new Offer("", names.of(bodyId, locale).openSections())));
            offers.put("person", List.of(new Offer("", sectionStaff(bodyId, locale))));
        }
        if (file != null) {
            offers.putAll(nicety.offers(step, file, locale));
        }
        return offers;
    }

    private List<Choice> sectionStaff(String bodyId, Locale locale) {
        NameBook book = names.of(bodyId, locale);
        return people.withRole(bodyId, Role.SECTION).stream()
                .map(person -> Choice.of(
                        person.username(),
                        Marks.inBrackets(person.displayName(), book.section(person.sectionId()), locale)))
                .toList();
    }

    private static boolean hasFile(DataRecord record) {
        return record.fields().stream().map(Field::type).anyMatch(type -> switch (type) {
            case FieldType.File _ -> true;
            case FieldType.Group(DataRecord inner) -> hasFile(inner);
            case FieldType.Groups(DataRecord inner, int least, int most) -> hasFile(inner);
            default -> false;
        });
    }

    /** The form with what the refusal says of its fields; a fault of a list of one is told at its first row. */
    static StepForm refused(StepForm form, Refusal refusal) {
        Form wrong = form.form();
        for (var error : refusal.errors()) {
            wrong = wrong(wrong, place(form, error.field()), error.code(), form.fields());
        }
        return form.with(wrong);
    }

    /** A text that is too long is told with how much there may be; what may be days or a date, with both. */
    private static Form wrong(Form form, String place, String code, List<Field> fields) {
        Optional<Integer> longest =
                code.equals("too-long") ? FieldPath.to(place, fields).flatMap(FieldPath::longest) : Optional.empty();
        Optional<Integer> days =
                neitherDaysNorDate(code) ? FieldPath.to(place, fields).flatMap(FieldPath::mostDays) : Optional.empty();
        return longest.map(most -> form.wrong(place, "console.field-error.too-long.than", most))
                .or(() -> days.map(most -> form.wrong(place, "console.field-error.not-days-or-date", most)))
                .orElseGet(() -> form.wrong(place, "console.field-error." + code));
    }

    private static boolean neitherDaysNorDate(String code) {
        return Set.of("not-a-number", "not-a-date", "out-of-range").contains(code);
    }

    private static String place(StepForm form, String path) {
        String first = path.split("[.\\[]", 2)[0];
        boolean asked = form.fields().stream().anyMatch(field -> field.name().equals(first));
        if (asked || path.startsWith("materials.")) {
            return path;
        }
        List<String> lists = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.type() instanceof FieldType.Groups list
                    && list.fields().field(path).isPresent()) {
                lists.add(field.name() + "[0]." + path);
            }
        }
        return lists.isEmpty() ? path : lists.getFirst();
    }
}
