package org.gongkai.identity;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the login attempts on one account pass one after the other, so that honest parallel clients do not lock it. */
@Component
class Turnstile {

    private final Lock[] lanes = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    <T> T pass(String username, Supplier<T> attempt) {
        Lock lane = lanes[Math.floorMod(username.hashCode(), lanes.length)];
        lane.lock();
        try {
            return attempt.get();
        } finally {
            lane.unlock();
        }
    }
}
