package org.gongkai.paper;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table in a Word file, with cells that span columns and rows. */
final class DocxTable {

    /** Fourth size (四号), as tables usually are. */
    private static final int SIZE = 12;

    private final XWPFTable table;
    /** By column: how many rows a cell above still reaches down, and over how many columns. */
    private final Map<Integer, int[]> reaching = new HashMap<>();

    private DocxTable(XWPFTable table) {
        this.table = table;
    }

    static void add(XWPFDocument document, Block.Table block) {
        XWPFTable table = document.createTable(1, 1);
        table.setWidth("100%");
        table.removeRow(0);
        DocxTable made = new DocxTable(table);
        block.rows().forEach(made::row);
    }

    private void row(List<Block.Cell> cells) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        int column = 0;
        for (Block.Cell cell : cells) {
            column = covered(row, column);
            XWPFTableCell made = cell(row, cell.wide(), cell.high() > 1 ? STMerge.RESTART : null);
            PaperDocx.write(made.getParagraphs().getFirst(), cell.text(), PaperDocx.BODY_FONT, SIZE);
            if (cell.high() > 1) {
                reaching.put(column, new int[] {cell.high() - 1, cell.wide()});
            }
            column += cell.wide();
        }
        covered(row, column);
        if (row.getTableCells().isEmpty()) {
            row.createCell();
        }
    }

    /** Cells from above that reach down here; answers the first column that is free. */
    private int covered(XWPFTableRow row, int from) {
        int column = from;
        int[] above = reaching.get(column);
        while (above != null && above[0] > 0) {
            cell(row, above[1], STMerge.CONTINUE);
            above[0]--;
            column += above[1];
            above = reaching.get(column);
        }
        return column;
    }

    private static XWPFTableCell cell(
            XWPFTableRow row, int wide, STMerge.@org.jspecify.annotations.Nullable Enum merge) {
        XWPFTableCell cell = row.createCell();
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (wide > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        if (merge != null) {
            properties.addNewVMerge().setVal(merge);
        }
        if (cell.getParagraphs().isEmpty()) {
            cell.addParagraph();
        }
        return cell;
    }
}
