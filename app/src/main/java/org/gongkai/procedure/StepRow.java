package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/** One row of a table while it is being written. */
public final class StepRow {

    private final String id;
    private final Title title;
    private final Set<String> from = new LinkedHashSet<>();
    private Target to = new Target.Same();
    private final List<Role> roles = new ArrayList<>();
    private DataRecord record = DataRecord.EMPTY;
    private final List<Material> materials = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Rule> gates = new ArrayList<>();
    private Completion completion = Situation::data;
    private final List<Rule> completeness = new ArrayList<>();
    private final List<Rule> checks = new ArrayList<>();
    private final Set<String> replaces = new LinkedHashSet<>();
    private @Nullable String emptiesField;
    private @Nullable String sectionField;
    private boolean shownToApplicant;
    private final Set<String> applicantFields = new LinkedHashSet<>();

    StepRow(String id, Title title) {
        this.id = id;
        this.title = title;
    }

    public StepRow from(String... stages) {
        from.addAll(List.of(stages));
        return this;
    }

    public StepRow to(String stage) {
        to = new Target.To(stage);
        return this;
    }

    public StepRow toOneOf(List<String> stages, Function<Situation, String> choice) {
        to = new Target.OneOf(List.copyOf(stages), choice);
        return this;
    }

    public StepRow by(Role... who) {
        roles.addAll(List.of(who));
        return this;
    }

    public StepRow cites(String... articles) {
        List.of(articles).forEach(article -> citations.add(Citation.of(article)));
        return this;
    }

    public StepRow asks(Field... fields) {
        return asks(DataRecord.of(fields));
    }

    public StepRow asks(DataRecord fields) {
        record = fields;
        return this;
    }

    public StepRow material(String materialId, String zh, String en) {
        materials.add(new Material(materialId, new Title(zh, en), true));
        return this;
    }

    /** A condition that can be told before anybody fills in a form. */
    public StepRow gate(Rule rule) {
        gates.add(rule);
        return this;
    }

    /** Fills in what the data leave to the table: defaults, ids of items. */
    public StepRow completes(Completion with) {
        completion = with;
        return this;
    }

    /** What must be there depending on other data; looked at even where fields are missing or wrong. */
    public StepRow needs(Rule rule) {
        completeness.add(rule);
        return this;
    }

    /** A condition on the data given. */
    public StepRow check(Rule rule) {
        checks.add(rule);
        return this;
    }

    /** These fields, where given, replace the case's own. */
    public StepRow replaces(String... fields) {
        replaces.addAll(List.of(fields));
        return this;
    }

    /** Fields that are replaced by nothing are named in this list field; stating them empty says the same. */
    public StepRow emptiesBy(String field) {
        emptiesField = field;
        return this;
    }

    /** The unit named in this field is responsible from now on. */
    public StepRow assignsTo(String field) {
        sectionField = field;
        return this;
    }

    /** The applicant sees that it happened, and of its data these fields and no others. */
    public StepRow shownToApplicant(String... fields) {
        shownToApplicant = true;
        applicantFields.addAll(List.of(fields));
        return this;
    }

    Step step() {
        return new Step(
                id,
                title,
                Set.copyOf(from),
                to,
                List.copyOf(roles),
                record,
                List.copyOf(materials),
                List.copyOf(citations),
                List.copyOf(gates),
                completion,
                List.copyOf(completeness),
                List.copyOf(checks),
                Set.copyOf(replaces),
                emptiesField,
                sectionField,
                shownToApplicant,
                Set.copyOf(applicantFields));
    }
}
