package org.gongkai.regulation;

import java.util.List;
import java.util.stream.Stream;

/** The closed list of reply outcomes as an enforcer: no reply is given on other grounds or with another remedy. */
public record OutcomeCatalogue(Regulations regulations) implements EnforcementSource {

    @Override
    public List<Enforcement> enforcements() {
        return regulations.outcomes().stream()
                .flatMap(this::enforcementsOf)
                .distinct()
                .toList();
    }

    private Stream<Enforcement> enforcementsOf(Outcome outcome) {
        Stream<Enforcement> grounds =
                outcome.statute().stream().map(each -> new Enforcement(each, "outcome:" + outcome.code()));
        Remedy remedy = outcome.remedy();
        Stream<Enforcement> remedies =
                regulations.basisOf(remedy).stream().map(each -> new Enforcement(each, "remedy:" + remedy.code()));
        return Stream.concat(grounds, remedies);
    }
}
