package org.gongkai.console;

import java.util.List;
import org.gongkai.page.DeadlineChip;
import org.jspecify.annotations.Nullable;

/**
 * A case as one line of a list.
 *
 * @param title what it is about, shortened
 * @param steps what the reader may do now, leading to the forms
 * @param waiting whether one of the steps would move the case on
 */
public record CaseLine(
        String href,
        String number,
        String title,
        String applicant,
        String stageId,
        String stage,
        @Nullable DeadlineChip bureau,
        @Nullable DeadlineChip statute,
        String section,
        String assignee,
        List<Link> steps,
        boolean waiting) {

    /** Whether a time limit has been missed. */
    public boolean overdue() {
        return missed(bureau) || missed(statute);
    }

    private static boolean missed(@Nullable DeadlineChip chip) {
        return chip != null && chip.state() == DeadlineChip.State.MISSED;
    }
}
