package org.gongkai.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A year written as CSV with the header {@code date,kind,name}. Lines that begin with {@code #} are remarks;
 * a remark that is an address is a source.
 */
final class CsvYear {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))(,|$)");

    private CsvYear() {}

    static void read(String content, YearDraft draft) {
        boolean headerSeen = false;
        var lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("#")) {
                remark("line " + (i + 1), line.substring(1).strip(), draft);
            } else if (!line.isEmpty() && headerSeen) {
                row("line " + (i + 1), cells(line), draft);
            } else if (!line.isEmpty()) {
                headerSeen = true;
                header("line " + (i + 1), cells(line), draft);
            }
        }
    }

    private static void remark(String at, String remark, YearDraft draft) {
        if (remark.startsWith("http")) {
            draft.source(at, remark);
        }
    }

    private static void header(String at, List<String> cells, YearDraft draft) {
        if (!cells.equals(HEADER)) {
            draft.problem(at, "header-wrong", String.join(",", cells));
        }
    }

    private static void row(String at, List<String> cells, YearDraft draft) {
        if (cells.size() == HEADER.size()) {
            draft.day(at + ": ", cells.get(0), cells.get(1), cells.get(2));
        } else {
            draft.problem(at, "columns-wrong", String.valueOf(cells.size()));
        }
    }

    /** The cells of a line; none at all where a quotation is not closed. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        while (matcher.find()) {
            var quoted = matcher.group(1);
            cells.add(quoted == null ? matcher.group(2).strip() : quoted.replace("\"\"", "\""));
            if (matcher.group(3).isEmpty()) {
                return cells;
            }
        }
        return List.of();
    }
}
