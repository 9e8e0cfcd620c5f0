package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.page.KeyValue;
import org.gongkai.page.TimelineEntry;
import org.gongkai.paper.PaperFormat;
import org.jspecify.annotations.Nullable;

/**
 * A request as its applicant sees it.
 *
 * @param stage where it stands, in words
 * @param side whether it has left the main line: waiting for somebody, or ended without a reply
 * @param clocks those that concern the applicant, the one due first in front
 * @param correction what has to be put right, while that is asked
 * @param reply the one in force
 * @param letters everything written to the applicant, the newest first
 */
public record RequestView(
        String number,
        String stageId,
        String stage,
        boolean side,
        boolean ended,
        LocalDate openedOn,
        List<Milestone> milestones,
        List<ClockView> clocks,
        List<KeyValue> facts,
        List<TimelineEntry> timeline,
        @Nullable CorrectionView correction,
        @Nullable ReplyView reply,
        List<LetterView> letters,
        List<FileView> files,
        boolean mayWithdraw,
        boolean mayCorrect) {

    /** The clock that runs out first. */
    public Optional<ClockView> first() {
        return clocks.stream().filter(ClockView::bites).findFirst();
    }

    /** Whether more than one of the body's clocks runs, so that one of them comes first. */
    public boolean several() {
        return clocks.stream()
                        .filter(ClockView::running)
                        .filter(clock -> !clock.yours())
                        .count()
                > 1;
    }

    public boolean paused() {
        return clocks.stream().anyMatch(ClockView::paused);
    }

    /** In which formats its letters can be had. */
    public Set<PaperFormat> formats() {
        return letters.stream().findFirst().map(LetterView::formats).orElse(Set.of(PaperFormat.DOCX));
    }

    public String path() {
        return "/requests/" + number;
    }
}
