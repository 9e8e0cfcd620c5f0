package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;

/** Gathers what a reply letter is written from: the request, what happened to it, and the answer drafted. */
final class ReplyFacts {

    private ReplyFacts() {}

    /**
     * @param then the case, its data and its events, as they stood at the time of the letter
     * @param answer outcome, grounds, text and form
     * @param number empty for a draft
     */
    static LetterFacts of(
            CaseFile file, CaseView then, StepData answer, Issuer issuer, String number, LocalDate issuedOn) {
        return new LetterFacts(
                issuer,
                RequestSummary.of(file, then.data()),
                answer.textOr("outcome", ""),
                answer.texts("grounds"),
                answer.textOr("text", ""),
                answer.text("form").orElse(null),
                answer.text("formReason").orElse(null),
                List.of(),
                number,
                issuedOn,
                History.of(then, answer),
                PartsOfThirdParties.of(then, answer));
    }
}
