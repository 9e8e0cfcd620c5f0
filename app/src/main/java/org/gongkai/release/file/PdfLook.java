package org.gongkai.release.file;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.release.text.Masked;
import org.jspecify.annotations.Nullable;

/** PDF: the text page by page, what covers it, what the file can do, and what it remembers. */
final class PdfLook {

    private static final int MOST_PAGES = 5000;
    private static final int FIRST = 12;
    /** Between two Chinese characters a line ends wherever it is full. */
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<=\\p{IsHan})\\s*\\n\\s*(?=\\p{IsHan})");

    private static final Set<String> HIDING = Set.of("hidden-text", "covered-text");

    static {
        FontMappers.set(new NoSystemFonts());
    }

    private PdfLook() {}

    static void look(Path file, Findings findings) throws IOException, ImageProcessingException {
        PdfRevisions.look(file, findings);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new LookFailed(LookFailed.TOO_LARGE);
            }
            properties(document.getDocumentInformation(), findings);
            metadata(document.getDocumentCatalog().getMetadata(), findings);
            layers(document.getDocumentCatalog().getOCProperties(), findings);
            new PdfObjectsLook(findings).look(document.getDocument());
            pages(document, findings);
        }
    }

    /** The words of the pages; a page on which something is covered or unseen has none, since the stripper reads that too. */
    static void words(Path file, Words words) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                if (!words.full() && !hidesSomething(page)) {
                    stripper.setStartPage(number);
                    stripper.setEndPage(number);
                    words.add(BROKEN_LINE.matcher(stripper.getText(document)).replaceAll(""));
                    words.gap();
                }
            }
        }
    }

    private static boolean hidesSomething(PDPage page) throws IOException {
        Findings findings = new Findings("");
        new PdfPageLook(page, "", findings).look();
        return findings.all().stream().map(Findings.Found::kind).anyMatch(HIDING::contains);
    }

    private static void properties(PDDocumentInformation information, Findings findings) {
        for (COSName key : information.getCOSObject().keySet()) {
            String name = key.getName();
            String value = information.getCOSObject().getString(key);
            if (value != null) {
                findings.text("properties", value);
                if (!name.matches("Creator|Producer|CreationDate|ModDate|Title|Trapped|SourceModified")) {
                    OfficeProperties.tell(findings, name, value);
                }
            }
        }
    }

    private static void metadata(@Nullable PDMetadata metadata, Findings findings) throws IOException {
        if (metadata == null) {
            return;
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            PdfMetadata reading = new PdfMetadata(findings);
            Xml.read(in, reading);
        }
    }

    /** Layers that are switched off are there for whoever switches them on. */
    private static void layers(@Nullable PDOptionalContentProperties layers, Findings findings) {
        if (layers == null) {
            return;
        }
        for (PDOptionalContentGroup group : layers.getOptionalContentGroups()) {
            if (!layers.isGroupEnabled(group)) {
                findings.add("hidden-text", "", "layer: " + Masked.words(String.valueOf(group.getName())));
            }
        }
    }

    private static void pages(PDDocument document, Findings findings) throws IOException, ImageProcessingException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        List<String> unread = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            String place = "p" + number;
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            findings.text(place, stripper.getText(document));
            PdfPageLook look = new PdfPageLook(page, place, findings);
            look.look();
            if (look.cannotBeRead()) {
                unread.add(String.valueOf(number));
            }
        }
        if (number == 0 || number != document.getNumberOfPages()) {
            throw new LookFailed(LookFailed.UNREADABLE);
        }
        tellUnread(unread, findings);
    }

    /** Pages that are pictures, or whose letters stand for nothing a machine knows: a person has to read them. */
    private static void tellUnread(List<String> pages, Findings findings) {
        if (!pages.isEmpty()) {
            String more = pages.size() > FIRST ? " … (" + pages.size() + ")" : "";
            String first = String.join(", ", pages.subList(0, Math.min(FIRST, pages.size())));
            findings.add("unread-pages", "", first + more);
        }
    }
}
