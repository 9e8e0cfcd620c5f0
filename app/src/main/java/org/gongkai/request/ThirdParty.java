package org.gongkai.request;

import org.gongkai.procedure.StepData;

/**
 * A third party as it was entered for its consultation.
 *
 * @param organisation decides how letters speak to it
 * @param interest {@code trade-secret} or {@code privacy}
 */
record ThirdParty(String id, String name, boolean organisation, String interest) {

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
}
