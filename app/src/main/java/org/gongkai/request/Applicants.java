package org.gongkai.request;

import java.util.Optional;
import java.util.Set;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.QueryCodes;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Service;

/** Lets applicants in to their own request: by its number and code, or by the account it was made with. */
@Service
public class Applicants {

    private final Cases cases;
    private final QueryCodes codes;

    Applicants(Cases cases, QueryCodes codes) {
        this.cases = cases;
        this.codes = codes;
    }

    /** Somebody who submits without an account. */
    public Viewer anonymous() {
        return Viewer.person(new Actor(null, "applicant", Set.of(Role.APPLICANT), null, Set.of()));
    }

    /** The viewer a number and its code make; nobody where they do not belong together. */
    public Optional<Viewer> holder(String number, String code) {
        return cases.find(number, Viewer.SYSTEM)
                .filter(file -> file.procedure().equals(RequestProcedure.ID))
                .filter(file -> codes.opens(file.id(), code))
                .map(Applicants::holder);
    }

    /** The account's owner as the applicant of that request. */
    public Optional<Viewer> owner(String number, Viewer viewer) {
        return cases.find(number, viewer)
                .filter(file -> file.procedure().equals(RequestProcedure.ID))
                .filter(file -> cases.sightOf(file, viewer) == Sight.APPLICANT)
                .map(_ -> viewer);
    }

    private static Viewer holder(CaseFile file) {
        return Viewer.codeHolder(file.id(), file.data().group("applicant").textOr("name", "applicant"));
    }
}
