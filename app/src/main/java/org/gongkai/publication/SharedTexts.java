package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.publication.BulkImport.UnreadableImport;

/** The texts the cells of a workbook share, by their number. How they are pronounced is none of them. */
final class SharedTexts implements PartEvents {

    /** As many as an import's sheet has cells, and as many again on other sheets of the workbook. */
    private static final int MOST = 2 * SheetRows.ROWS * SheetRows.COLUMNS;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean wanted;
    private boolean pronounced;

    /** @throws IndexOutOfBoundsException where there is no such text */
    String of(String number) {
        return texts.get(Integer.parseInt(number.strip()));
    }

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> pronounced = true;
            case "t" -> wanted = !pronounced;
            default -> {}
        }
    }

    @Override
    public void text(String more) throws UnreadableImport {
        if (wanted) {
            text.append(more);
            SheetRows.within(text.length(), SheetRows.CELL, "cell-too-long");
        }
    }

    @Override
    public void end(XMLStreamReader at) throws UnreadableImport {
        switch (at.getLocalName()) {
            case "t" -> wanted = false;
            case "rPh" -> pronounced = false;
            case "si" -> {
                texts.add(text.toString());
                SheetRows.within(texts.size(), MOST, "sheet-too-large");
            }
            default -> {}
        }
    }
}
