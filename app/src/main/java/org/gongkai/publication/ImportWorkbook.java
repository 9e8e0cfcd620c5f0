package org.gongkai.publication;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.publication.BulkImport.UnreadableImport;
import org.gongkai.publication.OfficeParts.Related;

/**
 * The sheet of an import as a workbook: its first sheet, the cells as they are shown, days as ISO texts. It is read cell by cell
 * and only as far as an import may go: a sheet of a million cells costs no more memory than one of a few thousand.
 */
final class ImportWorkbook {

    /** In bytes, unpacked. */
    private static final long SHEET = 20L << 20;

    private static final long STRINGS = 20L << 20;
    private static final long STYLES = 5L << 20;
    private static final long BOOK = 5L << 20;

    private ImportWorkbook() {}

    static List<List<String>> rows(byte[] workbook) throws UnreadableImport {
        try {
            return rows(new OfficeParts(workbook));
        } catch (UnreadableImport told) {
            throw told;
        } catch (OfficeParts.TooLarge _) {
            throw new UnreadableImport("sheet-too-large");
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableImport("unreadable-workbook");
        }
    }

    private static List<List<String>> rows(OfficeParts parts) throws IOException {
        Book book = new Book();
        String main = parts.main();
        parts.read(main, BOOK, book);
        List<Related> related = parts.related(main);
        SharedTexts texts = new SharedTexts();
        parts.read(OfficeParts.first(related, "/sharedStrings"), STRINGS, texts);
        CellFormats formats = new CellFormats(book.from1904);
        parts.read(OfficeParts.first(related, "/styles"), STYLES, formats);
        SheetCells cells = new SheetCells(texts, formats);
        parts.read(book.firstSheet(related), SHEET, cells);
        return cells.rows();
    }

    /** Which sheet is the first, and from when days are counted. */
    private static final class Book implements PartEvents {

        private String first = "";
        private boolean from1904;

        @Override
        public void start(XMLStreamReader at) {
            if (at.getLocalName().equals("sheet") && first.isEmpty()) {
                first = PartEvents.attribute(at, "id");
            } else if (at.getLocalName().equals("workbookPr")) {
                from1904 = PartEvents.attribute(at, "date1904").matches("1|true");
            }
        }

        String firstSheet(List<Related> related) throws UnreadableImport {
            return related.stream()
                    .filter(each -> each.id().equals(first))
                    .findFirst()
                    .map(Related::part)
                    .orElseThrow(() -> new UnreadableImport("unreadable-workbook"));
        }
    }
}
