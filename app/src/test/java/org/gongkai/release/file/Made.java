package org.gongkai.release.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files for the tests of the scan, put together by hand or by the libraries that offices use. */
public final class Made {

    public static final String ID = "440524188001010014";
    public static final String MOBILE = "13812345678";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Made() {}

    public static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    public static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A text document with that body, and further parts given as name and content by turns. */
    public static byte[] docx(String body, String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put(
                "word/document.xml",
                utf8("<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>"));
        for (int i = 0; i < parts.length; i += 2) {
            entries.put(parts[i], utf8(parts[i + 1].replace("<w:root>", "<w:root xmlns:w='" + WORD + "'>")));
        }
        return zip(entries);
    }

    public static String run(String properties, String text) {
        return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A workbook with one sheet 名单, and further parts given as name and content by turns. */
    public static byte[] xlsx(String sheet, String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r='r'><sheets><sheet name='名单' sheetId='1' r:id='rId1'/></sheets></workbook>"));
        entries.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"));
        entries.put("xl/worksheets/sheet1.xml", utf8("<worksheet>" + sheet + "</worksheet>"));
        for (int i = 0; i < parts.length; i += 2) {
            entries.put(parts[i], utf8(parts[i + 1]));
        }
        return zip(entries);
    }

    public static byte[] pptx(String slide, String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put("ppt/presentation.xml", utf8("<p/>"));
        entries.put("ppt/slides/slide1.xml", utf8(slide));
        for (int i = 0; i < parts.length; i += 2) {
            entries.put(parts[i], utf8(parts[i + 1]));
        }
        return zip(entries);
    }

    public static byte[] ofd(String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", utf8("<OFD><DocBody><DocInfo><Author>王小明</Author></DocInfo></DocBody></OFD>"));
        for (int i = 0; i < parts.length; i += 2) {
            entries.put(parts[i], utf8(parts[i + 1]));
        }
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /** What draws on a page. */
    public interface Drawing {
        void on(PDPageContentStream page, PDDocument document) throws IOException;
    }

    /** One page, drawn. */
    public static byte[] pdf(Drawing drawing) {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    drawing.on(stream, document);
                }
                document.save(out);
            }
        });
    }

    public static void write(PDPageContentStream page, String text, float x, float y) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** A PDF by hand: numbered objects, with a table of where they are. */
    public static byte[] rawPdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.length + 1)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return latin(pdf.toString());
    }

    public static byte[] image(String format, int width, int height) {
        return written(out -> {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, Color.RED.getRGB());
            ImageIO.write(image, format, out);
        });
    }

    /** A JPEG with an Exif block put behind its first two bytes. */
    public static byte[] jpegWithExif(byte[] tiff) {
        byte[] jpeg = image("jpg", 8, 8);
        byte[] block = join(latin("Exif\0\0"), tiff);
        int length = block.length + 2;
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length};
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(head, block, rest);
    }

    /** A little-endian TIFF header with one directory: an artist, and a pointer to a position of one field. */
    public static byte[] exif(String artist) {
        byte[] name = latin(artist + "\0");
        int directory = 8;
        int data = directory + 2 + 2 * 12 + 4;
        int gps = data + name.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("II*\0"));
        number(out, directory, 4);
        number(out, 2, 2);
        field(out, 0x013b, 2, name.length, data);
        field(out, 0x8825, 4, 1, gps);
        number(out, 0, 4);
        out.writeBytes(name);
        number(out, 2, 2);
        field(out, 0x0000, 1, 4, 0x00000302);
        field(out, 0x0001, 2, 2, 'N');
        number(out, 0, 4);
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, int tag, int type, int count, int value) {
        number(out, tag, 2);
        number(out, type, 2);
        number(out, count, 4);
        number(out, value, 4);
    }

    private static void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }

    /** A PNG with one more chunk before its end. */
    public static byte[] pngWith(String type, byte[] content) {
        byte[] png = image("png", 8, 8);
        int end = png.length - 12;
        return join(
                java.util.Arrays.copyOf(png, end),
                chunk(type, content),
                java.util.Arrays.copyOfRange(png, end, png.length));
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] body = join(latin(type), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(big(content.length), body, big((int) sum.getValue()));
    }

    public static byte[] big(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** What writes bytes. */
    public interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    public static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
