package org.gongkai.casework;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.casework.internal.CaseStore.DeadlineRow;
import org.gongkai.installation.Writes;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerEntry;
import org.gongkai.notification.Notice;
import org.gongkai.notification.Outbox;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadlines;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Zone;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes an event and the case after it, in the caller's transaction, with its clocks, evidence and notices. The only place where
 * a case changes.
 */
@Component
class CaseWriter {

    private final CaseStore store;
    private final Laws laws;
    private final Ledger ledger;
    private final CanonicalEvent canonical;
    private final Outbox outbox;
    private final RecentCases recent;
    private final Writes writes;
    private final Clock clock;

    CaseWriter(
            CaseStore store,
            Laws laws,
            Ledger ledger,
            CanonicalEvent canonical,
            Outbox outbox,
            RecentCases recent,
            Writes writes,
            Clock clock) {
        this.store = store;
        this.laws = laws;
        this.ledger = ledger;
        this.canonical = canonical;
        this.outbox = outbox;
        this.recent = recent;
        this.writes = writes;
        this.clock = clock;
    }

    /** Has the case locked before what is sent next, unless it is locked already; that fails where it is no longer as it stands here. */
    void claim(Standing standing) {
        if (standing.calendar() != null) {
            store.claim(standing.file().id(), standing.file().version(), standing.calendar());
        }
    }

    /** Writes a note of the machine on a locked case. */
    void note(CaseFile after, Procedure procedure, CaseEvent event, @Nullable Citation citation, Notice notice) {
        write(after, procedure, event, citation, List.of(notice), Standing.locked(after));
    }

    /** Writes a step on the case as it stood: the commit fails where it is no longer found so. */
    void write(
            CaseFile after,
            Procedure procedure,
            CaseEvent event,
            @Nullable Citation citation,
            List<Notice> notices,
            Standing standing) {
        Law law = laws.of(after.bodyId());
        List<CaseEvent> before = after.events().subList(0, after.events().size() - 1);
        Set<DeadlineRow> stored = standing.clocks() == null
                ? clocks(after.view().upTo(before), after.id(), procedure, law)
                : standing.clocks();
        write(after, procedure, event, citation, notices, law, stored, standing.calendar());
    }

    /** Writes a note for clocks reckoned by a law that comes into force with this transaction: all of them are written anew. */
    void rewrite(CaseFile after, Procedure procedure, CaseEvent event, Notice notice, Law law) {
        write(after, procedure, event, null, List.of(notice), law, Set.of(), null);
        writes.send();
    }

    /** Sends what was written so far, for a transaction that reads it again. */
    void send() {
        writes.send();
    }

    private void write(
            CaseFile after,
            Procedure procedure,
            CaseEvent event,
            @Nullable Citation citation,
            List<Notice> notices,
            Law law,
            Set<DeadlineRow> stored,
            @Nullable String readBy) {
        List<Deadline> clocks = Deadlines.all(procedure, after.view(), law, Zone.dayOf(clock.instant()));
        Set<DeadlineRow> rows = rows(after.id(), clocks, law);
        List<DeadlineRow> changed =
                rows.stream().filter(row -> !stored.contains(row)).toList();
        String cited = citation == null ? null : citation.text();
        String calendar = law.calendar().version();
        store.write(
                after,
                event,
                cited,
                changed,
                Clocks.nextDue(clocks, procedure),
                SearchText.of(after),
                calendar,
                readBy);
        recent.keepOnceCommitted(new Standing(after, calendar, rows));
        ledger.append(new LedgerEntry(
                after.bodyId(), after.id(), event.seq(), canonical.bytes(after, event, cited), event.at()));
        notices.forEach(notice -> outbox.put(after.bodyId(), after.id(), notice, event.at()));
    }

    /** The clocks as the last step left them stored. */
    Set<DeadlineRow> stored(CaseFile file, Procedure procedure) {
        return clocks(file.view(), file.id(), procedure, laws.of(file.bodyId()));
    }

    private static Set<DeadlineRow> clocks(CaseView view, UUID caseId, Procedure procedure, Law law) {
        return view.events().isEmpty()
                ? Set.of()
                : rows(
                        caseId,
                        Deadlines.all(
                                procedure,
                                view,
                                law,
                                Zone.dayOf(view.events().getLast().at())),
                        law);
    }

    private static Set<DeadlineRow> rows(UUID caseId, List<Deadline> clocks, Law law) {
        return clocks.stream().map(each -> Clocks.row(caseId, each, law)).collect(Collectors.toSet());
    }
}
