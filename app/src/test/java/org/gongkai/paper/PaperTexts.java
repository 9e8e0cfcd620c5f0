package org.gongkai.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** What readers of a paper's files read, each format by a programme that did not write it; without spaces and line ends. */
public final class PaperTexts {

    private PaperTexts() {}

    public static String of(PaperFormat format, byte[] file) {
        try {
            String text = switch (format) {
                case PDF -> pdf(file);
                case OFD -> ofd(file);
                case DOCX -> docx(file);
            };
            return text.replaceAll("\\s+", "");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String ofd(byte[] file) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(file))) {
            return String.join("", new ContentExtractor(reader).extractAll());
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText();
        }
    }
}
