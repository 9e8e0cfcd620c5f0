package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.join;
import static org.gongkai.release.file.Made.latin;
import static org.gongkai.release.file.Made.rawPdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** PDFs that act, circle, nest, explode, or are broken. */
final class HostilePages {

    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>";
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";

    private HostilePages() {}

    static void addTo(List<HostileFile> all) {
        actions(all);
        circles(all);
        masses(all);
        damages(all);
    }

    private static void add(List<HostileFile> all, String trick, String... objects) {
        all.add(new HostileFile("a.pdf", "PDF: " + trick, rawPdf(objects)));
    }

    private static void actions(List<HostileFile> all) {
        for (String action : List.of(
                "/JavaScript/JS(app.alert(1))",
                "/J#61vaScript/JS(x)",
                "/Launch/F(cmd.exe)",
                "/URI/URI(http://evil.example/)",
                "/GoToR/F(\\\\\\\\evil\\\\x)",
                "/GoToE/F(x)",
                "/SubmitForm/F(http://evil.example/)",
                "/ImportData/F(x)",
                "/Rendition",
                "/Movie",
                "/Sound",
                "/RichMediaExecute")) {
            add(all, "action " + action, "<</Type/Catalog/Pages 2 0 R/OpenAction<</S" + action + ">>>>", PAGES, PAGE);
        }
        add(
                all,
                "script in a name tree",
                "<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)4 0 R]>>>>>>",
                PAGES,
                PAGE,
                "<</S/JavaScript/JS(x)>>");
        add(
                all,
                "packed file",
                "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>>>",
                PAGES,
                PAGE,
                "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
                "<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream");
        add(all, "form in XML", "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA(x)/Fields[]>>>>", PAGES, PAGE);
        add(
                all,
                "film",
                CATALOG,
                PAGES,
                PAGE.replace(">>", "/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<<>>>>]>>"));
        add(
                all,
                "file pinned to a page",
                CATALOG,
                PAGES,
                PAGE.replace(
                        ">>",
                        "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(a.exe)/EF<<>>>>>>]>>"));
    }

    private static void circles(List<HostileFile> all) {
        add(all, "page tree that contains itself", CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>");
        add(
                all,
                "two page trees in each other",
                CATALOG,
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>");
        add(all, "parent that is a child", CATALOG, PAGES, "<</Type/Page/Parent 3 0 R>>");
        add(
                all,
                "content that is drawn by itself",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream",
                "<</Length 5>>\nstream\n/X Do\nendstream");
        add(
                all,
                "length that refers to its own stream",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                "<</Length 4 0 R>>\nstream\nq Q\nendstream");
        add(
                all,
                "font that is its own descendant",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>",
                "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]>>",
                "<</Length 26>>\nstream\nBT /F 9 Tf (aa) Tj ET     \nendstream");
        add(
                all,
                "letter that is drawn with itself",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 6 0 R/Resources<</Font<</F 4 0 R>>>>>>",
                "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
                        + "/Encoding<</Differences[97/a]>>/CharProcs<</a 5 0 R>>/Resources<</Font<</F 4 0 R>>>>>>",
                "<</Length 36>>\nstream\n9 0 d0 BT /F 9 Tf (aaaaaaaa) Tj ET   \nendstream",
                "<</Length 22>>\nstream\nBT /F 9 Tf (aa) Tj ET \nendstream");
        String loop = new String(rawPdf(CATALOG, PAGES, PAGE), java.nio.charset.StandardCharsets.ISO_8859_1);
        String start = loop.replaceAll("(?s).*startxref\n(\\d+).*", "$1");
        all.add(new HostileFile(
                "a.pdf", "PDF: table that precedes itself", latin(loop.replace("/Root", "/Prev " + start + "/Root"))));
        add(
                all,
                "bookmarks in a circle",
                "<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
                PAGES,
                PAGE,
                "<</First 4 0 R/Next 4 0 R/Last 4 0 R>>");
    }

    private static void masses(List<HostileFile> all) {
        List<String> many = new ArrayList<>(List.of(CATALOG, PAGES, PAGE));
        for (int i = 0; i < 100_000; i++) {
            many.add("<</A " + i + ">>");
        }
        add(all, "a hundred thousand objects", many.toArray(String[]::new));
        List<String> tree = new ArrayList<>(List.of(CATALOG));
        for (int i = 2; i < 6000; i++) {
            tree.add("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
        }
        tree.add(PAGE);
        add(all, "page tree six thousand deep", tree.toArray(String[]::new));
        add(all, "lists in lists", CATALOG, PAGES, PAGE, "[".repeat(100_000) + "]".repeat(100_000));
        add(
                all,
                "dictionaries in dictionaries",
                CATALOG,
                PAGES,
                PAGE,
                "<</A".repeat(50_000) + " 1" + ">>".repeat(50_000));
        add(all, "two thousand million pages", CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", PAGE);
        List<String> pages = new ArrayList<>(
                List.of(CATALOG, "<</Type/Pages/Count 6000/Kids[" + "3 0 R ".repeat(6000) + "]>>", PAGE));
        add(all, "six thousand times the same page", pages.toArray(String[]::new));
        add(
                all,
                "page of astronomical size",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[-1e38 -1e38 1e38 1e38]>>");
        all.add(new HostileFile("a.pdf", "PDF: content that explodes", packed(latin("q ".repeat(30 << 20)), 1)));
        all.add(new HostileFile(
                "a.pdf", "PDF: content packed again and again", packed(latin("0 0 m 1 1 l S\n".repeat(1 << 20)), 3)));
        all.add(new HostileFile(
                "a.pdf",
                "PDF: a million boxes",
                packed(latin("0 0 600 800 re W n 1 1 500 700 re f\n".repeat(300_000)), 1)));
        add(
                all,
                "a thousand filters",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                "<</Length 2/Filter[" + "/ASCIIHexDecode".repeat(1000) + "]>>\nstream\n00\nendstream");
    }

    private static byte[] packed(byte[] content, int times) {
        byte[] data = content;
        for (int i = 0; i < times; i++) {
            data = deflate(data);
        }
        byte[] head = rawPdf(CATALOG, PAGES, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>");
        String dictionary =
                "4 0 obj\n<</Length " + data.length + "/Filter[" + "/FlateDecode".repeat(times) + "]>>\nstream\n";
        return join(
                latin("%PDF-1.7\n"),
                latin(dictionary),
                data,
                latin("\nendstream\nendobj\n"),
                Arrays.copyOfRange(head, 9, head.length));
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length / 50 + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static void damages(List<HostileFile> all) {
        byte[] whole = rawPdf(CATALOG, PAGES, PAGE);
        all.add(new HostileFile("a.pdf", "PDF: cut off", Arrays.copyOf(whole, whole.length / 3)));
        all.add(new HostileFile("a.pdf", "PDF: nothing but its head", latin("%PDF-1.7\n")));
        all.add(new HostileFile("a.pdf", "PDF: zeros", join(latin("%PDF-1.7\n"), new byte[100_000])));
        all.add(new HostileFile(
                "a.pdf", "PDF: encrypted", join(latin("%PDF-1.7\n1 0 obj<</Encrypt 2 0 R>>endobj\n"), whole)));
        all.add(new HostileFile("a.docx", "PDF called a text document", whole));
        add(all, "no pages", "<</Type/Catalog>>");
        add(all, "page that is a number", CATALOG, PAGES, "42");
        add(
                all,
                "negative length",
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                "<</Length -5>>\nstream\nq\nendstream");
        add(all, "text without an end", CATALOG, PAGES, "(".repeat(100_000));
    }
}
