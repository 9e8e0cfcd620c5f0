package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongkai.page.Form;
import org.gongkai.page.PageContext;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Material;

/**
 * The form of a step, made from its row of the table.
 *
 * @param fields what it asks, in the record's order
 * @param offers answers offered for free texts, by path
 * @param suggestions texts to look up while filling in, by path
 * @param hint prefix of the keys under which hints on fields may stand
 * @param lookedFor fields whose answers can be looked for by words
 * @param editor the long text that may be written with headings and tables; empty for none
 * @param version of the case the reader has before their eyes; 0 for a case not yet opened
 * @param key under which the same form sent twice is one attempt
 */
public record StepForm(
        String action,
        String back,
        String title,
        String citation,
        List<Field> fields,
        List<Material> materials,
        Form form,
        Map<String, List<Offer>> offers,
        Set<String> lookedFor,
        Map<String, List<Offer>> suggestions,
        String hint,
        String editor,
        int version,
        String key,
        boolean multipart) {

    /** The step it takes; of no meaning where it opens a case. */
    public String step() {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    /** The rows a list shows. */
    public int rows(String list) {
        return FormValues.count(form.values(), list);
    }

    /** Whether an answer is among those ticked. */
    public boolean ticked(String name, String answer) {
        return form.value(name).lines().anyMatch(answer::equals);
    }

    /**
     * What each faulty field is called, by its path, so that a list of faults says where each of them is; a finding by its
     * number on the page.
     */
    public Map<String, String> labels(PageContext page, List<PublicationSheet.Found> findings) {
        Map<String, String> labels = new HashMap<>();
        form.errors().forEach(error -> labels.put(error.field(), label(error.field(), page)));
        for (int i = 0; i < findings.size(); i++) {
            String decided = "decisions." + findings.get(i).id();
            labels.computeIfPresent(decided, number(page, i + 1));
        }
        return labels;
    }

    private static BiFunction<String, String, String> number(PageContext page, int number) {
        return (_, _) -> page.text("console.finding.number", number);
    }

    private String label(String path, PageContext page) {
        String own = ownLabel(path);
        return page.texts().has(page.locale(), own)
                ? page.text(own)
                : FieldPath.to(path, fields)
                        .map(way -> label(way, page.locale()))
                        .or(() -> materials.stream()
                                .filter(each -> path.startsWith("materials." + each.id()))
                                .map(each -> each.title().in(page.locale()))
                                .findFirst())
                        .orElse("");
    }

    /** A row is named with its field: one fault among several third parties must say whose it is. */
    private static String label(FieldPath way, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < way.fields().size(); i++) {
            int row = way.rows().get(i);
            boolean last = i == way.fields().size() - 1;
            if (last || row > 0) {
                parts.add(way.fields().get(i).title().in(locale) + (row > 0 ? " " + row : ""));
            }
        }
        return String.join(" · ", parts);
    }

    /** Key of a label that a front has for a field in place of the table's title. */
    public String ownLabel(String path) {
        return hint.replace("console.hint.", "console.label.") + path;
    }

    /** The same form with other values and faults. */
    StepForm with(Form other) {
        return new StepForm(
                action,
                back,
                title,
                citation,
                fields,
                materials,
                other,
                offers,
                lookedFor,
                suggestions,
                hint,
                editor,
                version,
                key,
                multipart);
    }
}
