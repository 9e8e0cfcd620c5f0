package org.gongkai.release.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.release.text.Detectors;

/**
 * Numbers that stand in several cells: one digit to a box, side by side or one below the other, and resident numbers that are
 * split over some cells of a row. Empty cells between them count for nothing: boxes are often made of joined cells.
 */
final class SheetBoxes {

    /** What may be a part of a number. */
    private static final Pattern PIECE = Pattern.compile("\\d{1,17}|\\d{0,16}[Xx]");

    private static final int RESIDENT = 18;
    private static final int FEWEST_BOXES = 11;
    /** More digits one after the other are a table of figures. */
    private static final int MOST_BOXES = 100;
    /** As many columns as a sheet can have. */
    private static final int MOST_COLUMNS = 16_384;
    /** Two rows that are joined to one box. */
    private static final int WIDEST_STEP = 2;

    private final String sheet;
    private final Findings findings;
    private final List<String> pieces = new ArrayList<>();
    private final Map<Integer, Column> columns = new HashMap<>();
    private int row;

    SheetBoxes(String sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    private static final class Column {
        final List<String> boxes = new ArrayList<>();
        int last;
    }

    static boolean isPiece(String text) {
        return text.length() < RESIDENT && PIECE.matcher(text).matches();
    }

    /** The text that a cell shows, without blanks around it; cells come row by row, from left to right. */
    void cell(int cellRow, int column, String text) {
        if (cellRow != row) {
            rowEnds();
            row = cellRow;
        }
        if (text.isEmpty()) {
            return;
        }
        down(column, text);
        if (!isPiece(text)) {
            rowEnds();
        } else if (pieces.size() < MOST_COLUMNS) {
            pieces.add(text);
        }
    }

    private void down(int column, String text) {
        boolean box = text.length() == 1 && isPiece(text);
        Column above = box && column <= MOST_COLUMNS
                ? columns.computeIfAbsent(column, _ -> new Column())
                : columns.get(column);
        if (above == null) {
            return;
        }
        if (!box || row - above.last > WIDEST_STEP) {
            columnEnds(column, above);
        }
        if (box && above.boxes.size() <= MOST_BOXES) {
            above.boxes.add(text);
        }
        above.last = row;
    }

    void finish() {
        rowEnds();
        columns.forEach(this::columnEnds);
        columns.clear();
    }

    private void rowEnds() {
        String place = sheet + "!" + row;
        boxes(place, pieces);
        windows(place, pieces);
        pieces.clear();
    }

    private void columnEnds(int column, Column above) {
        if (above.boxes.size() <= MOST_BOXES) {
            String place = sheet + "!" + SheetText.letters(column);
            boxes(place, above.boxes);
            windows(place, above.boxes);
        }
        above.boxes.clear();
    }

    /** A row of boxes as a whole may be any number. */
    private void boxes(String place, List<String> cells) {
        if (cells.size() >= FEWEST_BOXES && cells.stream().allMatch(cell -> cell.length() == 1)) {
            findings.text(place, String.join("", cells));
        }
    }

    /** Among other cells with figures only a number with a check character is sure enough. */
    private void windows(String place, List<String> cells) {
        for (int first = 0; first < cells.size() - 1; first++) {
            StringBuilder window = new StringBuilder(cells.get(first));
            for (int last = first + 1; last < cells.size() && window.length() < RESIDENT; last++) {
                window.append(cells.get(last));
            }
            if (Detectors.isResidentNumber(window.toString())) {
                findings.text(place, window.toString());
            }
        }
    }
}
