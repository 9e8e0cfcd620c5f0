package org.gongkai.release.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** One sheet: its cells' texts, its hidden rows and columns where they hold something, and formulas that fetch. */
final class SheetText implements Xml.Events {

    private static final Pattern FETCHING = Pattern.compile(
            "(?i)webservice\\(|https?://|ftp://|file:|\\\\\\\\|\\[\\d+\\]|\\|'|rtd\\(|sql\\.request\\(");

    private static final Pattern POWER = Pattern.compile("-?\\d(?:\\.\\d{1,20})?E[+-]?\\d{1,2}");
    private static final int FIRST = 8;

    private final String sheet;
    private final SheetBook book;
    private final Findings findings;
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private final TreeSet<Integer> columnsTold = new TreeSet<>();
    private final TreeSet<Integer> rowsTold = new TreeSet<>();
    private final List<String> unseenCells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final StringBuilder loose = new StringBuilder();
    private final SheetBoxes boxes;
    private Map<String, String> cell = Map.of();
    private boolean hiddenRow;
    private int row;
    private int column;
    private boolean inCell;
    private boolean inFormula;

    SheetText(String sheet, SheetBook book, Findings findings) {
        this.sheet = sheet;
        this.book = book;
        this.findings = findings;
        this.boxes = new SheetBoxes(sheet, findings);
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        switch (name) {
            case "col" -> column(attributes);
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "f" -> inFormula = true;
            case "hyperlink" -> link(attributes);
            default -> {}
        }
    }

    /** Its target outside the file stands among the relations of the sheet. */
    private void link(Map<String, String> attributes) {
        String where = sheet + "!" + attributes.getOrDefault("ref", "");
        Addresses.numbers(attributes.getOrDefault("location", ""), where, findings);
        findings.text(where, attributes.getOrDefault("tooltip", ""));
    }

    private void column(Map<String, String> attributes) {
        boolean hidden = attributes.getOrDefault("hidden", "0").matches("1|true")
                || attributes.getOrDefault("width", "9").matches("0(\\.0*)?");
        if (hidden) {
            hiddenColumns.add(new int[] {number(attributes, "min", 1), number(attributes, "max", 1)});
        }
    }

    private void row(Map<String, String> attributes) {
        row = number(attributes, "r", row + 1);
        column = 0;
        hiddenRow = attributes.getOrDefault("hidden", "0").matches("1|true")
                || attributes.getOrDefault("ht", "9").matches("0(\\.0*)?");
    }

    private void cell(Map<String, String> attributes) {
        cell = attributes;
        inCell = true;
        value.setLength(0);
        formula.setLength(0);
        column = column(attributes.getOrDefault("r", ""), column + 1);
    }

    @Override
    public void text(String more) {
        if (inCell) {
            (inFormula ? formula : value).append(more);
        } else {
            loose.append(more);
        }
    }

    @Override
    public void end(String name) {
        if (!inCell && !loose.isEmpty()) {
            findings.text(sheet, loose.toString());
            loose.setLength(0);
        }
        switch (name) {
            case "f" -> inFormula = false;
            case "c" -> cellEnds();
            case "sheetData" -> sheetEnds();
            default -> {}
        }
    }

    private void cellEnds() {
        inCell = false;
        boxes.cell(row, column, shown());
        if (!value.isEmpty()) {
            content(value.toString());
            unseen();
        }
        if (formula.indexOf("\"") >= 0) {
            Addresses.numbers(formula.toString(), place(), findings);
        }
        findings.aside(place(), formula.toString());
        findings.aside(place(), formula.toString().replaceAll("[\"&\\s]", ""));
        if (FETCHING.matcher(formula).find()) {
            findings.add("external-link", place(), Masked.words(formula.toString()));
        }
    }

    private String shown() {
        String raw = value.toString().strip();
        return isShared(raw) ? book.text(Integer.parseInt(raw)) : raw;
    }

    private boolean isShared(String raw) {
        return "s".equals(cell.get("t")) && raw.matches("\\d{1,9}");
    }

    /** Long numbers are kept as powers of ten; people read them as digits. */
    private void content(String raw) {
        if (isShared(raw.strip())) {
            findings.hits(place(), book.shared(Integer.parseInt(raw.strip())));
        } else {
            findings.text(place(), POWER.matcher(raw).matches() ? new BigDecimal(raw).toPlainString() : raw);
        }
    }

    private void unseen() {
        if (hiddenRow) {
            rowsTold.add(row);
        }
        if (hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1])) {
            columnsTold.add(column);
        }
        if (unseenCells.size() <= FIRST && book.hides(cell.getOrDefault("s", ""))) {
            unseenCells.add(cell.getOrDefault("r", "?"));
        }
    }

    private void sheetEnds() {
        boxes.finish();
        tell("hidden-rows", rowsTold.stream().map(String::valueOf).toList());
        tell("hidden-columns", columnsTold.stream().map(SheetText::letters).toList());
        tell("hidden-text", unseenCells);
    }

    private void tell(String kind, List<String> places) {
        if (!places.isEmpty()) {
            String more = places.size() > FIRST ? " …" : "";
            String first = String.join(", ", places.subList(0, Math.min(FIRST, places.size())));
            findings.add(kind, sheet, first + more);
        }
    }

    private String place() {
        return sheet + "!" + letters(column) + row;
    }

    static int number(Map<String, String> attributes, String name, int otherwise) {
        String text = attributes.getOrDefault(name, "");
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : otherwise;
    }

    static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column > 0 ? column : otherwise;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
