package org.gongkai.portal;

import java.util.List;

/**
 * A procedure's table as text.
 *
 * @param instrument id of the regulation it carries out
 */
public record ProcedureView(String id, String title, String instrument, List<StepRow> steps, List<ClockRow> clocks) {

    /** A step: from where to where, by whom, with what, under which articles. */
    public record StepRow(
            String id, String title, String roles, String from, String to, List<String> asks, List<String> citations) {}

    /**
     * A time limit.
     *
     * @param layer {@code bureau} or {@code statute}
     * @param length how long it is today, in words
     */
    public record ClockRow(
            String id,
            String title,
            String layer,
            String length,
            String startsAt,
            String pausedIn,
            String endsAt,
            String citation) {}
}
