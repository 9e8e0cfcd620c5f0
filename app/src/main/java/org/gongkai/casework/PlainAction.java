package org.gongkai.casework;

import java.util.function.Consumer;

/** An action made of a function. */
record PlainAction(String procedure, String step, boolean onlyTells, Consumer<StepContext> work) implements StepAction {

    @Override
    public void perform(StepContext context) {
        work.accept(context);
    }
}
