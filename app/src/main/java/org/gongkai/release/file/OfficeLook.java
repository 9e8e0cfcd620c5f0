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

    private final Parts parts;
    private final PartRoots roots;
    private final WordStyles styles;
    private final SheetBook book;
    private final Findings findings;

    private OfficeLook(Parts parts, PartRoots roots, WordStyles styles, SheetBook book, Findings findings) {
        this.parts = parts;
        this.roots = roots;
        this.styles = styles;
        this.book = book;
        this.findings = findings;
    }

    static void look(Path file, Findings findings) throws IOException, ImageProcessingException {
        try (Parts parts = new Parts(file)) {
            List<String> names = parts.names();
            PartRoots roots = PartRoots.of(parts, names);
            SheetBook book = SheetBook.of(parts, roots, findings);
            OfficeLook look = new OfficeLook(parts, roots, WordStyles.of(parts, roots), book, findings);
            for (String name : names) {
                look.part(name);
            }
            book.finish(findings);
        }
    }

    private void part(String name) throws IOException, ImageProcessingException {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.matches(".*\\.(xml|vml|rels)");
        if (isProgram(lower)) {
            findings.add("active-content", name, lastPart(name));
        } else if (isEmbedded(lower)) {
            findings.add("embedded-file", name, lastPart(name));
        } else if (lower.matches(".*\\.(jpe?g|png|tiff?)")) {
            picture(name);
        }
        if (named) {
            markup(name, lower);
        } else if (roots.isMarkup(name)) {
            unnamed(name, lower);
        }
    }

    /** What only happens to be markup may break off; then it is something else, which somebody put there. */
    private void unnamed(String name, String lower) throws IOException {
        try {
            markup(name, lower);
        } catch (IOException _) {
            findings.add("embedded-file", name, lastPart(name));
        } catch (LookFailed e) {
            if (!e.reason().equals(LookFailed.UNREADABLE)) {
                throw e;
            }
            findings.add("embedded-file", name, lastPart(name));
        }
    }

    private void markup(String name, String lower) throws IOException {
        if (lower.endsWith(".rels")) {
            read(name, new Relations(name, findings));
        } else if (lower.startsWith("docprops/")) {
            read(name, new OfficeProperties(findings));
        } else if (lower.matches("xl/worksheets/[^/]+\\.xml") || roots.isSheet(name)) {
            read(name, book.sheet(name, findings));
        } else if (book.knows(name)) {
            read(name, new Xml.Events() {}); // its texts were read before the sheets
        } else if (WORD.matcher(lower).matches() || roots.isWords(name)) {
            WordText text = new WordText(WordText.isMain(lower) ? "" : name, styles, findings);
            read(name, text);
            text.finish();
        } else {
            OtherText text = new OtherText(name, findings);
            read(name, text);
            text.finish();
        }
    }

    private void read(String name, Xml.Events reader) throws IOException {
        String place = WordText.isMain(name.toLowerCase(Locale.ROOT)) ? "" : name;
        parts.read(name, new Unlooked(place, reader, findings));
    }

    private void picture(String name) throws IOException, ImageProcessingException {
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
