package org.gongkai.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;

/** A form whose rows left empty move behind those filled in, and what was refused in a row with it. */
final class ClosedUp {

    private final Map<String, String> values;
    private final Map<String, String> refused;

    ClosedUp(Map<String, String> values, Map<String, String> refused) {
        this.values = new LinkedHashMap<>(values);
        this.refused = new LinkedHashMap<>(refused);
    }

    Sent by(DataRecord record) {
        closeUp(record, "");
        return new Sent(values, refused);
    }

    private void closeUp(DataRecord record, String path) {
        for (Field field : record.fields()) {
            String here = path + field.name();
            if (field.type() instanceof FieldType.Group(DataRecord inner)) {
                closeUp(inner, here + ".");
            } else if (field.type() instanceof FieldType.Groups(DataRecord inner, int least, int most)) {
                closeUpRows(inner, here);
            }
        }
    }

    private void closeUpRows(DataRecord inner, String list) {
        int next = 0;
        for (int i = 0; i < FormValues.count(values, list); i++) {
            String row = list + "[" + i + "].";
            if (isFilledIn(inner, row)) {
                String place = list + "[" + next++ + "].";
                move(values, row, place);
                move(refused, row, place);
            } else {
                values.keySet().removeIf(name -> name.startsWith(row));
            }
        }
    }

    /** A file that was refused was meant to be there. */
    private boolean isFilledIn(DataRecord inner, String row) {
        return !FormValues.read(inner, values, row).isEmpty()
                || refused.keySet().stream().anyMatch(path -> path.startsWith(row));
    }

    private static void move(Map<String, String> form, String row, String place) {
        for (String name : List.copyOf(form.keySet())) {
            String value = name.startsWith(row) ? form.remove(name) : null;
            if (value != null) {
                form.put(place + name.substring(row.length()), value);
            }
        }
    }
}
