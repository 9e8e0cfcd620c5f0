package org.gongkai.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.publication.BulkImport.UnreadableImport;

/** The sheet of an import as comma-separated values, and the character set such files are in. */
final class ImportCsv {

    /** In bytes. */
    static final int LARGEST = 20 << 20;

    /** One record alone may not be cut into more cells than there is memory for. */
    private static final int MOST_COMMAS = 2_000_000;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private ImportCsv() {}

    static List<List<String>> rows(byte[] sheet) throws UnreadableImport {
        SheetRows.within(sheet.length, LARGEST, "sheet-too-large");
        SheetRows.within(commas(sheet), MOST_COMMAS, "too-many-columns");
        SheetRows rows = new SheetRows();
        try (Reader text = new InputStreamReader(content(sheet), charset(sheet));
                CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                int number = (int) row.getRecordNumber();
                for (int i = 0; i < row.size(); i++) {
                    rows.cell(number, i + 1, row.get(i));
                }
            }
        } catch (UnreadableImport told) {
            throw told;
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableImport("unreadable-sheet");
        }
        return rows.all();
    }

    private static int commas(byte[] sheet) {
        int commas = 0;
        for (byte each : sheet) {
            commas += each == ',' ? 1 : 0;
        }
        return commas;
    }

    /** The bytes after the mark some programs begin with. */
    private static ByteArrayInputStream content(byte[] bytes) {
        boolean marked =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int from = marked ? 3 : 0;
        return new ByteArrayInputStream(bytes, from, bytes.length - from);
    }

    /** UTF-8, or else what Chinese spreadsheets write. */
    static Charset charset(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? CHINESE : StandardCharsets.UTF_8;
    }

    /** The bytes as text. */
    static String text(byte[] bytes) {
        return new String(content(bytes).readAllBytes(), charset(bytes));
    }
}
