package org.gongkai.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.casework.internal.CaseLists;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lists of cases, in keyset pages: what is due first comes first. Each row is put to the decision of
 * visibility, so a list never shows what its pages would refuse.
 */
@Service
public class Worklist {

    private final CaseLists lists;
    private final CaseStore store;
    private final Cases cases;

    Worklist(CaseLists lists, CaseStore store, Cases cases) {
        this.lists = lists;
        this.store = store;
        this.cases = cases;
    }

    /** One page of a body's cases that the viewer sees in full. */
    public Page page(Viewer viewer, String bodyId, Filter filter, @Nullable String cursor, int size) {
        List<CaseFile> seen = new ArrayList<>();
        String next = cursor;
        boolean more = true;
        while (more && seen.size() < size) {
            List<CaseLists.Found> found = lists.page(bodyId, filter, next, size);
            more = found.size() == size;
            for (CaseLists.Found each : found) {
                if (seen.size() == size) {
                    more = true;
                    break;
                }
                next = each.cursor();
                store.find(each.id())
                        .filter(file -> cases.sightOf(file, viewer) == Sight.FULL)
                        .ifPresent(seen::add);
            }
        }
        return new Page(seen, more ? next : null);
    }

    /** The first of a body's cases whose document bears that number, as far as the viewer sees them in full. */
    public List<CaseFile> numbered(Viewer viewer, String bodyId, String procedure, String documentNumber) {
        return lists.numbered(bodyId, procedure, documentNumber).stream()
                .flatMap(id -> store.find(id).stream())
                .filter(file -> cases.sightOf(file, viewer) == Sight.FULL)
                .toList();
    }

    /** The applicant's own cases, newest first. */
    public List<CaseFile> ofApplicant(UUID account, Viewer viewer) {
        return lists.ofApplicant(account).stream()
                .flatMap(id -> cases.find(id, viewer).stream())
                .toList();
    }

    /**
     * What to look for; null means any.
     *
     * @param open only cases not at their end (true), only ended ones (false), or both (null)
     */
    public record Filter(
            @Nullable String procedure,
            @Nullable String stage,
            @Nullable String assignee,
            @Nullable String section,
            @Nullable LocalDate dueBefore,
            @Nullable String text,
            @Nullable Boolean open) {

        public static final Filter ANY = new Filter(null, null, null, null, null, null, null);
    }

    /** A page and where the next begins; null at the end. */
    public record Page(List<CaseFile> cases, @Nullable String next) {}
}
