package org.gongkai.request;

import java.util.stream.Stream;
import org.gongkai.procedure.StepData;

/**
 * A third party as it was entered for its consultation.
 *
 * @param organisation decides how letters speak to it
 * @param interest {@code trade-secret} or {@code privacy}
 */
record ThirdParty(String id, String name, boolean organisation, String interest) {

    /** What covers the traces of the applicant in words that others read. */
    private static final String COVERED = "***";

    static ThirdParty of(StepData party) {
        return new ThirdParty(
                party.textOr("id", ""),
                party.textOr("name", ""),
                !party.is("kind", "natural-person"),
                party.textOr("interest", "privacy"));
    }

    /** Trade secrets are an organisation's and privacy a person's, unless the section says otherwise. */
    static String usualKind(StepData party) {
        return party.is("interest", "privacy") ? "natural-person" : "organisation";
    }

    /** The information wanted as third parties are told of it: in the applicant's words, but without who wrote them. */
    static String information(StepData request) {
        StepData applicant = request.group("applicant");
        String information = request.textOr("description", "");
        for (String trace : Stream.of("name", "legalRepresentative", "contactPerson", "phone", "email", "address")
                .flatMap(field -> applicant.text(field).stream())
                .map(String::strip)
                .filter(trace -> trace.length() > 1)
                .toList()) {
            information = information.replace(trace, COVERED);
        }
        return information;
    }
}
