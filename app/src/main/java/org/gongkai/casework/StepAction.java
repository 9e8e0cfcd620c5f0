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

    /**
     * Whether it does nothing but record facts, draw numbers from {@link StepContext} and tell people: no question to the database
     * about the case, no row of its own.
     */
    default boolean onlyTells() {
        return false;
    }

    /** The action of one step of a procedure. */
    static StepAction of(String procedure, String step, Consumer<StepContext> work) {
        return new PlainAction(procedure, step, false, work);
    }

    /** The same for an action that {@link #onlyTells()}: its step need not find the case locked. */
    static StepAction telling(String procedure, String step, Consumer<StepContext> work) {
        return new PlainAction(procedure, step, true, work);
    }
}
