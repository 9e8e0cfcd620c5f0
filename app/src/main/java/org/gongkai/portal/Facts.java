package org.gongkai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.page.KeyValue;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.StepData;

/** Data of a step as rows to read, with the names the table gives them. */
final class Facts {

    private final Locale locale;
    private final Set<String> left;

    /** Leaves out the fields named. */
    Facts(Locale locale, Set<String> left) {
        this.locale = locale;
        this.left = left;
    }

    List<KeyValue> of(DataRecord record, StepData data) {
        List<KeyValue> rows = new ArrayList<>();
        for (Field field : record.fields()) {
            if (left.contains(field.name())) {
                continue;
            }
            switch (field.type()) {
                case FieldType.Group(DataRecord fields) -> rows.addAll(of(fields, data.group(field.name())));
                case FieldType.Groups _, FieldType.File _ -> {}
                default -> row(field, data, rows);
            }
        }
        return rows;
    }

    /** The same in one sentence. */
    String sentence(DataRecord record, StepData data) {
        boolean english = locale.getLanguage().equals("en");
        return of(record, data).stream()
                .map(row -> row.label() + (english ? ": " : "：") + row.value())
                .collect(Collectors.joining(english ? "; " : "；"));
    }

    private void row(Field field, StepData data, List<KeyValue> rows) {
        List<String> values = data.texts(field.name());
        if (!values.isEmpty()) {
            String shown = values.stream().map(value -> shown(field, value)).collect(Collectors.joining("、"));
            rows.add(KeyValue.of(field.title().in(locale), shown));
        }
    }

    private String shown(Field field, String value) {
        return field.type() instanceof FieldType.Choice(List<FieldType.Option> options)
                ? options.stream()
                        .filter(option -> option.code().equals(value))
                        .findFirst()
                        .map(option -> option.title().in(locale))
                        .orElse(value)
                : value;
    }
}
