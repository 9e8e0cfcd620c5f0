package org.gongkai.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.publication.BulkImport.UnreadableImport;

/** A packed folder: its sheet and its documents by name. Nothing of it is written to disk, and no name of it is a path here. */
final class ImportArchive {

    private static final int ENTRIES = 5_000;
    private static final long UNPACKED = 64L << 20;
    private static final String SHEET = "metadata.csv";
    private static final String WORKBOOK = "metadata.xlsx";
    private static final Pattern MARKDOWN_TITLE = Pattern.compile("(?m)^#\\s+(.+)$");

    private final List<Line> lines;
    private final Map<String, byte[]> documents;

    private ImportArchive(List<Line> lines, Map<String, byte[]> documents) {
        this.lines = lines;
        this.documents = documents;
    }

    /** A row of the sheet; blank cells are left out. */
    record Line(int number, Map<String, String> values) {}

    /** The text of a document, with the title it gives itself. */
    record Body(String title, String text, boolean html) {}

    static ImportArchive read(InputStream packed) throws IOException {
        Map<String, byte[]> files = unpack(packed);
        byte[] sheet = files.remove(SHEET);
        byte[] workbook = files.remove(WORKBOOK);
        if (sheet != null) {
            return new ImportArchive(lines(rows(text(sheet))), files);
        }
        if (workbook != null) {
            return new ImportArchive(lines(ImportWorkbook.rows(workbook)), files);
        }
        throw new UnreadableImport("no-sheet");
    }

    private static Map<String, byte[]> unpack(InputStream packed) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.readNBytes((int) Math.min(UNPACKED - total + 1, 1 << 26));
                    total += bytes.length;
                    files.put(name(entry.getName()), bytes);
                }
                if (total > UNPACKED || files.size() > ENTRIES) {
                    throw new UnreadableImport("too-large");
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new UnreadableImport("unreadable-archive");
        }
        return files;
    }

    /** Folders do not matter, and the sheet may be in one. */
    private static String name(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^\\./", "");
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return last.equals(SHEET) || last.equals(WORKBOOK) ? last : plain;
    }

    /** UTF-8, or else what Chinese spreadsheets write. */
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<Line> lines(List<List<String>> rows) throws UnreadableImport {
        if (rows.isEmpty()) {
            throw new UnreadableImport("empty-sheet");
        }
        List<String> names = rows.getFirst().stream().map(String::strip).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> values = new LinkedHashMap<>();
            List<String> cells = rows.get(i);
            for (int column = 0; column < Math.min(names.size(), cells.size()); column++) {
                if (!cells.get(column).isBlank()) {
                    values.put(names.get(column), cells.get(column).strip());
                }
            }
            if (!values.isEmpty()) {
                lines.add(new Line(i + 1, values));
            }
        }
        return lines;
    }

    private static List<List<String>> rows(String sheet) throws UnreadableImport {
        try (CSVParser parser = CSVParser.parse(sheet, CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableImport("unreadable-sheet");
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** The document of that name, where it is one we can read. */
    Optional<Body> body(String name) {
        byte[] bytes = documents.get(name.replace('\\', '/'));
        if (bytes == null) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".docx")) {
            return word(bytes);
        }
        String text = text(bytes);
        boolean html = lower.endsWith(".html") || lower.endsWith(".htm");
        return Optional.of(html ? new Body(stem(name), CleanHtml.of(text), true) : plain(stem(name), text));
    }

    private static Body plain(String stem, String text) {
        var heading = MARKDOWN_TITLE.matcher(text);
        if (heading.find()) {
            return new Body(
                    heading.group(1).strip(), text.substring(heading.end()).strip(), false);
        }
        return new Body(stem, text.strip(), false);
    }

    private static Optional<Body> word(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return Optional.of(new Body("", CleanHtml.of(WordBody.html(document)), true));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
