package org.gongkai.request;

import java.util.List;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.regulation.Regulations;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.gongkai.visibility.Visibility;
import org.springframework.stereotype.Service;

/** The letters of a request, to each viewer those that are theirs: staff read all, an addressee the own ones only. */
@Service
public class RequestLetters {

    private final Cases cases;
    private final Issuers issuers;
    private final Regulations law;
    private final FormerLetters former;

    RequestLetters(Cases cases, Issuers issuers, Regulations law, FormerLetters former) {
        this.cases = cases;
        this.issuers = issuers;
        this.law = law;
        this.former = former;
    }

    /** Those this viewer may see, in the order of issue. */
    public List<IssuedLetter> of(CaseFile file, Viewer viewer) {
        Sight sight = cases.sightOf(file, viewer);
        return file.events().stream()
                .flatMap(event -> letters(file, event).stream())
                .filter(each -> Visibility.ofLetter(sight, viewer, each.partyId()))
                .toList();
    }

    private List<IssuedLetter> letters(CaseFile file, CaseEvent event) {
        List<IssuedLetter> kept = IssuedLetter.kept(event);
        return kept.isEmpty() ? former.of(file, event) : kept;
    }

    /** One of them; a letter that is somebody else's is as unknown as one that does not exist. */
    public Optional<IssuedLetter> find(CaseFile file, Viewer viewer, String id) {
        return of(file, viewer).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The reply in force; empty while there is none, and again once the case is reopened. */
    public Optional<IssuedLetter> reply(CaseFile file, Viewer viewer) {
        return Reply.of(file)
                .map(Reply::number)
                .flatMap(number -> of(file, viewer).reversed().stream()
                        .filter(each -> each.letter().number().equals(number))
                        .findFirst());
    }

    /** The reply as the latest draft would have it, without a number, for those who see the case in full. */
    public Optional<Letter> draft(CaseFile file, Viewer viewer) {
        return cases.sightOf(file, viewer) == Sight.FULL
                ? file.view()
                        .last("draft-reply")
                        .map(CaseEvent::data)
                        .map(draft -> ReplyLetter.write(
                                ReplyFacts.of(file, file.view(), draft, issuers.of(file.bodyId()), "", cases.today()),
                                law))
                : Optional.empty();
    }
}
