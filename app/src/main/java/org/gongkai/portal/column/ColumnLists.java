package org.gongkai.portal.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.page.StandingPages;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of the column: the latest of each, and a page for each month, which stays as it is when the month is over. */
@Component
class ColumnLists {

    private static final int LATEST = 30;
    private static final int HOME = 12;

    /** A notice about such a report ends otherwise. */
    private static final Pattern ANNUAL_REPORT =
            Pattern.compile("信息公开.*(?:年度(?:工作)?报告|年度?年?报告?)(?:[（(〔].{1,20}[）)〕])?$");

    private final Publications publications;
    private final ColumnBook book;
    private final StandingPages pages;

    ColumnLists(Publications publications, ColumnBook book, StandingPages pages) {
        this.publications = publications;
        this.book = book;
        this.pages = pages;
    }

    ListView latest(Locale locale) {
        return view(title(locale), ColumnPaths.LATEST, Filter.ALL, null, ColumnPaths.ATOM, "");
    }

    List<ListView.Line> newest(Locale locale) {
        return lines(publications.list(Filter.ALL, null, HOME).items());
    }

    Optional<ListView> month(YearMonth month, Locale locale) {
        return filled(view(title(locale), ColumnPaths.LATEST, Filter.ALL, month, ColumnPaths.ATOM, ""));
    }

    ListView column(ColumnEntry column, Locale locale) {
        return of(column, null, locale);
    }

    Optional<ListView> month(ColumnEntry column, YearMonth month, Locale locale) {
        return filled(of(column, month, locale));
    }

    /** 政府信息公开工作年度报告 (条例49): published like any other document, and known by the titles they bear. */
    List<ListView.Line> annualReports() {
        return publications
                .each(Filter.ALL.matching("信息公开"))
                .filter(document ->
                        ANNUAL_REPORT.matcher(document.title().strip()).find())
                .map(ListView.Line::of)
                .toList();
    }

    private static Optional<ListView> filled(ListView view) {
        return Optional.of(view).filter(list -> !list.lines().isEmpty());
    }

    private ListView of(ColumnEntry column, @Nullable YearMonth month, Locale locale) {
        return view(
                column.title(locale),
                ColumnPaths.column(column.id()),
                column.filter(Filter.ALL),
                month,
                ColumnPaths.feed(column.id()),
                column.note(locale));
    }

    private String title(Locale locale) {
        return pages.wording(locale).text("portal.column.latest");
    }

    private ListView view(
            String title, String path, Filter filter, @Nullable YearMonth month, String feed, String note) {
        List<Listing> shown = month == null
                ? publications.list(filter, null, LATEST).items()
                : publications.each(within(filter, month)).toList();
        List<Publications.Month> found = publications.months(filter);
        long total = found.stream().mapToLong(Publications.Month::documents).sum();
        List<ListView.Month> months = found.stream()
                .map(each -> YearMonth.from(each.first()))
                .map(each -> new ListView.Month(each.toString(), ColumnPaths.month(path, each)))
                .toList();
        String own = month == null ? path : ColumnPaths.month(path, month);
        return new ListView(
                title, own, lines(shown), total, month == null ? null : month.toString(), months, feed, note);
    }

    private static Filter within(Filter filter, YearMonth month) {
        return filter.between(start(month), start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.CHINA).toInstant();
    }

    private static List<ListView.Line> lines(List<Listing> listings) {
        return listings.stream().map(ListView.Line::of).toList();
    }

    /** The tree, with what stands in each column. */
    List<ColumnView> columns(Locale locale) {
        List<Count> counts = publications.counts();
        return book.open().stream().map(column -> view(column, counts, locale)).toList();
    }

    private static ColumnView view(ColumnEntry column, List<Count> counts, Locale locale) {
        List<Count> inIt = counts.stream().filter(column::holds).toList();
        LocalDate latest = inIt.stream()
                .map(Count::latest)
                .max(Instant::compareTo)
                .map(Zone::dayOf)
                .orElse(null);
        long documents = inIt.stream().mapToLong(Count::documents).sum();
        return new ColumnView(
                column.title(locale),
                ColumnPaths.column(column.id()),
                documents,
                latest,
                column.column().basis(),
                column.note(locale));
    }
}
