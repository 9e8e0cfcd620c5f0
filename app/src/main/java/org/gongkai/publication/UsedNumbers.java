package org.gongkai.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Worklist;
import org.gongkai.publication.internal.DocumentStore;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Service;

/**
 * Document numbers (发文字号) a body has used already. Two documents may rightly bear the same one, for instance a text and its
 * interpretation: whoever drafts is told, and not refused.
 */
@Service
public class UsedNumbers {

    private static final String DISCARDED = "discarded";

    private final Worklist worklist;
    private final DocumentStore store;

    UsedNumbers(Worklist worklist, DocumentStore store) {
        this.worklist = worklist;
        this.store = store;
    }

    /**
     * Another document with the same number.
     *
     * @param seen whether the viewer sees its case; otherwise it is public, and its page is what there is to see
     */
    public record Use(UUID id, String title, boolean seen) {}

    /** The other documents that bear the number of this one, as far as the viewer sees them or they are public. */
    public List<Use> besides(CaseFile file, Viewer viewer) {
        String key = CitedNumbers.key(file.data().textOr("documentNumber", ""));
        if (key.isEmpty()) {
            return List.of();
        }
        List<Use> seen = worklist.numbered(viewer, file.bodyId(), PublicationProcedure.ID, key).stream()
                .filter(each -> !each.stage().equals(DISCARDED))
                .map(each -> new Use(each.id(), each.data().textOr("title", each.number()), true))
                .toList();
        Stream<Use> open = store.live(store.numbered(file.bodyId(), key)).stream()
                .filter(each -> seen.stream().noneMatch(use -> use.id().equals(each.id())))
                .map(each -> new Use(each.id(), each.title(), false));
        return Stream.concat(seen.stream(), open)
                .filter(use -> !use.id().equals(file.id()))
                .toList();
    }
}
