package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files built for the tests, good ones by the libraries that offices use, bad ones by hand. */
final class Samples {

    private static final byte[] FILLING = new byte[5000];

    private Samples() {}

    static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] pdf(String objects) {
        return latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + objects
                + "\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF with those objects in a compressed object stream. */
    static byte[] pdfWithPackedObjects(String objects, String filter) {
        byte[] packed = deflate(latin("4 0 " + objects));
        return join(
                latin("%PDF-1.7\n3 0 obj\n<</Type/ObjStm/N 1/First 4" + filter + "/Length " + packed.length
                        + ">>\nstream\r\n"),
                packed,
                latin("\nendstream\nendobj\n%%EOF\n"));
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    static byte[] image(String format) {
        return written(out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), format, out));
    }

    static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("政府信息公开申请");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return written(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("表").createRow(0).createCell(0).setCellValue("金额");
                book.write(out);
            }
        });
    }

    static byte[] pptx() {
        return written(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    static byte[] xls() {
        return written(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("表");
                book.write(out);
            }
        });
    }

    /** An OLE2 container with a main stream and, below the root, a storage of that name with one stream in it. */
    static byte[] ole(String main, String storage, String inner) {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new java.io.ByteArrayInputStream(FILLING), main);
                if (!storage.isEmpty()) {
                    DirectoryEntry directory = container.getRoot().createDirectory(storage);
                    directory.createDocument(inner, new java.io.ByteArrayInputStream(FILLING));
                }
                container.writeFilesystem(out);
            }
        });
    }

    /** A small OOXML text document by hand, with more entries than it needs. */
    static byte[] docxWith(String name, String content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        entries.put("word/document.xml", "<w:document/>".getBytes(UTF_8));
        entries.put(name, content.getBytes(UTF_8));
        return zip(entries);
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", "<ofd:OFD/>".getBytes(UTF_8)));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    static byte[] zipOfMany(int count) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", latin("<Types/>"));
        entries.put("word/document.xml", latin("<w/>"));
        for (int i = 0; i < count; i++) {
            entries.put("word/" + i, new byte[0]);
        }
        return zip(entries);
    }

    /** The same entry name twice, which ZipOutputStream refuses to write. */
    static byte[] zipWithTwins() {
        byte[] zip = docxWith("word/documenu.xml", "<w:other/>");
        return latin(new String(zip, ISO_8859_1).replace("word/documenu.xml", "word/document.xml"));
    }

    static byte[] program() {
        return join(latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0"), new byte[48], latin("PE\0\0"), FILLING);
    }

    static byte[] elf() {
        return join(latin("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0"), FILLING);
    }

    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
