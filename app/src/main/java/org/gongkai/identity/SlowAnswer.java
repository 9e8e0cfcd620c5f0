package org.gongkai.identity;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps whoever asks waiting for a while: hardly felt by people, and long for whoever has thousands of guesses. */
@Component
class SlowAnswer {

    static final Duration DELAY = Duration.ofSeconds(2);

    void give() {
        try {
            Thread.sleep(DELAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
