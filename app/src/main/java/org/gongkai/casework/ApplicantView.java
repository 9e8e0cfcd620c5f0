package org.gongkai.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;

/** What of a case its applicant is shown: the steps and the fields the table names for that, and nothing else. */
public record ApplicantView(Procedure procedure, CaseFile file) {

    /** An event with so much of its data as the applicant may see. */
    public record Shown(CaseEvent event, Step step, StepData data) {}

    public List<Shown> events() {
        return file.events().stream().flatMap(event -> shown(event).stream()).toList();
    }

    private Optional<Shown> shown(CaseEvent event) {
        return procedure
                .step(event.step())
                .filter(Step::shownToApplicant)
                .map(step -> new Shown(event, step, only(event.data(), step.applicantFields())));
    }

    /** The case's own data as the applicant gave them. */
    public StepData data() {
        return only(file.data(), procedure.opening().applicantFields());
    }

    private static StepData only(StepData data, Set<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>(data.values());
        values.keySet().retainAll(fields);
        return new StepData(values);
    }

    /** Ids of the files among what the applicant is shown. */
    public Set<String> files() {
        return events().stream()
                .flatMap(shown -> files(shown.step().record(), shown.data()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> files(DataRecord record, StepData data) {
        return record.fields().stream().flatMap(field -> switch (field.type()) {
            case FieldType.File _ -> data.text(field.name()).stream();
            case FieldType.Groups groups ->
                data.groups(field.name()).stream().flatMap(item -> files(groups.fields(), item));
            case FieldType.Group group -> files(group.fields(), data.group(field.name()));
            default -> Stream.empty();
        });
    }
}
