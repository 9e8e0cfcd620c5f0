package org.gongkai.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType font that files can carry.
 *
 * @param file null for the Latin font that comes with the programme
 * @param name by which it is called in the files
 * @param covered the characters it has
 */
record Typeface(@Nullable Path file, String name, Kind kind, BitSet covered) {

    /** Latin letters and digits, for the Chinese fonts that have none: Liberation Sans, which comes with PDFBox. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Pattern MAINLAND = Pattern.compile("(CN|SC|GB|CHS)\\b");
    private static final int LAST = 0x3ffff;

    /** What a font is for in official papers, by its name. */
    enum Kind {
        SMALL_STANDARD("(?i)小标宋|XiaoBiaoSong|XBS"),
        IMITATION_SONG("(?i)仿宋|Fang ?Song"),
        KAI("(?i)楷|Kai"),
        HEI("(?i)黑|Hei|Sans|Gothic"),
        SONG("(?i)宋|明|Song|Sung|Ming|Serif"),
        OTHER("");

        private final Pattern names;

        Kind(String names) {
            this.names = Pattern.compile(names);
        }

        static Kind of(String name) {
            for (Kind each : values()) {
                if (each.names.matcher(name).find()) {
                    return each;
                }
            }
            return OTHER;
        }
    }

    /** An open font; closing it closes its file. */
    record Open(TrueTypeFont font, AutoCloseable file) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
                font.close();
                file.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    /**
     * Looks at a file.
     *
     * @throws IOException where it cannot be read, or says of itself that it may not be embedded, or is not TrueType
     */
    static Typeface of(Path file) throws IOException {
        try (Open open = open(file)) {
            return of(file, open.font());
        }
    }

    static Typeface latin() throws IOException {
        try (Open open = openLatin()) {
            return of(null, open.font());
        }
    }

    private static Typeface of(@Nullable Path file, TrueTypeFont font) throws IOException {
        if (font instanceof OpenTypeFont other && other.isPostScript()) {
            throw new IOException("it is no TrueType font");
        }
        OS2WindowsMetricsTable rights = font.getOS2Windows();
        if (rights != null && (rights.getFsType() & OS2WindowsMetricsTable.FSTYPE_RESTRICTED) != 0) {
            throw new IOException("its licence does not permit embedding");
        }
        String name = String.valueOf(font.getName());
        String family = font.getNaming() == null ? name : font.getNaming().getFontFamily();
        return new Typeface(file, name, Kind.of(name + " " + family), covered(font.getUnicodeCmapLookup()));
    }

    private static BitSet covered(CmapLookup map) {
        BitSet covered = new BitSet();
        for (int each = ' '; each <= LAST; each++) {
            if (map.getGlyphId(each) != 0) {
                covered.set(each);
            }
        }
        return covered;
    }

    /** Opens it to take glyphs from. */
    Open open() throws IOException {
        return file == null ? openLatin() : open(file);
    }

    private static Open open(Path file) throws IOException {
        if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".ttc")) {
            TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
            return new Open(mainland(collection), collection);
        }
        return parsed(new RandomAccessReadBufferedFile(file.toFile()));
    }

    private static Open openLatin() throws IOException {
        try (var latin = Typeface.class.getResourceAsStream(LATIN)) {
            if (latin == null) {
                throw new IOException(LATIN + " is not there");
            }
            return parsed(new RandomAccessReadBuffer(latin));
        }
    }

    private static Open parsed(RandomAccessRead content) throws IOException {
        return new Open(new TTFParser().parse(content), content);
    }

    /** Of the fonts in a collection the one with the shapes used on the mainland, or else the first. */
    private static TrueTypeFont mainland(TrueTypeCollection collection) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        collection.processAllFonts(fonts::add);
        if (fonts.isEmpty()) {
            throw new IOException("there is no font in it");
        }
        return fonts.stream().filter(Typeface::isMainland).findFirst().orElse(fonts.getFirst());
    }

    private static boolean isMainland(TrueTypeFont font) {
        try {
            return font.getNaming() != null
                    && MAINLAND.matcher(font.getName() + " " + font.getNaming().getFontFamily())
                            .find();
        } catch (IOException unnamed) {
            return false;
        }
    }
}
