package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One row of a procedure table: what somebody may do, from where, to where, and under which article.
 *
 * @param from stages in which it is possible; empty for the step that opens a case
 * @param roles in the order in which they are tried
 * @param gates conditions that do not depend on the step's data; a closed gate is shown before anybody tries
 * @param completion fills in what the data leave to the table, before the checks
 * @param completeness what else must be there, told together with every other fault of the data
 * @param checks conditions on the step's data
 * @param replaces fields of the step's data that become data of the case
 * @param emptiesField list field that names replaced fields which are emptied, or null
 * @param sectionField field that names the unit now responsible, or null
 * @param shownToApplicant whether the applicant sees that it happened
 * @param applicantFields fields of its data the applicant sees too; anything not named here stays inside
 */
public record Step(
        String id,
        Title title,
        Set<String> from,
        Target to,
        List<Role> roles,
        DataRecord record,
        List<Material> materials,
        List<Citation> citations,
        List<Rule> gates,
        Completion completion,
        List<Rule> completeness,
        List<Rule> checks,
        Set<String> replaces,
        @Nullable String emptiesField,
        @Nullable String sectionField,
        boolean shownToApplicant,
        Set<String> applicantFields) {

    public boolean opens() {
        return from.isEmpty();
    }

    /** The article that stands first; a step of mere routine has none. */
    public Optional<Citation> citation() {
        return citations.stream().findFirst();
    }

    /**
     * Raw data as they are meant: where the step can empty fields, one that is stated with nothing in it is to be emptied. Without
     * that, somebody who takes the list of attachments away would be told it was done while it stayed.
     */
    Map<String, ?> meant(Map<String, ?> raw) {
        if (emptiesField == null) {
            return raw;
        }
        Map<String, @Nullable Object> meant = new LinkedHashMap<>(raw);
        List<Object> emptied = new ArrayList<>(raw.get(emptiesField) instanceof List<?> named ? named : List.of());
        replaces.stream()
                .filter(raw::containsKey)
                .filter(name -> FieldReader.absent(raw.get(name)))
                .sorted()
                .forEach(name -> {
                    meant.remove(name);
                    emptied.add(name);
                });
        if (!emptied.isEmpty()) {
            meant.put(emptiesField, emptied);
        }
        return meant;
    }

    public boolean possibleIn(String stage) {
        return from.contains(stage);
    }
}
