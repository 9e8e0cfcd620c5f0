package org.gongkai.console;

import java.util.List;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.Awaiting;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Stage;
import org.gongkai.procedure.Step;

/**
 * Whether a case waits for a step or merely permits it: withdrawing is nearly always possible, drafting is what a case in
 * hand waits for, and the answer of a third party is theirs to give, though the office may record it. Only the order of
 * the work list rests on this, never what may be done.
 */
final class Turn {

    private Turn() {}

    /**
     * Whether the step leads further along the main line, is one that this stage alone asks for and has not had yet, or is what this very case waits for.
     */
    static boolean movesOn(Procedure procedure, CaseFile file, Step step, Nicety nicety) {
        if (nicety.waitsFor(step, file)) {
            return true;
        }
        if (Awaiting.isTheirs(step)) {
            return false;
        }
        List<String> main = procedure.stages().stream()
                .filter(stage -> !stage.side())
                .map(Stage::id)
                .toList();
        int here = main.indexOf(file.stage());
        boolean further = step.to().possibleFrom(file.stage()).stream().anyMatch(to -> main.indexOf(to) > here);
        return further || ownToThisStage(file, step);
    }

    private static boolean ownToThisStage(CaseFile file, Step step) {
        boolean stays = step.to().possibleFrom(file.stage()).equals(List.of(file.stage()));
        boolean done = file.events().reversed().stream()
                .takeWhile(event -> event.stageBefore().equals(file.stage()))
                .anyMatch(event -> event.step().equals(step.id()));
        return stays && step.from().size() == 1 && !done;
    }
}
