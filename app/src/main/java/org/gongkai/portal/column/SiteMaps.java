package org.gongkai.portal.column;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Dated;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.Publications.Month;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The map of the site for crawlers (sitemaps.org): one list of documents; beyond what one may hold an index of lists, one for each
 * month. True dates only: what did not change keeps its day.
 */
@Component
class SiteMaps {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** A month that was filled by an import may need several; what is beyond 900,000 documents of one month is not on the map. */
    private static final int PARTS = 20;

    private static final Pattern PART =
            Pattern.compile(ColumnPaths.HOME + "/sitemap-(\\d{4}-\\d{2})(?:-([2-9]|1\\d|20))?\\.xml");

    private final Publications publications;
    private final Installation installation;
    private final int longest;

    SiteMaps(
            Publications publications,
            Installation installation,
            @Value("${gongkai.column.map-entries:45000}") int longest) {
        this.publications = publications;
        this.installation = installation;
        this.longest = longest;
    }

    /** The map itself. */
    Prepared map() {
        List<Month> months = publications.months(Filter.ALL);
        return isDivided(months)
                ? written("sitemapindex", xml -> months.forEach(month -> index(xml, month)))
                : list(publications.dates(null, null, 0, longest));
    }

    /** A part of the map; empty where there is no such part. */
    Optional<Prepared> part(String path) {
        Matcher part = PART.matcher(path);
        return part.matches()
                ? part(YearMonth.parse(part.group(1)), part.group(2) == null ? 1 : Integer.parseInt(part.group(2)))
                : Optional.empty();
    }

    private Optional<Prepared> part(YearMonth month, int number) {
        List<Dated> found =
                publications.dates(start(month), start(month.plusMonths(1)), (number - 1) * longest, longest);
        return Optional.of(found).filter(entries -> !entries.isEmpty()).map(this::list);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.CHINA).toInstant();
    }

    /** The parts there are; none where the map is one list. */
    List<String> parts() {
        List<Month> months = publications.months(Filter.ALL);
        return isDivided(months) ? months.stream().flatMap(this::parts).toList() : List.of();
    }

    private Stream<String> parts(Month month) {
        long parts = Math.min(PARTS, (month.documents() + longest - 1) / longest);
        return parts(YearMonth.from(month.first())).stream().limit(parts);
    }

    /** The parts a month may have. */
    static List<String> parts(YearMonth month) {
        return IntStream.rangeClosed(1, PARTS)
                .mapToObj(number -> ColumnPaths.mapPart(month, number))
                .toList();
    }

    private boolean isDivided(List<Month> months) {
        return months.stream().mapToLong(Month::documents).sum() > longest;
    }

    private void index(Xml xml, Month month) {
        parts(month).forEach(path -> {
            xml.open("sitemap");
            entry(xml, path, month.latest());
            xml.close();
        });
    }

    private Prepared list(List<Dated> documents) {
        return written(
                "urlset",
                xml -> documents.forEach(document -> {
                    xml.open("url");
                    entry(xml, PublicAddress.of(document.id()), document.publishedAt());
                    xml.close();
                }));
    }

    private void entry(Xml xml, String path, Instant changed) {
        xml.element("loc", installation.address().map(Object::toString).orElse("") + path);
        xml.element(
                "lastmod",
                changed.atZone(Zone.CHINA).toOffsetDateTime().withNano(0).toString());
    }

    private static Prepared written(String root, Consumer<Xml> content) {
        Xml xml = new Xml(root, NAMESPACE);
        content.accept(xml);
        return Prepared.of(200, "application/xml;charset=UTF-8", xml.text());
    }
}
