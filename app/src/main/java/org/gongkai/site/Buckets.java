package org.gongkai.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A token bucket for each key, all of the same rate. A bucket nobody has taken from is full and takes no memory; of the others
 * so many are kept as fit, and those untouched longest are forgotten first, because they are the fullest.
 */
final class Buckets {

    private final Rate rate;
    private final int room;
    private final InstantSource clock;
    private final Map<String, Level> levels = new LinkedHashMap<>(16, 0.75f, true);
    private final Lock lock = new ReentrantLock();

    /** @param room how many buckets are kept at most */
    Buckets(Rate rate, int room, InstantSource clock) {
        this.rate = rate;
        this.room = room;
        this.clock = clock;
    }

    private record Level(double tokens, Instant at) {}

    /** Takes a token; where there is none, how long it is until the next. */
    Optional<Duration> take(String key) {
        lock.lock();
        try {
            Level now = level(key);
            Optional<Duration> wait = wait(now);
            if (wait.isEmpty()) {
                keep(key, new Level(now.tokens() - 1, now.at()));
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** Puts back a token that was taken; a bucket is never more than full, and a full one is not kept. */
    void giveBack(String key) {
        lock.lock();
        try {
            Level now = level(key);
            if (now.tokens() + 1 >= rate.most()) {
                levels.remove(key);
            } else {
                keep(key, new Level(now.tokens() + 1, now.at()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many buckets are kept. */
    int size() {
        lock.lock();
        try {
            return levels.size();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duration> wait(Level now) {
        return rate.isUnlimited() || now.tokens() >= 1 ? Optional.empty() : Optional.of(rate.until(1 - now.tokens()));
    }

    /** A clock set back gives nothing and takes nothing: what was there counts from the earlier time on. */
    private Level level(String key) {
        Instant now = clock.instant();
        Level before = levels.get(key);
        if (before == null) {
            return new Level(rate.most(), now);
        }
        Duration since = Duration.between(before.at(), now);
        if (since.isNegative()) {
            Level again = new Level(before.tokens(), now);
            levels.put(key, again);
            return again;
        }
        return new Level(Math.min(rate.most(), before.tokens() + rate.backAfter(since)), now);
    }

    private void keep(String key, Level level) {
        if (rate.isUnlimited()) {
            return;
        }
        levels.put(key, level);
        if (levels.size() > room) {
            Iterator<String> longestUntouched = levels.keySet().iterator();
            longestUntouched.next();
            longestUntouched.remove();
        }
    }
}
