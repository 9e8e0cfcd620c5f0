package org.gongkai.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The clock of a trial: it runs as fast as the real one, ahead of it by an amount that can only grow.
 *
 * <p>Years of deadlines can be rehearsed with it in seconds. It never goes back, because cases, evidence and issued
 * numbers already rely on the time it has shown.
 */
public final class TrialClock extends Clock {

    private final InstantSource real;
    private final Consumer<Duration> memory;
    private final Iterable<ClockMoved> listeners;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile Duration ahead;

    /**
     * @param real the clock it runs ahead of
     * @param ahead by how much, to begin with
     * @param memory keeps every new amount, before the clock shows it
     * @param listeners told of every move; read anew each time
     */
    public TrialClock(InstantSource real, Duration ahead, Consumer<Duration> memory, Iterable<ClockMoved> listeners) {
        this.real = real;
        this.ahead = ahead;
        this.memory = memory;
        this.listeners = listeners;
    }

    /**
     * Sets the clock forward and returns when everybody who listens has done what fell due in between.
     *
     * <p>One move at a time: a second caller waits for the first. If a listener fails its exception passes through, and
     * the clock stays where it was set.
     */
    public ClockMove setForward(Instant to) {
        moving.lock();
        try {
            var from = instant();
            return to.isBefore(from) ? new ClockMove.Backwards(from, to) : move(from, to);
        } finally {
            moving.unlock();
        }
    }

    private ClockMove move(Instant from, Instant to) {
        var next = Duration.between(real.instant(), to);
        memory.accept(next);
        ahead = next;
        listeners.forEach(listener -> listener.clockMoved(from, to));
        return new ClockMove.Done(from, to);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** The business zone: a day of the law is a day in Shanghai. */
    @Override
    public ZoneId getZone() {
        return BusinessZone.SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource source = this::instant;
        return source.withZone(zone);
    }
}
