package org.gongkai.casework;

/**
 * What a step does beyond its row in the table: issue a number, open a link, tell somebody. Runs in the
 * step's transaction; a duty registers one bean per action.
 */
public interface StepAction {

    String procedure();

    String step();

    void perform(StepContext context);
}
