package org.gongkai.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.paper.Typeface.Kind;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * A paper as a tagged PDF file with its fonts in it. It is laid out by openhtmltopdf from a page of our own, which can load one
 * thing only: the code to scan. The same paper gives the same bytes.
 */
final class PaperPdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gongkai.pages");
    private static final String STYLE = style();
    private static final String PICTURE = "paper:code";
    private static final String PRODUCER = "Gongkai";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Typefaces typefaces;
    private final Paper paper;

    private PaperPdf(Typefaces typefaces, Paper paper) {
        this.typefaces = typefaces;
        this.paper = paper.with(typefaces::shown);
    }

    static byte[] of(Paper paper, Typefaces typefaces) {
        try {
            return new PaperPdf(typefaces, paper).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be set in type", e);
        }
    }

    private byte[] write() throws IOException {
        List<Typeface.Open> open = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DatedDocument document = new DatedDocument()) {
            try (PdfBoxRenderer renderer = renderer(document, open)) {
                renderer.createPDFWithoutClosing();
                document.setDocumentId(paper.made().getEpochSecond());
                document.save(out);
            }
        } finally {
            for (Typeface.Open each : open) {
                each.close();
            }
        }
        return out.toByteArray();
    }

    private PdfBoxRenderer renderer(PDDocument document, List<Typeface.Open> open) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer(PRODUCER);
        Map<Typeface, String> families = new HashMap<>();
        for (Typeface each : typefaces.all()) {
            String family = "f" + families.size();
            families.put(each, family);
            builder.useFont(new LaterFont(document, each, open), family);
        }
        fenceIn(builder);
        return builder.withW3cDocument(new W3CDom().fromJsoup(page(families)), "")
                .buildPdfRenderer();
    }

    /** Opened when the first character asks for it, closed when the file is written. */
    private static final class LaterFont extends PDFontSupplier {

        private final PDDocument document;
        private final Typeface typeface;
        private final List<Typeface.Open> open;

        LaterFont(PDDocument document, Typeface typeface, List<Typeface.Open> open) {
            super(null);
            this.document = document;
            this.typeface = typeface;
            this.open = open;
        }

        @Override
        public PDFont supply() {
            try {
                Typeface.Open opened = typeface.open();
                open.add(opened);
                return PDType0Font.load(document, opened.font(), true);
            } catch (IOException gone) {
                throw new UncheckedIOException("a font found at the start cannot be read", gone);
            }
        }
    }

    /** Whatever a page may name, nothing is fetched: no address, no file, no class path. */
    private void fenceIn(PdfRendererBuilder builder) {
        builder.useUriResolver((_, uri) -> PICTURE.equals(uri) ? uri : null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, _) -> PICTURE.equals(uri), when);
        }
        builder.useProtocolsStreamImplementation(uri -> new Picture(uri, paper.code()), "paper");
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new IllegalStateException("a paper loads nothing");
                },
                "http",
                "https",
                "data",
                "classpath",
                "file",
                "jar");
    }

    /** The one thing a paper loads. */
    private record Picture(String uri, Paper.@org.jspecify.annotations.Nullable Code code) implements FSStream {

        @Override
        public InputStream getStream() {
            if (code == null || !uri.equals(PICTURE)) {
                throw new IllegalStateException("a paper loads nothing");
            }
            return new ByteArrayInputStream(CodePicture.png(code.address()));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /** An outline is what a reader who hears the file goes by; HTML has no words for it. */
    private Document page(Map<Typeface, String> families) {
        Document page = Jsoup.parse(html(families));
        page.head()
                .appendElement("bookmarks")
                .appendElement("bookmark")
                .attr("name", paper.title())
                .attr("href", "#title");
        return page;
    }

    private String html(Map<Typeface, String> families) {
        String style = STYLE.replace("paper-body", names(families, Kind.IMITATION_SONG, Kind.SONG))
                .replace("paper-title", names(families, Kind.SMALL_STANDARD, Kind.SONG))
                .replace("paper-subheading", names(families, Kind.KAI, Kind.IMITATION_SONG, Kind.SONG))
                .replace("paper-heading", names(families, Kind.HEI, Kind.IMITATION_SONG, Kind.SONG));
        StringOutput page = new StringOutput();
        TEMPLATES.render("paper/paper.jte", Map.of("paper", paper, "style", style, "picture", PICTURE), page);
        return page.toString();
    }

    private String names(Map<Typeface, String> families, Kind... wanted) {
        return typefaces.of(wanted).stream().map(families::get).collect(Collectors.joining(", "));
    }

    private static String style() {
        try (InputStream css = PaperPdf.class.getResourceAsStream("/paper/paper.css")) {
            if (css == null) {
                throw new IllegalStateException("papers need /paper/paper.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names the paper's day wherever the renderer would name the moment of its work. */
    private final class DatedDocument extends PDDocument {

        @Override
        public void setDocumentInformation(PDDocumentInformation information) {
            information.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(paper.made(), ZoneOffset.UTC)));
            super.setDocumentInformation(information);
        }
    }
}
