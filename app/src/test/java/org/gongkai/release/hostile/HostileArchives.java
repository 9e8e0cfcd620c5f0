package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.docx;
import static org.gongkai.release.file.Made.image;
import static org.gongkai.release.file.Made.join;
import static org.gongkai.release.file.Made.latin;
import static org.gongkai.release.file.Made.ofd;
import static org.gongkai.release.file.Made.rawPdf;
import static org.gongkai.release.file.Made.utf8;
import static org.gongkai.release.file.Made.zip;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Archives that explode, contain themselves, lie about their parts, or are something else as well. */
final class HostileArchives {

    private static final byte[] PAGE = rawPdf(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");

    private HostileArchives() {}

    static void addTo(List<HostileFile> all) {
        bombs(all);
        lies(all);
        mixtures(all);
    }

    private static void bombs(List<HostileFile> all) {
        byte[] zeros = new byte[40 << 20];
        byte[] bomb = zip(Map.of("0.txt", zeros));
        all.add(new HostileFile("a.zip", "zip bomb", bomb));
        all.add(new HostileFile("a.docx", "zip bomb called a text document", bomb));
        all.add(new HostileFile("b.docx", "text document with an exploding part", with("word/theme.xml", zeros)));
        all.add(new HostileFile("c.docx", "text document with a zip bomb inside", with("word/embeddings/a.zip", bomb)));
        all.add(new HostileFile(
                "a.ofd", "fixed layout with an exploding part", ofd("Doc_0/x.xml", " ".repeat(40 << 20))));
        byte[] nested = bomb;
        for (int i = 0; i < 20; i++) {
            nested = zip(Map.of("level" + i + ".zip", nested));
        }
        all.add(new HostileFile("nested.zip", "zip in zip, twenty deep", nested));
        all.add(new HostileFile("nested.docx", "text document with zip in zip", with("word/embeddings/n.zip", nested)));
        all.add(new HostileFile("self.zip", "archive whose only entry is its own header again", selfLike()));
        all.add(new HostileFile("many.docx", "ten thousand parts and more", many(10_001)));
        all.add(new HostileFile("nine.docx", "nine thousand parts", many(9_000)));
        all.add(new HostileFile("over.docx", "entries that overlap", overlapping()));
    }

    static byte[] with(String part, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put("word/document.xml", utf8("<document/>"));
        entries.put(part, content);
        return zip(entries);
    }

    private static byte[] many(int count) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put("word/document.xml", utf8("<document/>"));
        for (int i = 0; i < count; i++) {
            entries.put("word/p" + i + ".xml", utf8("<x>13812345678</x>"));
        }
        return zip(entries);
    }

    /** As quines do it: whoever unpacks what was unpacked never ends. */
    private static byte[] selfLike() {
        byte[] inner = zip(Map.of("self.zip", latin("PK\3\4")));
        return zip(Map.of("self.zip", inner, "r/self.zip", inner));
    }

    /** Every entry of the directory points to the same packed bytes. */
    private static byte[] overlapping() {
        byte[] zip = with("word/big.xml", utf8("<x>" + "a".repeat(60_000) + "</x>"));
        String text = latin(zip);
        int directory = text.indexOf("PK\1\2");
        int last = text.lastIndexOf("PK\1\2");
        int end = text.lastIndexOf("PK\5\6");
        StringBuilder more = new StringBuilder(text.substring(directory, end));
        for (int i = 0; i < 500; i++) {
            more.append(text.substring(last, end).replace("word/big.xml", "word/b%02d.xml".formatted(i % 100)));
        }
        return latin(text.substring(0, directory) + more + text.substring(end));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void lies(List<HostileFile> all) {
        byte[] whole = docx("<w:p/>");
        for (String name :
                List.of("../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\x.dll", "word\\..\\..\\x", "a/\0b")) {
            all.add(new HostileFile("path.docx", "part called " + name.replace('\0', '0'), with(name, utf8("x"))));
        }
        all.add(new HostileFile(
                "long.docx", "part with an overlong name", with("word/" + "a".repeat(60_000), utf8("x"))));
        all.add(new HostileFile("rtl.docx", "part with a turned name", with("word/\u202eslx.exe", utf8("MZ"))));
        all.add(new HostileFile(
                "cut.docx", "text document cut off", java.util.Arrays.copyOf(whole, whole.length - 30)));
        all.add(new HostileFile("half.docx", "half a text document", java.util.Arrays.copyOf(whole, whole.length / 2)));
        String text = latin(whole);
        all.add(new HostileFile(
                "twin.docx",
                "the same part twice",
                latin(latin(with("word/documenu.xml", utf8("<x/>")))
                        .replace("word/documenu.xml", "word/document.xml"))));
        byte[] wrong = whole.clone();
        int body = text.indexOf("word/document.xml") + 30;
        for (int i = body; i < body + 40; i++) {
            wrong[i] ^= 0x55;
        }
        all.add(new HostileFile("bits.docx", "text document with wrong bits", wrong));
        all.add(new HostileFile("secret.docx", "part said to be encrypted", flagged(whole)));
        all.add(new HostileFile(
                "sizes.docx",
                "sizes that lie",
                latin(Pattern.compile("(PK\1\2.{20})....", Pattern.DOTALL)
                        .matcher(text)
                        .replaceAll("$1\1\0\0\0"))));
    }

    private static byte[] flagged(byte[] zip) {
        byte[] flagged = zip.clone();
        String text = latin(zip);
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            flagged[at + 8] |= 1;
        }
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
            flagged[at + 6] |= 1;
        }
        return flagged;
    }

    private static void mixtures(List<HostileFile> all) {
        byte[] archive = zip(Map.of("index.html", utf8("<script>alert(1)</script>")));
        byte[] script = utf8("<html><script>alert(document.cookie)</script></html>");
        all.add(new HostileFile("a.pdf", "PDF and zip in one", join(PAGE, archive)));
        all.add(new HostileFile("b.pdf", "zip before a PDF", join(archive, PAGE)));
        all.add(new HostileFile("c.pdf", "PDF and page in one", join(script, PAGE)));
        all.add(new HostileFile("d.pdf", "PDF with a page in its head", join(latin("%PDF-1.4\n%"), script, PAGE)));
        all.add(new HostileFile("a.gif", "picture that is a script", latin("GIF89a/*\0\0*/=1;alert(1)//")));
        all.add(new HostileFile("b.png", "script called a picture", latin("GIF89a/*\0\0*/=1;alert(1)//")));
        all.add(new HostileFile("c.png", "picture and zip in one", join(image("png", 8, 8), archive)));
        all.add(new HostileFile("d.png", "picture and page in one", join(image("png", 8, 8), script)));
        all.add(new HostileFile("a.jpg", "photo and zip in one", join(image("jpg", 8, 8), archive)));
        all.add(new HostileFile(
                "b.jpg", "photo and program in one", join(image("jpg", 8, 8), utf8("<?php system($_GET[0]);"))));
        all.add(new HostileFile(
                "e.docx", "program before a text document", join(latin("MZ" + "\0".repeat(62)), docx("<w:p/>"))));
        all.add(new HostileFile("f.docx", "bytes behind a text document", join(docx("<w:p/>"), script)));
        all.add(new HostileFile("a.txt", "text and zip in one", join(utf8("说明"), archive)));
        all.add(new HostileFile("g.docx", "text document that is a fixed layout too", with("OFD.xml", utf8("<OFD/>"))));
    }
}
