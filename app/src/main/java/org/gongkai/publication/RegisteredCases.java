package org.gongkai.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.procedure.Situation;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the register and the casework. Not named and not visible are told alike: nobody learns that a case exists. */
@Component
class RegisteredCases implements KnownCases {

    private static final String REQUEST = "disclosure-request";

    private final ObjectProvider<Cases> cases;
    private final Publications publications;

    /** The casework is made with the tables, and the table with this: it is asked for when it is there. */
    RegisteredCases(ObjectProvider<Cases> cases, Publications publications) {
        this.cases = cases;
        this.publications = publications;
    }

    @Override
    public boolean isDocument(UUID id, Situation situation) {
        Optional<CaseFile> seen =
                seen(id, situation).filter(file -> file.procedure().equals(PublicationProcedure.ID));
        return seen.isPresent()
                ? seen.filter(file -> !file.isFinal() && !isItself(file, situation))
                        .isPresent()
                : publications.live(List.of(id)).stream()
                        .anyMatch(document ->
                                document.bodyId().equals(situation.actor().bodyId()));
    }

    @Override
    public boolean isRequest(UUID id, Situation situation) {
        return seen(id, situation).stream().anyMatch(file -> file.procedure().equals(REQUEST));
    }

    /** No two cases have the same history. */
    private static boolean isItself(CaseFile file, Situation situation) {
        return !file.events().isEmpty() && file.events().equals(situation.file().events());
    }

    private Optional<CaseFile> seen(UUID id, Situation situation) {
        Viewer viewer = Viewer.person(situation.actor());
        return cases.getObject()
                .find(id, viewer)
                .filter(file -> cases.getObject().sightOf(file, viewer) == Sight.FULL);
    }
}
