package org.gongkai.release.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.gongkai.release.UnseenMarkup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The words of a file that somebody who opens it reads. What is hidden, deleted or a remark in it is none of them, nor are its
 * properties: a search must not bring up what the file itself does not show.
 */
public final class FileWords {

    private FileWords() {}

    /**
     * The words, as plain text.
     *
     * @param mediaType as stored, with its charset for texts
     * @param most characters that are wanted
     * @throws LookFailed where the file cannot be read
     */
    public static String of(Path file, String mediaType, int most) {
        Words words = new Words(most);
        try {
            byType(file, mediaType, words);
        } catch (LookFailed e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            // Whatever way a reader fails on a crafted file: it has no words then.
            throw new LookFailed(LookFailed.UNREADABLE);
        } catch (StackOverflowError _) {
            throw new LookFailed(LookFailed.TOO_DEEP);
        }
        return words.text();
    }

    private static void byType(Path file, String mediaType, Words words) throws IOException {
        String[] parts = mediaType.split(";\\s*charset=", 2);
        switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/pdf" -> PdfLook.words(file, words);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                OfficeWords.document(file, words);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> OfficeWords.sheets(file, words);
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                OfficeWords.slides(file, words);
            case "application/msword" -> oldDocument(file, words);
            case "application/vnd.ms-excel" -> oldSheets(file, words);
            case "application/ofd" -> OfficeWords.pages(file, words);
            case "text/plain", "text/csv", "text/markdown" -> words.add(PlainLook.read(file, charset(parts)));
            case "text/html" -> page(PlainLook.read(file, charset(parts)), words);
            default -> {} // pictures and the like have no words
        }
    }

    private static Charset charset(String[] parts) {
        return Charset.forName(parts.length > 1 ? parts[1].strip() : "UTF-8");
    }

    private static void page(String html, Words words) {
        Document page = Jsoup.parse(html);
        UnseenMarkup.drop(page);
        words.add(page.body().wholeText());
    }

    private static void oldDocument(Path file, Words words) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(container.getRoot())) {
            Range range = document.getRange();
            for (int i = 0; i < range.numCharacterRuns() && !words.full(); i++) {
                CharacterRun run = range.getCharacterRun(i);
                words.add(run.isVanished() || run.isMarkedDeleted() ? "" : run.text());
            }
        }
    }

    private static void oldSheets(Path file, Words words) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(container.getRoot(), false)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheet(book.getSheetAt(i), words);
                }
            }
        }
    }

    private static void sheet(Sheet sheet, Words words) {
        DataFormatter formatter = new DataFormatter();
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean seen = !row.getZeroHeight() && !sheet.isColumnHidden(cell.getColumnIndex());
                words.add(seen ? formatter.formatCellValue(cell) : "");
                words.gap();
            }
        }
    }
}
