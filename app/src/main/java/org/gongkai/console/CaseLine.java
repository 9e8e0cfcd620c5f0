package org.gongkai.console;

import java.util.List;
import org.gongkai.page.DeadlineChip;
import org.jspecify.annotations.Nullable;

/**
 * A case as one line of a list.
 *
 * @param title what it is about, shortened
 * @param bureau the body's own time by its regulations that presses most
 * @param statute the body's own time by the statute that presses most
 * @param awaited for whom outside the body time runs
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
        List<Awaited> awaited,
        String section,
        String assignee,
        List<Link> steps,
        boolean waiting) {

    /**
     * Somebody outside whose act the case waits for.
     *
     * @param role code of the role
     * @param names who they are, where there may be several; otherwise empty
     */
    public record Awaited(String role, String names, DeadlineChip chip) {}

    /** Whether the body has missed a time limit of its own. */
    public boolean overdue() {
        return missed(bureau) || missed(statute);
    }

    private static boolean missed(@Nullable DeadlineChip chip) {
        return chip != null && chip.state() == DeadlineChip.State.MISSED;
    }
}
