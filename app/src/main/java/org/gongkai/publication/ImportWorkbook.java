package org.gongkai.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.publication.BulkImport.UnreadableImport;
import org.jspecify.annotations.Nullable;

/** The sheet of an import as a workbook: its first sheet, the cells as they are shown, days as ISO texts. */
final class ImportWorkbook {

    private static final int ROWS = 5_001;
    private static final int COLUMNS = 100;

    private ImportWorkbook() {}

    static List<List<String>> rows(byte[] workbook) throws UnreadableImport {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i <= Math.min(sheet.getLastRowNum(), ROWS); i++) {
                rows.add(cells(sheet.getRow(i)));
            }
            return rows;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableImport("unreadable-workbook");
        }
    }

    private static List<String> cells(@Nullable Row row) {
        List<String> cells = new ArrayList<>();
        int last = row == null ? 0 : Math.min(row.getLastCellNum(), COLUMNS);
        for (int i = 0; i < last; i++) {
            cells.add(row == null ? "" : text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }
}
