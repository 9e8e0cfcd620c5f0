package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.SkippedDay;
import org.gongkai.page.DeadlineChip;
import org.gongkai.procedure.Deadline;

/**
 * One clock of a request, with everything its last day came from.
 *
 * @param bites whether it is the one of the body's that runs out first
 * @param yours whether it is the applicant who has to answer in this time, and not the body
 */
public record ClockView(String title, Deadline deadline, DeadlineChip chip, boolean bites, boolean yours) {

    public boolean paused() {
        return deadline.state() == Deadline.State.PAUSED;
    }

    public boolean running() {
        return deadline.state() == Deadline.State.RUNNING;
    }

    public String citation() {
        return deadline.citation().text();
    }

    /** Key of the name of the law behind it. */
    public String layer() {
        return deadline.layer().code();
    }

    public LocalDate startedOn() {
        return deadline.startedOn();
    }

    public List<SkippedDay> skipped() {
        return deadline.skipped();
    }
}
