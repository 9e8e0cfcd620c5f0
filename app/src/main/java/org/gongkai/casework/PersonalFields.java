package org.gongkai.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityLog;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.Sight;
import org.springframework.stereotype.Service;

/** Shows sealed personal data of a case to those whose work needs it, and leaves a trace each time. */
@Service
public class PersonalFields {

    private final Cases cases;
    private final Viewers viewers;
    private final Sealing sealing;
    private final SecurityLog log;

    PersonalFields(Cases cases, Viewers viewers, Sealing sealing, SecurityLog log) {
        this.cases = cases;
        this.viewers = viewers;
        this.sealing = sealing;
        this.log = log;
    }

    /** The clear text for office staff who see the case in full; nobody else is told even that it is there. */
    public Optional<String> unmask(UUID caseId, String path, Person person) {
        boolean may = person.has(Role.OFFICE)
                && cases.find(caseId, viewers.of(person)).stream()
                        .anyMatch(file -> cases.sightOf(file, viewers.of(person)) == Sight.FULL);
        Optional<String> clear = may ? sealing.open(caseId, path) : Optional.empty();
        clear.ifPresent(_ -> log.unmasked(person, caseId.toString(), code(path)));
        return clear;
    }

    /** The log holds codes only: {@code applicant.idNumber} stands there as {@code applicant.id-number}. */
    private static String code(String path) {
        return path.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
    }
}
