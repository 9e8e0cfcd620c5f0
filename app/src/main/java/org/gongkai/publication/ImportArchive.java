package org.gongkai.publication;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gongkai.publication.BulkImport.UnreadableImport;
import org.gongkai.publication.OfficeParts.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * A packed folder: its sheet and its documents by name, which is meant from where the sheet lies. Nothing of it is written to disk, and
 * no name of it is a path here.
 */
final class ImportArchive {

    private static final int ENTRIES = 5_000;

    /** In bytes. */
    private static final long UNPACKED = 64L << 20;

    private static final long FILE = 40L << 20;

    /** In bytes: a longest body of Chinese characters has 1.8 million. */
    private static final int PAGE = 3 << 20;

    /** Elements cost many times their length while a page is cleaned. */
    private static final int MOST_TAGS = 200_000;

    /** Characters of a column's name; the answer says a wrong one again for each row. */
    private static final int HEADING = 100;

    private static final Charset CHINESE = Charset.forName("GB18030");

    /**
     * Chinese characters take three bytes in UTF-8. Where two make every character, as the bytes of 通知 in GB 18030 can be read,
     * they are not UTF-8.
     */
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    private static final String SHEET = "metadata.csv";
    private static final String WORKBOOK = "metadata.xlsx";
    private static final Pattern MARKDOWN_TITLE = Pattern.compile("^\\s*#[ \\t]+(\\S.*)");

    private final List<Line> lines;
    private final String folder;
    private final Map<String, byte[]> documents;

    private ImportArchive(List<Line> lines, String folder, Map<String, byte[]> documents) {
        this.lines = lines;
        this.folder = folder;
        this.documents = documents;
    }

    /** A row of the sheet; blank cells are left out. */
    record Line(int number, Map<String, String> values) {}

    /** The text of a document, with the title it gives itself. */
    record Body(String title, String text, boolean html) {}

    static ImportArchive read(InputStream packed) throws IOException {
        Map<String, byte[]> files = unpack(packed);
        String folder = folderOfTheSheet(files.keySet());
        byte[] sheet = files.remove(folder + SHEET);
        byte[] workbook = files.remove(folder + WORKBOOK);
        List<List<String>> rows = sheet != null
                ? ImportCsv.rows(sheet)
                : ImportWorkbook.rows(Objects.requireNonNull(workbook, "the folder was chosen for its sheet"));
        return new ImportArchive(lines(rows), folder, files);
    }

    /** The outermost folder with a sheet, with the stroke after it; empty for the archive itself. */
    private static String folderOfTheSheet(Set<String> names) throws UnreadableImport {
        Map<Long, Set<String>> byDepth = names.stream()
                .filter(name -> last(name).equals(SHEET) || last(name).equals(WORKBOOK))
                .map(ImportArchive::folder)
                .collect(Collectors.groupingBy(ImportArchive::depth, TreeMap::new, Collectors.toSet()));
        Set<String> outermost = byDepth.values().stream().findFirst().orElse(Set.of());
        if (outermost.size() != 1) {
            throw new UnreadableImport(outermost.isEmpty() ? "no-sheet" : "several-sheets");
        }
        return outermost.iterator().next();
    }

    private static long depth(String folder) {
        return folder.chars().filter(each -> each == '/').count();
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Map<String, byte[]> unpack(InputStream packed) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(UNPACKED - total, FILE) + 1);
                total += bytes.length;
                SheetRows.within(++entries, ENTRIES, "too-large");
                SheetRows.within(total, UNPACKED, "too-large");
                SheetRows.within(bytes.length, FILE, "file-too-large");
                if (!entry.isDirectory()) {
                    files.put(plain(decoded(entry.getName())), bytes);
                }
            }
        } catch (IllegalArgumentException | ZipException | EOFException broken) {
            throw new UnreadableImport("unreadable-archive");
        }
        return files;
    }

    /** Names marked as UTF-8 come as they are, all others byte by byte: Chinese Windows writes them as it writes its sheets. */
    private static String decoded(String name) {
        if (name.chars().anyMatch(each -> each > 0xFF)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        String text = ImportCsv.text(bytes);
        return text.chars().allMatch(each -> each < FIRST_OF_THREE_BYTES) ? new String(bytes, CHINESE) : text;
    }

    private static String plain(String path) {
        String strokes = path.strip().replace('\\', '/').replaceFirst("^(\\.?/)+", "");
        return Normalizer.normalize(strokes, Normalizer.Form.NFC);
    }

    private static List<Line> lines(List<List<String>> rows) throws UnreadableImport {
        if (rows.isEmpty()) {
            throw new UnreadableImport("empty-sheet");
        }
        List<String> names =
                rows.getFirst().stream().map(ImportArchive::heading).toList();
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

    private static String heading(String cell) {
        String name = cell.strip();
        return name.substring(0, Math.min(name.length(), HEADING));
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * The document of that name, where it is one we can read: looked for beside the sheet, then in the folders around it, for
     * somebody who has written the folder into the sheet.
     *
     * @param titled the title the sheet gives it; empty for none
     * @throws TooLarge where it is more than a body can be
     */
    Optional<Body> body(String name, String titled) throws TooLarge {
        byte[] bytes = find(plain(name), folder);
        if (bytes == null) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".docx")) {
            return word(stem(name), bytes);
        }
        boolean html = lower.endsWith(".html") || lower.endsWith(".htm");
        String text = text(bytes, html);
        return Optional.of(html ? new Body(stem(name), CleanHtml.of(text), true) : plain(name, text, titled));
    }

    private byte @Nullable [] find(String name, String from) {
        byte[] here = documents.get(from + name);
        return here != null || from.isEmpty() ? here : find(name, folder(from.substring(0, from.length() - 1)));
    }

    private static String text(byte[] bytes, boolean html) throws TooLarge {
        String text = bytes.length > PAGE ? "" : ImportCsv.text(bytes);
        if (bytes.length > PAGE
                || html && text.chars().filter(each -> each == '<').count() > MOST_TAGS) {
            throw new TooLarge();
        }
        return text;
    }

    /**
     * A heading on the first line is the title, and leaves the body where it becomes it; what the sheet has named otherwise keeps
     * every line, and so does plain text that happens to begin with the sign.
     */
    private static Body plain(String name, String text, String titled) {
        Matcher heading = MARKDOWN_TITLE.matcher(text);
        if (!heading.find()) {
            return new Body(stem(name), text.strip(), false);
        }
        String title = heading.group(1).strip();
        boolean same = name.toLowerCase(Locale.ROOT).endsWith(".md") && title.equals(titled.strip());
        String rest = text.substring(heading.end()).strip();
        return new Body(title, titled.isBlank() || same ? rest : text.strip(), false);
    }

    private static Optional<Body> word(String stem, byte[] bytes) throws TooLarge {
        try {
            return Optional.of(new Body(stem, CleanHtml.of(WordBody.html(bytes)), true));
        } catch (TooLarge large) {
            throw large;
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String stem(String name) {
        String file = last(plain(name));
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
