package org.gongkai.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case or step with its human name.
 *
 * @param key of a text for the label, where the table has none; otherwise empty
 * @param lines the value, a line each
 * @param href leads to the file where the value is one
 * @param sealedPath where the value is masked personal data: what to ask for to see it whole
 * @param rows the facts within it
 */
public record DataRow(
        String label,
        String key,
        List<String> lines,
        @Nullable String href,
        @Nullable String sealedPath,
        List<DataRow> rows) {

    static DataRow of(String label, String value) {
        return new DataRow(label, "", List.of(value), null, null, List.of());
    }
}
