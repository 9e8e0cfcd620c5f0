package org.gongkai.casework;

import java.util.function.Consumer;

/**
 * What a step does beyond its row in the table: issue a number, open a link, tell somebody. Runs in the
 * step's transaction; a duty registers one bean per action.
 */
public interface StepAction {

    String procedure();

    String step();

    void perform(StepContext context);

    /** The action of one step of a procedure. */
    static StepAction of(String procedure, String step, Consumer<StepContext> work) {
        return new StepAction() {
            @Override
            public String procedure() {
                return procedure;
            }

            @Override
            public String step() {
                return step;
            }

            @Override
            public void perform(StepContext context) {
                work.accept(context);
            }
        };
    }
}
