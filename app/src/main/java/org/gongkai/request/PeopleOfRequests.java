package org.gongkai.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.procedure.StepData;
import org.gongkai.release.PeopleOfCases;
import org.gongkai.release.Trace;
import org.gongkai.visibility.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who asked: name and ways to reach them. Of their document's number no more is known here than the masked form keeps. */
@Component
class PeopleOfRequests implements PeopleOfCases {

    private static final Map<String, String> KINDS = Map.of(
            "name", "applicant-name",
            "legalRepresentative", "applicant-name",
            "contactPerson", "applicant-name",
            "idNumber", "applicant-number",
            "phone", "applicant-phone",
            "email", "applicant-email",
            "address", "applicant-address");

    private final ObjectProvider<Cases> cases;

    /** The casework prepares steps that ask here: it is asked for when it is there. */
    PeopleOfRequests(ObjectProvider<Cases> cases) {
        this.cases = cases;
    }

    @Override
    public List<Trace> of(UUID caseId) {
        return cases.getObject().find(caseId, Viewer.SYSTEM).stream()
                .filter(file -> file.procedure().equals(RequestProcedure.ID))
                .flatMap(PeopleOfRequests::traces)
                .toList();
    }

    private static Stream<Trace> traces(CaseFile file) {
        StepData applicant = file.data().group("applicant");
        return KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        each -> applicant.text(each.getKey()).stream().map(words -> new Trace(each.getValue(), words)));
    }
}
