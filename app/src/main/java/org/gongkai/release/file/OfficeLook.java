package org.gongkai.release.file;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** Office Open XML: every part of the container is looked at, also those that no other part names. */
final class OfficeLook {

    private static final Pattern WORD =
            Pattern.compile("word/(?:glossary/)?(?:document|header|footer|footnotes|endnotes|comments)\\d*\\.xml");

    private OfficeLook() {}

    static void look(Path file, Findings findings) throws IOException, ImageProcessingException {
        try (Parts parts = new Parts(file)) {
            List<String> names = parts.names();
            WordStyles styles = WordStyles.of(parts);
            SheetBook book = SheetBook.of(parts, findings);
            for (String name : names) {
                part(name, parts, styles, book, findings);
            }
            book.finish(findings);
        }
    }

    private static void part(String name, Parts parts, WordStyles styles, SheetBook book, Findings findings)
            throws IOException, ImageProcessingException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".rels")) {
            parts.read(name, new Relations(name, findings));
        } else if (lower.startsWith("docprops/") && lower.endsWith(".xml")) {
            parts.read(name, new OfficeProperties(findings));
        } else if (isProgram(lower)) {
            findings.add("active-content", name, lastPart(name));
        } else if (isEmbedded(lower)) {
            findings.add("embedded-file", name, lastPart(name));
        } else if (lower.matches(".*\\.(jpe?g|png|tiff?)")) {
            picture(name, parts, findings);
        } else if (lower.endsWith(".xml") || lower.endsWith(".vml")) {
            markup(name, lower, parts, styles, book, findings);
        }
    }

    private static void markup(
            String name, String lower, Parts parts, WordStyles styles, SheetBook book, Findings findings)
            throws IOException {
        if (lower.matches("xl/worksheets/[^/]+\\.xml")) {
            parts.read(name, book.sheet(name, findings));
        } else if (lower.equals("xl/sharedstrings.xml") || lower.equals("xl/workbook.xml")) {
            return; // read before the sheets
        } else if (WORD.matcher(lower).matches()) {
            WordText text = new WordText(WordText.isMain(lower) ? "" : name, styles, findings);
            parts.read(name, text);
            text.finish();
        } else {
            OtherText text = new OtherText(name, findings);
            parts.read(name, text);
            text.finish();
        }
    }

    private static void picture(String name, Parts parts, Findings findings)
            throws IOException, ImageProcessingException {
        try (InputStream in = parts.open(name)) {
            PictureLook.look(in, name, findings);
        }
    }

    private static boolean isProgram(String lower) {
        return lower.endsWith("vbaproject.bin")
                || lower.contains("/activex/")
                || lower.contains("/macrosheets/")
                || lower.endsWith("vbadata.xml");
    }

    /** Packed files, and whatever is not a part of the format: somebody put it there. */
    private static boolean isEmbedded(String lower) {
        boolean packed = lower.contains("/embeddings/") || lower.matches(".*(oleobject|package)\\d*\\.bin");
        boolean usual =
                lower.matches(".*\\.(xml|vml|rels|jpe?g|png|gif|bmp|tiff?|emf|wmf|wdp|svg|bin|odttf|fntdata|xlsb)");
        return packed || !usual;
    }

    private static String lastPart(String name) {
        return Masked.words(name.substring(name.lastIndexOf('/') + 1));
    }
}
