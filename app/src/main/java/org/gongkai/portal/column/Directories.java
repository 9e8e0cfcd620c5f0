package org.gongkai.portal.column;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.page.Csv;
import org.gongkai.page.StandingPages;
import org.gongkai.page.Texts;
import org.gongkai.page.Wording;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.Listing;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Filter;
import org.springframework.stereotype.Component;

/**
 * The directory of what is public (条例12) to take home, as a table for each year of first publication: index number, name, overview and
 * day of formation with everything else a list says.
 */
@Component
class Directories {

    private static final Pattern PATH = Pattern.compile(ColumnPaths.HOME + "/directory-(\\d{4})\\.csv");
    private static final List<String> FACTS = List.of(
            "index",
            "title",
            "number",
            "overview",
            "issuer",
            "topic",
            "class",
            "formed",
            "published",
            "changed",
            "address");

    private final Publications publications;
    private final ColumnBook book;
    private final StandingPages pages;
    private final Installation installation;

    Directories(Publications publications, ColumnBook book, StandingPages pages, Installation installation) {
        this.publications = publications;
        this.book = book;
        this.pages = pages;
        this.installation = installation;
    }

    /** The years there is a directory of, the latest first. */
    List<Year> years() {
        return publications.months(Filter.ALL).stream()
                .map(month -> Year.from(month.first()))
                .distinct()
                .toList();
    }

    /** The directory at a path; empty where there is none. */
    Optional<Prepared> at(String path) {
        Matcher asked = PATH.matcher(path);
        return asked.matches() ? of(Year.of(Integer.parseInt(asked.group(1)))) : Optional.empty();
    }

    private Optional<Prepared> of(Year year) {
        Wording words = pages.wording(Texts.CHINESE);
        List<List<String>> rows = new ArrayList<>();
        Filter filter = Filter.ALL.between(start(year), start(year.plusYears(1)));
        Map<String, String> classes = new HashMap<>();
        publications
                .each(filter)
                .forEach(document -> rows.add(row(
                        document,
                        classes.computeIfAbsent(document.category(), code -> book.titleOfClass(code, Texts.CHINESE)))));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.addFirst(FACTS.stream()
                .map(fact -> words.text("portal.column.fact." + fact))
                .toList());
        String name = words.text("portal.column.directory.file", year.toString()) + ".csv";
        return Optional.of(Prepared.of(200, "text/csv;charset=UTF-8", name, Csv.of(rows)));
    }

    private static Instant start(Year year) {
        return year.atDay(1).atStartOfDay(Zone.CHINA).toInstant();
    }

    private List<String> row(Listing document, String category) {
        return Stream.of(
                        document.indexNumber(),
                        document.title(),
                        document.documentNumber(),
                        document.overview(),
                        document.issuer(),
                        document.topic(),
                        category,
                        document.formedOn(),
                        Zone.dayOf(document.firstPublishedAt()),
                        Zone.dayOf(document.publishedAt()),
                        installation.address().map(Object::toString).orElse("") + PublicAddress.of(document.id()))
                .map(String::valueOf)
                .toList();
    }
}
