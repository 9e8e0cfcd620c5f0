package org.gongkai.publication;

import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.publication.BulkImport.UnreadableImport;

/** The cells of a workbook's sheet: what they show, not the formulas behind it. */
final class SheetCells implements PartEvents {

    private static final int ALPHABET = 26;

    private final SharedTexts texts;
    private final CellFormats formats;
    private final SheetRows rows = new SheetRows();
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private String style = "";
    private int row;
    private int column;
    private boolean wanted;
    private boolean pronounced;

    SheetCells(SharedTexts texts, CellFormats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    List<List<String>> rows() {
        return rows.all();
    }

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "row" -> row(PartEvents.attribute(at, "r"));
            case "c" -> cell(at);
            case "rPh" -> pronounced = true;
            case "v", "t" -> wanted = !pronounced;
            default -> {}
        }
    }

    private void row(String number) {
        row = number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : row + 1;
        column = 0;
    }

    private void cell(XMLStreamReader at) {
        column = column(PartEvents.attribute(at, "r"), column + 1);
        type = PartEvents.attribute(at, "t");
        style = PartEvents.attribute(at, "s");
        value.setLength(0);
    }

    /** The column in a reference such as AB12; the next one where none is named. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < Math.min(4, reference.length()) && isLetter(reference.charAt(i)); i++) {
            column = column * ALPHABET + reference.charAt(i) - 'A' + 1;
        }
        return column > 0 ? column : next;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    @Override
    public void text(String more) throws UnreadableImport {
        if (wanted) {
            value.append(more);
            SheetRows.within(value.length(), SheetRows.CELL, "cell-too-long");
        }
    }

    @Override
    public void end(XMLStreamReader at) throws UnreadableImport {
        switch (at.getLocalName()) {
            case "v", "t" -> wanted = false;
            case "rPh" -> pronounced = false;
            case "c" -> {
                if (!value.isEmpty()) {
                    rows.cell(row, column, shown(value.toString()));
                }
            }
            default -> {}
        }
    }

    private String shown(String raw) {
        return switch (type) {
            case "s" -> texts.of(raw);
            case "str", "inlineStr", "e" -> raw;
            case "d" -> raw.split("T", 2)[0];
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> formats.shown(raw, style);
        };
    }
}
