package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.paper.OfdXml.Element;

/**
 * A paper as an OFD file (GB/T 33190): the pages of its PDF, drawn once more. Text stays text, in the same fonts, which are in the
 * file with the characters it uses. The same paper gives the same bytes.
 */
final class PaperOfd {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Paper paper;
    private final byte[] pdf;
    private final Typefaces typefaces;
    private final Resources resources = new Resources();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private PaperOfd(Paper paper, byte[] pdf, Typefaces typefaces) {
        this.paper = paper.with(typefaces::shown);
        this.pdf = pdf;
        this.typefaces = typefaces;
    }

    /** The OFD file of the paper that {@code pdf} was made from. */
    static byte[] of(Paper paper, byte[] pdf, Typefaces typefaces) {
        try {
            return new PaperOfd(paper, pdf, typefaces).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper cannot be set in type", e);
        }
    }

    /** What pages share, and the ids of everything in the file. */
    static final class Resources {

        private int last;
        private final Map<String, Integer> fonts = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> characters = new LinkedHashMap<>();
        private final Map<Integer, byte[]> pictures = new LinkedHashMap<>();

        int id() {
            return ++last;
        }

        /** The id of a font, one character of which is used. */
        int font(String name, int character) {
            characters.computeIfAbsent(name, _ -> new TreeSet<>()).add(character);
            return fonts.computeIfAbsent(name, _ -> id());
        }

        int picture(byte[] png) {
            int id = id();
            pictures.put(id, png);
            return id;
        }
    }

    private byte[] write() throws IOException {
        files.put("OFD.xml", cover());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<Integer, String> pages = new LinkedHashMap<>();
            for (PDPage page : document.getPages()) {
                int id = resources.id();
                String place = "Pages/Page_" + pages.size() + "/Content.xml";
                pages.put(id, place);
                files.put("Doc_0/" + place, OfdPage.of(page, resources));
            }
            files.put("Doc_0/PublicRes.xml", shared());
            files.put("Doc_0/Document.xml", contents(pages, document.getPage(0)));
        }
        return packed();
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(SteadyZip.entry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** What programs show of the file without opening it; its id follows from its pages. */
    private byte[] cover() {
        String day = LocalDate.ofInstant(paper.made(), CHINA).toString();
        Element root = OfdXml.root("OFD").with("DocType", "OFD").with("Version", "1.0");
        Element body = root.child("DocBody");
        Element info = body.child("DocInfo");
        info.child("DocID").saying(UUID.nameUUIDFromBytes(pdf).toString().replace("-", ""));
        info.child("Title").saying(paper.title());
        info.child("Author").saying(paper.signature());
        info.child("CreationDate").saying(day);
        info.child("ModDate").saying(day);
        info.child("Creator").saying("Gongkai");
        Element more = info.child("CustomDatas");
        more.child("CustomData").with("Name", "language").saying("zh-CN");
        paper.facts()
                .forEach(each ->
                        more.child("CustomData").with("Name", each.label()).saying(each.value()));
        body.child("DocRoot").saying("Doc_0/Document.xml");
        return root.bytes();
    }

    private byte[] contents(Map<Integer, String> pages, PDPage first) {
        Element root = OfdXml.root("Document");
        Element common = root.child("CommonData");
        common.child("MaxUnitID").saying(Integer.toString(resources.last));
        common.child("PageArea").child("PhysicalBox").saying(OfdPage.box(first));
        common.child("PublicRes").saying("PublicRes.xml");
        Element list = root.child("Pages");
        pages.forEach((id, place) -> list.child("Page").with("ID", id).with("BaseLoc", place));
        return root.bytes();
    }

    private byte[] shared() throws IOException {
        Element root = OfdXml.root("Res").with("BaseLoc", "Res");
        Element fonts = root.child("Fonts");
        for (Map.Entry<String, Integer> font : resources.fonts.entrySet()) {
            String file = "font_" + font.getValue() + ".ttf";
            files.put("Doc_0/Res/" + file, subset(font.getKey()));
            fonts.child("Font")
                    .with("ID", font.getValue())
                    .with("FontName", font.getKey())
                    .with("FamilyName", font.getKey())
                    .child("FontFile")
                    .saying(file);
        }
        if (!resources.pictures.isEmpty()) {
            Element media = root.child("MultiMedias");
            resources.pictures.forEach((id, png) -> {
                files.put("Doc_0/Res/image_" + id + ".png", png);
                media.child("MultiMedia")
                        .with("ID", id)
                        .with("Type", "Image")
                        .with("Format", "PNG")
                        .child("MediaFile")
                        .saying("image_" + id + ".png");
            });
        }
        return root.bytes();
    }

    private byte[] subset(String name) throws IOException {
        Typeface typeface = typefaces.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("the PDF file has a font of its own: " + name));
        try (Typeface.Open open = typeface.open()) {
            TTFSubsetter subset = new TTFSubsetter(open.font());
            subset.addAll(resources.characters.get(name));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        }
    }
}
