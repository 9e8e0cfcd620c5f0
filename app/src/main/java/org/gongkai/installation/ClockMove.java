package org.gongkai.installation;

import java.time.Instant;

/** What became of an attempt to set the trial's clock. */
public sealed interface ClockMove {

    /** The clock now shows {@code to} and runs on from there; everybody who listens has done their part. */
    record Done(Instant from, Instant to) implements ClockMove {}

    /** Nothing changed: the clock shows {@code now}, which is after {@code asked}. Time only runs forward. */
    record Backwards(Instant now, Instant asked) implements ClockMove {}
}
