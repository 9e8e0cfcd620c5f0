package org.gongkai.request;

import java.util.List;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Regulations;

/**
 * Which rows of the annual report a step may answer with (条例36, YS-5). The drafter chooses among all of them; where the
 * file does not bear a choice out, that is a {@link RequestAlarm}.
 */
public final class PossibleOutcomes {

    private PossibleOutcomes() {}

    /** For a step, in the order of the report; empty for a step that answers nothing. */
    public static List<Outcome> of(String step, Regulations law) {
        return switch (step) {
            case "answer-on-the-spot" ->
                law.outcomes().stream().filter(Outcome::onTheSpot).toList();
            case "draft-reply" -> law.outcomes();
            default -> List.of();
        };
    }
}
