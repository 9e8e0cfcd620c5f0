package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.StepData;

/**
 * What every letter about a request says of it.
 *
 * @param number the request's number
 * @param organisation whether the applicant is not a natural person, which decides how the letter speaks to it
 * @param description the information wanted, in the applicant's words
 */
public record RequestSummary(
        String number, String applicantName, boolean organisation, LocalDate receivedOn, String description) {

    /** What a case says of itself by its data. */
    static RequestSummary of(CaseFile file, StepData data) {
        StepData applicant = data.group("applicant");
        return new RequestSummary(
                file.number(),
                applicant.textOr("name", ""),
                !applicant.is("kind", "natural-person"),
                data.date("receivedOn").orElse(file.openedOn()),
                data.textOr("description", ""));
    }

    /** How the letter addresses the applicant in its sentences. */
    String you() {
        return Phrases.you(organisation);
    }
}
