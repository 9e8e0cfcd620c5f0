package org.gongkai.release.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.gongkai.release.text.Masked;

/** Workbooks of Excel 97 to 2003. */
final class OldSheetLook {

    private static final int FIRST = 8;

    private OldSheetLook() {}

    static void look(Path file, Findings findings) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(container.getRoot(), true)) {
            OldProperties.parts(container.getRoot(), 0, findings);
            OldProperties.look(book.getSummaryInformation(), book.getDocumentSummaryInformation(), findings);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                    findings.add(
                            "hidden-sheet", Masked.words(book.getSheetName(i)), Masked.words(book.getSheetName(i)));
                }
                sheet(book.getSheetAt(i), findings);
            }
        }
    }

    private static void sheet(Sheet sheet, Findings findings) {
        String name = Masked.words(sheet.getSheetName());
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        SheetBoxes boxes = new SheetBoxes(name, findings);
        for (Row row : sheet) {
            boolean holds = false;
            for (Cell cell : row) {
                boxes.cell(
                        row.getRowNum() + 1,
                        cell.getColumnIndex() + 1,
                        text(cell).strip());
                holds |= cell(name, cell, columns, findings);
            }
            if (holds && (row.getZeroHeight() || row.getHeight() == 0)) {
                rows.add(String.valueOf(row.getRowNum() + 1));
            }
        }
        boxes.finish();
        tell("hidden-rows", name, rows, findings);
        tell("hidden-columns", name, columns, findings);
        sheet.getHyperlinkList().forEach(link -> link(name, link, findings));
    }

    private static void link(String sheet, Hyperlink link, Findings findings) {
        String address = link.getAddress();
        if (address != null) {
            Addresses.numbers(address, sheet, findings);
            Addresses.outside(address).ifPresent(found -> findings.add("external-link", sheet, found));
        }
    }

    private static boolean cell(String sheet, Cell cell, List<String> columns, Findings findings) {
        String place = sheet + "!" + cell.getAddress();
        String text = text(cell);
        findings.text(place, text);
        Comment comment = cell.getCellComment();
        if (comment != null && comment.getString() != null) {
            String words = comment.getString().getString();
            findings.add("comment", place, Masked.words(words));
            findings.text(place, words);
        }
        String column = SheetText.letters(cell.getColumnIndex() + 1);
        if (!text.isBlank() && cell.getSheet().isColumnHidden(cell.getColumnIndex()) && !columns.contains(column)) {
            columns.add(column);
        }
        return !text.isBlank();
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            default -> "";
        };
    }

    private static void tell(String kind, String sheet, List<String> places, Findings findings) {
        if (!places.isEmpty()) {
            String more = places.size() > FIRST ? " …" : "";
            findings.add(kind, sheet, String.join(", ", places.subList(0, Math.min(FIRST, places.size()))) + more);
        }
    }
}
