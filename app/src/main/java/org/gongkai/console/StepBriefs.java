package org.gongkai.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Procedures;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Puts before a clerk's eyes what a step is to be taken on. */
@Component
class StepBriefs {

    private final Procedures procedures;
    private final CaseSheets sheets;
    private final List<Nicety> niceties;
    private final PublicationSheets publications;

    StepBriefs(Procedures procedures, CaseSheets sheets, List<Nicety> niceties, PublicationSheets publications) {
        this.procedures = procedures;
        this.sheets = sheets;
        this.niceties = niceties;
        this.publications = publications;
    }

    StepBrief of(CaseFile file, Step step, Viewer viewer, Locale locale) {
        Procedure procedure = procedures.of(file);
        Nicety nicety = Nicety.of(niceties, procedure);
        Optional<CaseSheet.Draft> draft =
                nicety.judgesTheDraft(step) ? nicety.draft(file, viewer, locale) : Optional.empty();
        return new StepBrief(
                file.number(),
                CaseLines.applicant(file),
                CaseLines.title(file),
                facts(procedure.opening().record(), nicety.needs(step), file, locale),
                sheets.entries(file, event -> nicety.recalls(step, event, file), locale),
                draft.orElse(null),
                publications.of(file));
    }

    private List<DataRow> facts(DataRecord record, List<String> needed, CaseFile file, Locale locale) {
        List<Field> fields = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String path : needed) {
            int dot = path.indexOf('.');
            StepData data = dot < 0 ? file.data() : file.data().group(path.substring(0, dot));
            within(record, path, dot).ifPresent(field -> {
                fields.add(field);
                data.text(field.name()).ifPresent(value -> values.put(field.name(), value));
            });
        }
        return sheets.rows(file, locale).of(new DataRecord(fields), List.of(), new StepData(values));
    }

    private static Optional<Field> within(DataRecord record, String path, int dot) {
        return dot < 0
                ? record.field(path)
                : record.field(path.substring(0, dot))
                        .map(Field::type)
                        .filter(FieldType.Group.class::isInstance)
                        .map(FieldType.Group.class::cast)
                        .flatMap(group -> group.fields().field(path.substring(dot + 1)));
    }
}
