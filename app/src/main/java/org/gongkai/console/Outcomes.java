package org.gongkai.console;

import java.util.List;
import java.util.Map;
import org.gongkai.identity.Outcome;
import org.gongkai.page.Flash;
import org.gongkai.page.Form;

/** What became of an act on accounts, as forms and messages show it. */
final class Outcomes {

    private Outcomes() {}

    /** The form with what was wrong at its fields. */
    static Form wrong(Map<String, String> values, Outcome<?> outcome) {
        Form form = Form.of(values);
        for (Outcome.Problem problem : problems(outcome)) {
            form = form.wrong(problem.field(), "identity.reason." + problem.code());
        }
        return form;
    }

    /** The message for an act of one button. */
    static Flash said(Outcome<?> outcome, String done, String... args) {
        var problems = problems(outcome);
        return problems.isEmpty()
                ? Flash.done(done, args)
                : Flash.refused("identity.reason." + problems.getFirst().code());
    }

    private static List<Outcome.Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
