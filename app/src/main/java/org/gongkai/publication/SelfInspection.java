package org.gongkai.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Worklist;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Filter;
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

    private final Publications publications;
    private final Worklist worklist;
    private final Cases cases;
    private final Clock clock;

    SelfInspection(Publications publications, Worklist worklist, Cases cases, Clock clock) {
        this.publications = publications;
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
        quiet(bodyId).ifPresent(found::add);
        List<Count> counts = publications.counts();
        Columns.all().forEach(column -> lack(column, counts, locale).ifPresent(found::add));
        expired(bodyId).forEach(found::add);
        return found;
    }

    private Stream<Lack> overdue(String bodyId) {
        Worklist.Filter open = new Worklist.Filter(PublicationProcedure.ID, null, null, null, today(), null, null);
        return worklist.page(Viewer.SYSTEM, bodyId, open, null, OVERDUE_SHOWN).cases().stream()
                .flatMap(this::missed);
    }

    private Stream<Lack> missed(CaseFile file) {
        return cases.deadlines(file).stream()
                .filter(clocked -> clocked.state() == Deadline.State.MISSED && clocked.due() != null)
                .map(clocked -> new Lack(
                        "overdue",
                        file.number(),
                        List.of(file.data().textOr("title", file.number()), String.valueOf(clocked.due()))));
    }

    private Optional<Lack> quiet(String bodyId) {
        return publications.list(Filter.ofBody(bodyId), null, 1).items().stream()
                .findFirst()
                .map(latest -> Zone.dayOf(latest.publishedAt()))
                .filter(day -> day.plusDays(QUIET_DAYS).isBefore(today()))
                .map(day -> new Lack("quiet", day.toString(), List.of(day)));
    }

    private Optional<Lack> lack(Columns.Column column, List<Count> counts, Locale locale) {
        Optional<Instant> latest = counts.stream()
                .filter(count -> column.code().equals(column.ofTheBody() ? count.keyContent() : count.statutoryItem()))
                .map(Count::latest)
                .max(Instant::compareTo);
        String title = column.title().in(locale);
        if (latest.isEmpty()) {
            return Optional.of(new Lack(
                    "empty-column",
                    column.id(),
                    List.of(title, column.citation().text())));
        }
        LocalDate day = Zone.dayOf(latest.get());
        return day.plusMonths(STALE_MONTHS).isBefore(today())
                ? Optional.of(new Lack("stale-column", column.id(), List.of(title, day)))
                : Optional.empty();
    }

    private Stream<Lack> expired(String bodyId) {
        return publications.expiredBefore(bodyId, today()).stream()
                .map(each -> new Lack("expired", each.id().toString(), List.of(each.title(), each.expiredOn())));
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
