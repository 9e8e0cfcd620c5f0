package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.documents.Samples.docx;
import static org.gongkai.documents.Samples.docxWith;
import static org.gongkai.documents.Samples.image;
import static org.gongkai.documents.Samples.join;
import static org.gongkai.documents.Samples.latin;
import static org.gongkai.documents.Samples.ole;
import static org.gongkai.documents.Samples.pdf;
import static org.gongkai.documents.Samples.pdfWithPackedObjects;
import static org.gongkai.documents.Samples.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    private static final Charset GB = Charset.forName("GB18030");
    private static final String CHINESE = "请公开2025年度商贸流通专项资金使用情况。\r\n";
    private static final String JAVA_SCRIPT = "5 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj";

    @TempDir
    Path directory;

    /** A Word file with a part of that type at that place. */
    private static byte[] pointing(String type, String target, String mode) {
        return docxWith("word/_rels/settings.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"
                 TargetMode="%s"/></Relationships>""".formatted(type, target, mode));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("a plain PDF", pdf(""), "pdf", FileKind.PDF),
                arguments("a PDF in capitals", pdf(""), "PDF", FileKind.PDF),
                arguments("a PDF without an ending", pdf(""), "", FileKind.PDF),
                arguments(
                        "a PDF with names like the bad ones", pdf("<</LaunchDate/JavaScripts>>"), "pdf", FileKind.PDF),
                arguments(
                        "a PDF with packed objects",
                        pdfWithPackedObjects("<</Type/Page>>", "/Filter/FlateDecode"),
                        "pdf",
                        FileKind.PDF),
                arguments("a Word file", docx(), "docx", FileKind.DOCX),
                arguments(
                        "a Word file with a link",
                        pointing("hyperlink", "https://example.org/", "External"),
                        "docx",
                        FileKind.DOCX),
                arguments(
                        "a Word file with a template of its author's",
                        pointing("attachedTemplate", "file:///C:\\Users\\li\\report.dotx", "External"),
                        "docx",
                        FileKind.DOCX),
                arguments(
                        "a Word file with an object in it",
                        pointing("oleObject", "embeddings/oleObject1.bin", "Internal"),
                        "docx",
                        FileKind.DOCX),
                arguments("an Excel file", Samples.xlsx(), "xlsx", FileKind.XLSX),
                arguments("a PowerPoint file", Samples.pptx(), "pptx", FileKind.PPTX),
                arguments("an old Word file", ole("WordDocument", "", ""), "doc", FileKind.DOC),
                arguments(
                        "an old Word file with an equation",
                        ole("WordDocument", "ObjectPool", "Equation Native"),
                        "doc",
                        FileKind.DOC),
                arguments("an old Excel file", Samples.xls(), "xls", FileKind.XLS),
                arguments("an OFD", Samples.ofd(), "ofd", FileKind.OFD),
                arguments("a PNG", image("png"), "png", FileKind.PNG),
                arguments("a JPEG", image("jpg"), "jpg", FileKind.JPEG),
                arguments("a JPEG with the long ending", image("jpg"), "jpeg", FileKind.JPEG),
                arguments("a TIFF", image("tiff"), "tif", FileKind.TIFF),
                arguments("UTF-8 text", CHINESE.getBytes(UTF_8), "txt", FileKind.TXT),
                arguments("UTF-8 text with a mark", ("\ufeff" + CHINESE).getBytes(UTF_8), "txt", FileKind.TXT),
                arguments("GB18030 text", CHINESE.getBytes(GB), "txt", FileKind.TXT),
                arguments("text without an ending", CHINESE.getBytes(UTF_8), "", FileKind.TXT),
                arguments(
                        "text like a letter's head", latin("Subject: request\nFrom: me\n\nHello"), "txt", FileKind.TXT),
                arguments("a table", "项目,金额\r\n补贴,100\r\n".getBytes(UTF_8), "csv", FileKind.CSV),
                arguments("a table in GB18030", "项目,金额\r\n补贴,100\r\n".getBytes(GB), "csv", FileKind.CSV));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void takes(String what, byte[] content, String ending, FileKind kind) throws IOException {
        assertThat(inspect(content, ending))
                .isInstanceOfSatisfying(
                        Finding.Harmless.class,
                        found -> assertThat(found.kind()).isEqualTo(kind));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("nothing", new byte[0], "pdf", RefusedBecause.EMPTY),
                arguments(
                        "a page",
                        latin("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                        "html",
                        RefusedBecause.TYPE),
                arguments("a page called text", latin("<html><body>hello</body></html>"), "txt", RefusedBecause.TYPE),
                arguments(
                        "a page behind a text",
                        latin("hello\n\n\n<SCRIPT src=//x></SCRIPT>"),
                        "txt",
                        RefusedBecause.ACTIVE),
                arguments("a page called PDF", latin("<html><body>hello</body></html>"), "pdf", RefusedBecause.TYPE),
                arguments(
                        "a drawing that scripts",
                        latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        "svg",
                        RefusedBecause.TYPE),
                arguments(
                        "a drawing called PNG",
                        latin("<?xml version='1.0'?><svg onload='alert(1)'/>"),
                        "png",
                        RefusedBecause.TYPE),
                arguments(
                        "XML",
                        latin("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                        "xml",
                        RefusedBecause.TYPE),
                arguments("a script", latin("var x = 1; alert(x);\n"), "js", RefusedBecause.TYPE),
                arguments("a shell script called text", latin("#!/bin/sh\nrm -rf /\n"), "txt", RefusedBecause.TYPE),
                arguments("PHP called text", latin("<?php system($_GET['c']); ?>"), "txt", RefusedBecause.TYPE),
                arguments(
                        "a server page behind a text",
                        latin("report\n<%@ page import='java.io.*' %>"),
                        "txt",
                        RefusedBecause.ACTIVE),
                arguments("a Windows program", Samples.program(), "exe", RefusedBecause.TYPE),
                arguments("a Windows program called PDF", Samples.program(), "pdf", RefusedBecause.TYPE),
                arguments("a Windows program called text", Samples.program(), "txt", RefusedBecause.TYPE),
                arguments("a Linux program", Samples.elf(), "doc", RefusedBecause.TYPE),
                arguments("binary called text", new byte[] {1, 2, 3, 0, 0, 5, 6}, "txt", RefusedBecause.TYPE),
                arguments("UTF-16 text", CHINESE.getBytes(StandardCharsets.UTF_16), "txt", RefusedBecause.TYPE),
                arguments("a GIF", latin("GIF89a\1\0\1\0\0\0\0;"), "gif", RefusedBecause.TYPE),
                arguments(
                        "a GIF with a page in it",
                        latin("GIF89a/*<html><script>*/=1;alert(1)"),
                        "gif",
                        RefusedBecause.TYPE),
                arguments("RTF", latin("{\\rtf1\\ansi hello}"), "doc", RefusedBecause.TYPE),
                arguments("PostScript", latin("%!PS-Adobe-3.0\n(hello) show\n"), "txt", RefusedBecause.TYPE),
                arguments("a text called Word", CHINESE.getBytes(UTF_8), "docx", RefusedBecause.NAME),
                arguments("a Word file called a program", docx(), "exe", RefusedBecause.TYPE),
                arguments("a Word file called PDF", docx(), "pdf", RefusedBecause.NAME),
                arguments("a PDF called Word", pdf(""), "docx", RefusedBecause.NAME),
                arguments("a PNG called JPEG", image("png"), "jpg", RefusedBecause.NAME),
                arguments(
                        "a PDF with a page in front",
                        join(latin("<html><script>1</script></html>\n"), pdf("")),
                        "pdf",
                        RefusedBecause.TYPE),
                arguments(
                        "a PDF with a page in it",
                        join(latin("%PDF-1.4\n<html><script>alert(1)</script>"), pdf("")),
                        "pdf",
                        RefusedBecause.POLYGLOT),
                arguments(
                        "a PDF with an archive behind",
                        join(pdf(""), zip(Map.of("a.class", latin("x")))),
                        "pdf",
                        RefusedBecause.POLYGLOT),
                arguments("a PNG with an archive behind", join(image("png"), docx()), "png", RefusedBecause.POLYGLOT),
                arguments(
                        "a JPEG with a script in its comment",
                        jpegWithComment("<script>alert(1)</script>"),
                        "jpg",
                        RefusedBecause.POLYGLOT),
                arguments(
                        "a text with an archive behind",
                        join(latin("hello\n"), docx()),
                        "txt",
                        RefusedBecause.POLYGLOT),
                arguments("a PDF that scripts", pdf(JAVA_SCRIPT), "pdf", RefusedBecause.ACTIVE),
                arguments(
                        "a PDF that scripts, spelt oddly",
                        pdf("<</S/J#61v#61Script/JS(1)>>"),
                        "pdf",
                        RefusedBecause.ACTIVE),
                arguments(
                        "a PDF that scripts from packed objects",
                        pdfWithPackedObjects("<</S/JavaScript/JS(1)>>", "/Filter/FlateDecode"),
                        "pdf",
                        RefusedBecause.ACTIVE),
                arguments(
                        "a PDF with oddly packed objects",
                        pdfWithPackedObjects("<<>>", "/Filter[/ASCIIHexDecode/FlateDecode]"),
                        "pdf",
                        RefusedBecause.ACTIVE),
                arguments(
                        "a PDF whose packed objects explode",
                        pdfWithPackedObjects("<<>>" + " ".repeat(40 << 20), "/Filter/FlateDecode"),
                        "pdf",
                        RefusedBecause.ACTIVE),
                arguments(
                        "a PDF that starts programs", pdf("<</S /Launch /F (cmd.exe)>>"), "pdf", RefusedBecause.ACTIVE),
                arguments(
                        "a PDF with a file in it",
                        pdf("<</Type /EmbeddedFile /Length 3>>"),
                        "pdf",
                        RefusedBecause.ACTIVE),
                arguments(
                        "an encrypted PDF",
                        pdf("<</Filter/Standard>> trailer <</Encrypt 5 0 R>>"),
                        "pdf",
                        RefusedBecause.ENCRYPTED),
                arguments(
                        "a Word file with a remote template",
                        pointing("attachedTemplate", "https://evil.example/x.dotm", "External"),
                        "docx",
                        RefusedBecause.EXTERNAL),
                arguments(
                        "a Word file with a template on a share",
                        pointing("attachedTemplate", "file://///evil.example/x.dotm", "External"),
                        "docx",
                        RefusedBecause.EXTERNAL),
                arguments(
                        "a Word file with a remote object in disguise",
                        pointing("oleObj&#x65;ct", "https://evil.example/x", "&#69;xternal"),
                        "docx",
                        RefusedBecause.EXTERNAL),
                arguments(
                        "a Word file whose parts point nowhere",
                        docxWith("word/_rels/document.xml.rels", "<Relationships>"),
                        "docx",
                        RefusedBecause.DAMAGED),
                arguments(
                        "a Word file with macros", docxWith("word/vbaProject.bin", "x"), "docx", RefusedBecause.MACRO),
                arguments(
                        "a macro hidden by name",
                        docxWith("word/other/VBAPROJECT.BIN", "x"),
                        "docx",
                        RefusedBecause.MACRO),
                arguments(
                        "a macro type without a macro part",
                        zip(Map.of(
                                "[Content_Types].xml",
                                        latin(
                                                "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"),
                                "word/document.xml", latin("<w/>"))),
                        "docx",
                        RefusedBecause.MACRO),
                arguments(
                        "a Word file with controls",
                        docxWith("word/activeX/activeX1.xml", "x"),
                        "docx",
                        RefusedBecause.ACTIVE),
                arguments(
                        "a Word file with a program",
                        docxWith("word/embeddings/setup.exe", "MZ"),
                        "docx",
                        RefusedBecause.ACTIVE),
                arguments(
                        "an OFD with a script",
                        zip(Map.of("OFD.xml", latin("<o/>"), "Doc_0/run.js", latin("1"))),
                        "ofd",
                        RefusedBecause.ACTIVE),
                arguments(
                        "entities in the list of parts",
                        zip(Map.of(
                                "[Content_Types].xml", latin("<!DOCTYPE t [<!ENTITY x SYSTEM 'http://x'>]><Types/>"),
                                "word/document.xml", latin("<w/>"))),
                        "docx",
                        RefusedBecause.ACTIVE),
                arguments("an archive", zip(Map.of("a.txt", latin("x"))), "zip", RefusedBecause.TYPE),
                arguments("an archive called Word", zip(Map.of("a.txt", latin("x"))), "docx", RefusedBecause.TYPE),
                arguments(
                        "a Java archive", zip(Map.of("META-INF/MANIFEST.MF", latin("x"))), "jar", RefusedBecause.TYPE),
                arguments("Word and Excel at once", docxWith("xl/workbook.xml", "<x/>"), "docx", RefusedBecause.TYPE),
                arguments(
                        "an archive that climbs", docxWith("../../etc/cron.d/x", "x"), "docx", RefusedBecause.DAMAGED),
                arguments("an archive from the root", docxWith("/etc/passwd", "x"), "docx", RefusedBecause.DAMAGED),
                arguments(
                        "an archive that climbs in Windows",
                        docxWith("word\\..\\..\\x", "x"),
                        "docx",
                        RefusedBecause.DAMAGED),
                arguments("an archive with twins", Samples.zipWithTwins(), "docx", RefusedBecause.DAMAGED),
                arguments("half an archive", java.util.Arrays.copyOf(docx(), 900), "docx", RefusedBecause.DAMAGED),
                arguments(
                        "an archive with a page in front",
                        join(latin("PK\3\4<html>"), docx()),
                        "docx",
                        RefusedBecause.POLYGLOT),
                arguments(
                        "an archive with a page behind",
                        join(docx(), latin("<html>")),
                        "docx",
                        RefusedBecause.POLYGLOT),
                arguments(
                        "a bomb by its ratio",
                        docxWith("word/media/a.bin", "0".repeat(8 << 20)),
                        "docx",
                        RefusedBecause.BOMB),
                arguments("a bomb by its number", Samples.zipOfMany(10_001), "docx", RefusedBecause.BOMB),
                arguments(
                        "an old Word file with macros",
                        ole("WordDocument", "Macros", "VBA"),
                        "doc",
                        RefusedBecause.MACRO),
                arguments(
                        "an old Excel file with macros",
                        ole("Workbook", "_VBA_PROJECT_CUR", "dir"),
                        "xls",
                        RefusedBecause.MACRO),
                arguments(
                        "an old Word file with a packed program",
                        ole("WordDocument", "ObjectPool", "\u0001Ole10Native"),
                        "doc",
                        RefusedBecause.ACTIVE),
                arguments("an encrypted Word file", ole("EncryptedPackage", "", ""), "docx", RefusedBecause.ENCRYPTED),
                arguments("an installer", ole("Property", "", ""), "msi", RefusedBecause.TYPE),
                arguments("an old Word file called Excel", ole("WordDocument", "", ""), "xls", RefusedBecause.NAME),
                arguments(
                        "a broken old file",
                        join(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600]),
                        "doc",
                        RefusedBecause.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refuses(String what, byte[] content, String ending, RefusedBecause reason) throws IOException {
        assertThat(inspect(content, ending)).isEqualTo(Finding.refuse(reason));
    }

    @Test
    void a_text_says_in_which_charset_it_is_written() throws IOException {
        assertThat(inspect(CHINESE.getBytes(GB), "txt"))
                .isEqualTo(new Finding.Harmless(FileKind.TXT, "text/plain;charset=GB18030"));
    }

    private static byte[] jpegWithComment(String comment) {
        byte[] jpeg = image("jpg");
        byte[] head = java.util.Arrays.copyOf(jpeg, 2);
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(head, latin("\u00ff\u00fe\0" + (char) (comment.length() + 2) + comment), rest);
    }

    private Finding inspect(byte[] content, String ending) throws IOException {
        Path file = directory.resolve("upload.part");
        java.nio.file.Files.write(file, content);
        return Inspection.of(file, ending);
    }
}
