package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.publication.BulkImport.UnreadableImport;

/** The cells of a sheet as they come, up to the size an import may have. Cells without words count for nothing. */
final class SheetRows {

    /** Rows below the one that names the columns. */
    static final int ROWS = 5_000;

    static final int COLUMNS = 60;

    /** Characters; spreadsheets hold no more in a cell either. */
    static final int CELL = 32_767;

    private final List<List<String>> rows = new ArrayList<>();

    /** Takes a cell in; rows and columns are counted from 1. */
    void cell(int row, int column, String text) throws UnreadableImport {
        if (text.isBlank()) {
            return;
        }
        within(row, ROWS + 1, "too-many-rows");
        within(column, COLUMNS, "too-many-columns");
        within(text.length(), CELL, "cell-too-long");
        while (rows.size() < row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = rows.get(row - 1);
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    static void within(long count, long most, String otherwise) throws UnreadableImport {
        if (count > most) {
            throw new UnreadableImport(otherwise);
        }
    }

    /** Every row down to the last with words in it, so that a row keeps its number. */
    List<List<String>> all() {
        return rows;
    }
}
