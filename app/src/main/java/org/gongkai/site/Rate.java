package org.gongkai.site;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param most so often at once, and so often in every period on the average; 0 or less for no limit at all
 * @param period in which what was used up comes back, evenly
 */
record Rate(int most, Duration period) {

    boolean isUnlimited() {
        return most <= 0;
    }

    /** How much comes back in that time. */
    double backAfter(Duration time) {
        return (double) most * time.toNanos() / period.toNanos();
    }

    /** How long it takes until so much has come back, in whole seconds and at least one. */
    Duration until(double amount) {
        double seconds = period.toSeconds() * amount / most;
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
    }
}
