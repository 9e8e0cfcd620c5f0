package org.gongkai.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Writes papers as files. Word files of up to {@link #MOST_PARAGRAPHS}; pages set in type, PDF and OFD, where this machine has a
 * Chinese font for them and the paper is not longer than {@link #LONGEST}. One is written at a time, which bounds memory.
 */
@Service
public class Papers {

    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    /** As {@link Block#length} counts: some 180 pages, or 3 000 cells, which take up to 100 MB and a few seconds. */
    static final int LONGEST = 100_000;

    /** In a Word file, where each takes some 8 kB while it is written. */
    static final int MOST_PARAGRAPHS = 20_000;

    private static final int PATIENCE_SECONDS = 20;

    /** In bytes, of files that were just written: who asks again and again does not keep others waiting. */
    private static final long MEMORY = 8L << 20;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final byte[] IMPOSSIBLE = {};

    private final Typefaces typefaces;
    private final Semaphore press = new Semaphore(1, true);
    private final Cache<Order, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .expireAfterWrite(REMEMBERED)
            .<Order, byte[]>weigher(
                    (order, file) -> file.length + 4 * order.paper().length() + 500)
            .build();

    @Autowired
    Papers(@Value("${gongkai.paper.font:}") String font) {
        this(Typefaces.find(font, Typefaces.WELL_KNOWN));
    }

    Papers(Typefaces typefaces) {
        this.typefaces = typefaces;
        if (!typefaces.any()) {
            LOG.warn(
                    "No Chinese TrueType font was found, so that documents and letters cannot be had as PDF or OFD: install one"
                            + " (for example with: apt-get install fonts-droid-fallback) or name one in GONGKAI_PAPER_FONT.");
        }
    }

    /** Fonts from one folder and nothing else, for tests. */
    static Papers with(String font, List<Path> wellKnown) {
        return new Papers(Typefaces.find(font, wellKnown));
    }

    /** In which formats this machine can write a paper. */
    public Set<PaperFormat> formats(Paper paper) {
        boolean set = typefaces.any() && paper.length() <= LONGEST;
        EnumSet<PaperFormat> formats = set ? EnumSet.allOf(PaperFormat.class) : EnumSet.of(PaperFormat.DOCX);
        if (paper.paragraphs() > MOST_PARAGRAPHS) {
            formats.clear();
        }
        return formats;
    }

    /**
     * The file's bytes, the same for the same paper. Empty where {@link #formats} does not have the format, where so many papers
     * are being set that it would take too long, and where the text is so odd that it cannot be set, which is logged.
     */
    public Optional<byte[]> write(Paper paper, PaperFormat format) {
        if (!formats(paper).contains(format)) {
            return Optional.empty();
        }
        Order order = new Order(paper, format);
        byte[] known = written.getIfPresent(order);
        return known == null ? inTurn(order) : told(known);
    }

    private static Optional<byte[]> told(byte[] file) {
        return file.length == 0 ? Optional.empty() : Optional.of(file);
    }

    private byte[] write(Order order) {
        Paper paper = order.paper();
        return switch (order.format()) {
            case DOCX -> PaperDocx.of(paper);
            case PDF -> PaperPdf.of(paper, typefaces);
            case OFD -> PaperOfd.of(paper, PaperPdf.of(paper, typefaces), typefaces);
        };
    }

    /** Who waited for somebody with the same order finds it written. */
    private Optional<byte[]> inTurn(Order order) {
        try {
            if (!press.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return told(written.get(order, this::possiblyWritten));
        } finally {
            press.release();
        }
    }

    private byte[] possiblyWritten(Order order) {
        try {
            return write(order);
        } catch (RuntimeException | StackOverflowError odd) {
            LOG.error("A paper cannot be set in type: {}", order.paper().title(), odd);
            return IMPOSSIBLE;
        }
    }

    /** A paper in a format: the same order gives the same file. */
    private record Order(Paper paper, PaperFormat format) {}

    /** Names the fonts as a short word: pages set in others look different. */
    public String look() {
        CRC32C sum = new CRC32C();
        typefaces.all().forEach(each -> sum.update(each.name().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }
}
