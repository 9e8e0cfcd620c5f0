package org.gongkai.console;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Form;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Material;

/**
 * The form of a step, made from its row of the table.
 *
 * @param fields what it asks, in the record's order
 * @param offers answers offered for free texts, by path
 * @param suggestions texts to look up while filling in, by path
 * @param hint prefix of the keys under which hints on fields may stand
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
                suggestions,
                hint,
                editor,
                version,
                key,
                multipart);
    }
}
