package org.gongkai.portal.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.page.StandingPages;
import org.gongkai.page.Texts;
import org.gongkai.page.Wording;
import org.gongkai.paper.Blocks;
import org.gongkai.paper.Paper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Papers;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.PublicDocument;
import org.springframework.stereotype.Component;

/** Public documents as papers. What stands on one follows from the version and its address alone, so that its files are always the same. */
@Component
class DocumentPapers {

    private static final int LONGEST_NAME = 80;

    /** What cannot be had in a format is asked for as often as what can. */
    private static final int MOST_KNOWN = 10_000;

    private final Papers papers;
    private final DocumentHead head;
    private final StandingPages pages;
    private final Cache<Version, Set<PaperFormat>> formats =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    DocumentPapers(Papers papers, DocumentHead head, StandingPages pages) {
        this.papers = papers;
        this.head = head;
        this.pages = pages;
    }

    /** In which formats the document can be had. */
    Set<PaperFormat> formats(PublicDocument document) {
        return formats.get(new Version(document.id(), document.version()), _ -> papers.formats(paper(document, "")));
    }

    /**
     * The file, under the document's title; empty where it cannot be had in this format.
     *
     * @param version whether it is asked for as one version among others, and says which
     */
    Optional<Prepared> file(PublicDocument document, PaperFormat format, boolean version) {
        String which = version ? pages.wording(Texts.CHINESE).text("portal.column.version", document.version()) : "";
        String name =
                fileName(document.title()) + (version ? "（" + which.replace(" ", "") + "）" : "") + format.ending();
        return Optional.of(format)
                .filter(formats(document)::contains)
                .flatMap(possible -> papers.write(paper(document, which), possible))
                .map(bytes -> Prepared.of(200, format.mediaType(), name, bytes));
    }

    /** Names the fonts of this machine: files kept by another look different. */
    String look() {
        return papers.look();
    }

    /** A name that every system takes. */
    static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private Paper paper(PublicDocument document, String version) {
        Wording words = pages.wording(Texts.CHINESE);
        String body = DocumentView.body(document);
        return new Paper(
                null,
                facts(document, words, version),
                document.title(),
                document.documentNumber(),
                Blocks.of(body),
                document.issuer(),
                document.formedOn(),
                Signature.below(document, body).isEmpty(),
                document.publishedAt(),
                head.address(document.id())
                        .map(address -> new Paper.Code(address, words.text("portal.column.scan")))
                        .orElse(null));
    }

    private static List<Paper.Fact> facts(PublicDocument document, Wording words, String version) {
        List<Paper.Fact> facts = new ArrayList<>();
        add(facts, words, "version", version);
        add(facts, words, "index", document.indexNumber());
        add(facts, words, "topic", document.topic());
        add(facts, words, "issuer", document.issuer());
        add(facts, words, "formed", document.formedOn().toString());
        add(facts, words, "published", Zone.dayOf(document.firstPublishedAt()).toString());
        if (document.version() > 1) {
            add(facts, words, "changed", Zone.dayOf(document.publishedAt()).toString());
        }
        add(facts, words, "number", document.documentNumber());
        add(facts, words, "effective", day(document.effectiveOn()));
        add(facts, words, "expires", day(document.expiresOn()));
        return facts;
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void add(List<Paper.Fact> facts, Wording words, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Paper.Fact(words.text("portal.column.fact." + name), value));
        }
    }

    /** A version never changes, and neither does how it can be had. */
    private record Version(UUID id, int version) {}
}
