package org.gongkai.installation;

import java.time.Instant;

/**
 * Carries out what fell due while the trial's clock was moved. Any bean of this type is called, in the order of their
 * {@code @Order}, after the clock shows the new time and before whoever moved it gets an answer.
 */
@FunctionalInterface
public interface ClockMoved {

    /**
     * The clock was set forward.
     *
     * @param from what it showed before
     * @param to what it was set to
     */
    void clockMoved(Instant from, Instant to);
}
