package org.gongkai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;

/** The steps of a case on its page: those that stand open, and those that a gate holds back. */
final class Ways {

    private Ways() {}

    static List<CaseSheet.Way> open(
            Procedure procedure, CaseFile file, Situation situation, Nicety nicety, Locale locale) {
        return Decision.open(situation).stream()
                .map(step -> new CaseSheet.Way(
                        step.id(),
                        step.title().in(locale),
                        CaseLines.href(file) + "/steps/" + step.id(),
                        step.citation().map(Citation::text).orElse(""),
                        Turn.movesOn(procedure, file, step, nicety)))
                .toList();
    }

    static List<CaseSheet.HeldBack> heldBack(Situation situation, Locale locale) {
        List<CaseSheet.HeldBack> held = new ArrayList<>();
        for (Step step : Decision.heldBack(situation)) {
            Refusal why = Decision.beforeData(step, situation).orElseThrow();
            Citation citation = why.citation();
            held.add(new CaseSheet.HeldBack(
                    step.title().in(locale), why.code(), citation == null ? "" : citation.text()));
        }
        return held;
    }
}
