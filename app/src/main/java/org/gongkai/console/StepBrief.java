package org.gongkai.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has before their eyes while taking a step.
 *
 * @param number of the case; empty while it is being opened
 * @param about what the case is about
 * @param facts of the case that the step needs
 * @param recalled earlier steps whose words matter for this one
 * @param draft the letter the step is about
 * @param publication the document the step is about
 */
public record StepBrief(
        String number,
        String applicant,
        String about,
        List<DataRow> facts,
        List<CaseSheet.Entry> recalled,
        CaseSheet.@Nullable Draft draft,
        @Nullable PublicationSheet publication) {

    public StepBrief {
        facts = List.copyOf(facts);
        recalled = List.copyOf(recalled);
    }

    /** Of a case not yet opened there is only its procedure. */
    static StepBrief opening(String procedure) {
        return new StepBrief("", "", procedure, List.of(), List.of(), null, null);
    }
}
