package org.gongkai.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Worklist;
import org.gongkai.identity.Bodies;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.regulation.Citation;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Service;

/**
 * What an inspection by 国办秘函〔2019〕19号 would find in the column: empty and stale columns, a fortnight without publication,
 * documents past their time (ZD-4), documents that are listed though they have expired. Falsified dates cannot be found: nobody
 * can choose the day of publication.
 */
@Service
public class SelfInspection {

    private static final int STALE_MONTHS = 6;
    private static final int QUIET_DAYS = 14;
    private static final int OVERDUE_SHOWN = 200;
    private static final int SOON_DAYS = 3;
    private static final String REQUEST = "disclosure-request";

    /** The clocks of the answer: the bureau's and the statute's. */
    private static final Set<String> ANSWER = Set.of("K2", "K3");

    private final Publications publications;
    private final Worklist worklist;
    private final Cases cases;
    private final ColumnBook book;
    private final Bodies bodies;
    private final LinkCheck links;
    private final Clock clock;

    SelfInspection(
            Publications publications,
            Worklist worklist,
            Cases cases,
            ColumnBook book,
            Bodies bodies,
            LinkCheck links,
            Clock clock) {
        this.publications = publications;
        this.book = book;
        this.bodies = bodies;
        this.links = links;
        this.worklist = worklist;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * One thing to mend.
     *
     * @param indicator reason key
     * @param subject what it is about, the same in every language
     * @param facts what the sentence about it is filled with
     */
    public record Lack(String indicator, String subject, List<Object> facts) {

        public Lack {
            facts = List.copyOf(facts);
        }
    }

    /** Everything that is lacking today, the weightiest first. */
    public List<Lack> findings(String bodyId, Locale locale) {
        List<Lack> found = new ArrayList<>();
        overdue(bodyId).forEach(found::add);
        unanswered(bodyId).forEach(found::add);
        links.dead(bodyId).forEach(found::add);
        quiet(bodyId).ifPresent(found::add);
        List<Count> counts = publications.counts();
        book.of(bodyId).stream()
                .filter(entry -> !entry.hidden())
                .forEach(entry -> lack(entry, counts, locale).ifPresent(found::add));
        expired(bodyId).forEach(found::add);
        return found;
    }

    private Stream<Lack> overdue(String bodyId) {
        Worklist.Filter open = new Worklist.Filter(PublicationProcedure.ID, null, null, null, today(), null, null);
        return worklist.page(Viewer.SYSTEM, bodyId, open, null, OVERDUE_SHOWN).cases().stream()
                .flatMap(this::missed);
    }

    /** What is public by now was late, and is no more to be done. */
    private Stream<Lack> missed(CaseFile file) {
        return cases.deadlines(file).stream()
                .filter(_ -> !file.stage().equals("published"))
                .filter(clocked -> clocked.state() == Deadline.State.MISSED && clocked.due() != null)
                .map(clocked -> new Lack(
                        "overdue",
                        file.number(),
                        List.of(file.data().textOr("title", file.number()), String.valueOf(clocked.due()))));
    }

    /** Requests for disclosure are the messages of this site: those past their clock, and those about to be. */
    private Stream<Lack> unanswered(String bodyId) {
        Worklist.Filter due =
                new Worklist.Filter(REQUEST, null, null, null, today().plusDays(SOON_DAYS + 1L), null, true);
        return worklist.page(Viewer.SYSTEM, bodyId, due, null, OVERDUE_SHOWN).cases().stream()
                .flatMap(file -> waiting(file).stream());
    }

    /** Of several clocks the one that ends first is told. */
    private Optional<Lack> waiting(CaseFile file) {
        LocalDate last = today().plusDays(SOON_DAYS);
        return cases.deadlines(file).stream()
                .filter(clocked -> ANSWER.contains(clocked.rule()))
                .filter(clocked ->
                        clocked.state() == Deadline.State.MISSED || clocked.state() == Deadline.State.RUNNING)
                .flatMap(clocked -> Optional.ofNullable(clocked.due()).stream())
                .min(LocalDate::compareTo)
                .filter(day -> !day.isAfter(last))
                .map(day -> new Lack(
                        day.isBefore(today()) ? "unanswered" : "unanswered-soon",
                        file.number(),
                        List.of(file.number(), day.toString())));
    }

    private Optional<Lack> quiet(String bodyId) {
        return publications.list(Filter.ofBody(bodyId), null, 1).items().stream()
                .findFirst()
                .map(latest -> Zone.dayOf(latest.publishedAt()))
                .filter(day -> day.plusDays(QUIET_DAYS).isBefore(today()))
                .map(day -> new Lack("quiet", day.toString(), List.of(day)));
    }

    /** An empty column that says why it is empty is not empty to the inspectors. */
    private Optional<Lack> lack(ColumnEntry entry, List<Count> counts, Locale locale) {
        Optional<LocalDate> latest = counts.stream()
                .filter(entry::holds)
                .map(Count::latest)
                .max(Instant::compareTo)
                .map(Zone::dayOf);
        if (latest.isEmpty()) {
            return entry.note().isEmpty()
                    ? Optional.of(lack("empty-column", entry, locale, basis(entry), section(entry, locale)))
                    : Optional.empty();
        }
        return stale(entry, latest.get(), locale);
    }

    private Optional<Lack> stale(ColumnEntry entry, LocalDate latest, Locale locale) {
        Integer days = entry.intervalDays();
        if (days != null) {
            return latest.plusDays(days).isBefore(today())
                    ? Optional.of(lack("late-column", entry, locale, latest, section(entry, locale), days))
                    : Optional.empty();
        }
        return latest.plusMonths(STALE_MONTHS).isBefore(today())
                ? Optional.of(lack("stale-column", entry, locale, latest, section(entry, locale)))
                : Optional.empty();
    }

    private static Lack lack(String indicator, ColumnEntry entry, Locale locale, Object... facts) {
        return new Lack(
                indicator,
                entry.id(),
                Stream.concat(Stream.of(entry.title(locale)), Stream.of(facts)).toList());
    }

    private static String basis(ColumnEntry entry) {
        Citation citation = entry.column().citation();
        return citation == null ? "" : citation.text();
    }

    /** Who keeps the column up to date. */
    private String section(ColumnEntry entry, Locale locale) {
        return bodies.sections(entry.bodyId()).stream()
                .filter(section -> section.id().equals(entry.section()))
                .map(section -> locale.getLanguage().equals("en") ? section.titleEn() : section.title())
                .findFirst()
                .orElse(locale.getLanguage().equals("en") ? "nobody named" : "未指定");
    }

    private Stream<Lack> expired(String bodyId) {
        return publications.expiredBefore(bodyId, today()).stream()
                .map(each -> new Lack("expired", each.id().toString(), List.of(each.title(), each.expiredOn())));
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
