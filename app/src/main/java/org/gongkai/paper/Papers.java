package org.gongkai.paper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    private final Typefaces typefaces;
    private final Semaphore press = new Semaphore(1, true);

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
        return switch (format) {
            case DOCX -> inTurn(paper, () -> PaperDocx.of(paper));
            case PDF -> inTurn(paper, () -> PaperPdf.of(paper, typefaces));
            case OFD -> inTurn(paper, () -> PaperOfd.of(paper, PaperPdf.of(paper, typefaces), typefaces));
        };
    }

    private Optional<byte[]> inTurn(Paper paper, Supplier<byte[]> work) {
        try {
            if (!press.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError odd) {
            LOG.error("A paper cannot be set in type: {}", paper.title(), odd);
            return Optional.empty();
        } finally {
            press.release();
        }
    }

    /** Names the fonts as a short word: pages set in others look different. */
    public String look() {
        CRC32C sum = new CRC32C();
        typefaces.all().forEach(each -> sum.update(each.name().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }
}
