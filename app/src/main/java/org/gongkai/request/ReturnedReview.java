package org.gongkai.request;

import java.util.Optional;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;

/**
 * A secrecy review that gave the draft back. The case stays where it is, because only the deputy gives drafts back to the
 * section; until then it waits for that and nothing else.
 */
public final class ReturnedReview {

    private ReturnedReview() {}

    /** The review of the draft now on the desk, where it was returned and nobody has done anything about it yet. */
    public static Optional<CaseEvent> of(CaseView file) {
        return file.last("review-secrecy")
                .filter(review -> review.data().is("result", "return"))
                .filter(_ -> file.stage().equals("drafted"))
                .filter(_ -> file.happenedSince("review-secrecy", "draft-reply"));
    }
}
