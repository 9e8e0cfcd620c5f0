package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.CaseFiles;
import org.gongkai.casework.StepEnquiry;
import org.gongkai.procedure.Facts;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/**
 * Looks up the documents and the request that a document names, in the register and in the drafter's sight. Not named and not
 * visible are told alike: nobody learns that a case exists.
 */
@Component
class NamedCases implements StepEnquiry {

    private static final String REQUEST = "disclosure-request";

    /** Whatever asks for the names of other documents asks for those of requests too. */
    private static final Set<String> NAMING = PublicationProcedure.table().steps().stream()
            .filter(step -> step.record().field(PublicationFields.RELATED).isPresent())
            .map(Step::id)
            .collect(Collectors.toUnmodifiableSet());

    private final CaseFiles cases;
    private final Publications publications;

    NamedCases(CaseFiles cases, Publications publications) {
        this.cases = cases;
        this.publications = publications;
    }

    @Override
    public String procedure() {
        return PublicationProcedure.ID;
    }

    @Override
    public Set<String> steps() {
        return NAMING;
    }

    /** A list that is too long is refused for that, and not looked up. */
    @Override
    public Facts lookUp(CaseFile file, Viewer viewer, StepData data) {
        List<String> related = data.texts(PublicationFields.RELATED);
        Stream<String> named = related.size() > PublicationFields.MOST_RELATED ? Stream.empty() : related.stream();
        return new Facts(Map.of(
                PublicationRules.DOCUMENT,
                there(
                        Stream.concat(data.text(PublicationFields.INTERPRETS).stream(), named),
                        id -> isDocument(id, file, viewer)),
                PublicationRules.REQUEST,
                there(data.text(PublicationFields.REQUEST).stream(), id -> isRequest(id, viewer))));
    }

    private static Set<String> there(Stream<String> ids, Predicate<UUID> isThere) {
        return ids.distinct().filter(id -> leads(id, isThere)).collect(Collectors.toSet());
    }

    private static boolean leads(String id, Predicate<UUID> isThere) {
        try {
            return isThere.test(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Whether it is another document of the same body: public, or on its way there before the viewer's eyes. */
    private boolean isDocument(UUID id, CaseFile file, Viewer viewer) {
        Optional<CaseFile> seen =
                seen(id, viewer).filter(other -> other.procedure().equals(PublicationProcedure.ID));
        return seen.isPresent()
                ? seen.filter(other -> !other.isFinal() && !other.id().equals(file.id()))
                        .isPresent()
                : publications.live(List.of(id)).stream()
                        .anyMatch(document ->
                                document.bodyId().equals(viewer.actor().bodyId()));
    }

    /** Whether it is a request for disclosure that the viewer sees in full. */
    private boolean isRequest(UUID id, Viewer viewer) {
        return seen(id, viewer).stream().anyMatch(file -> file.procedure().equals(REQUEST));
    }

    private Optional<CaseFile> seen(UUID id, Viewer viewer) {
        return cases.find(id, viewer).filter(file -> cases.sightOf(file, viewer) == Sight.FULL);
    }
}
