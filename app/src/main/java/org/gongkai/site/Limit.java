package org.gongkai.site;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.gongkai.installation.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * A limit the operator may set. Unset it does not concern this machine itself in a trial: there nobody else can reach it, and
 * whole rehearsals come from one address.
 */
final class Limit {

    /** Some megabytes at most. */
    private static final int ROOM = 50_000;

    private final Buckets buckets;
    private final boolean sparesLocal;

    private Limit(Buckets buckets, boolean sparesLocal) {
        this.buckets = buckets;
        this.sparesLocal = sparesLocal;
    }

    /** Reads {@code gongkai.limit-}name, how often within the period; 0 is no limit. */
    static Limit of(
            String name, int fallback, Duration period, Environment settings, InstantSource clock, boolean trial) {
        @Nullable Integer given = settings.getProperty("gongkai.limit-" + name, Integer.class);
        Rate rate = new Rate(given == null ? fallback : given, period);
        return new Limit(new Buckets(rate, ROOM, clock), trial && given == null);
    }

    /** Counts one of this client's; where there have been too many, how long to wait. */
    Optional<Duration> take(Client client, String what) {
        return spares(client) ? Optional.empty() : buckets.take(key(client, what));
    }

    /** Takes one of this client's out of the count again. */
    void giveBack(Client client, String what) {
        if (!spares(client)) {
            buckets.giveBack(key(client, what));
        }
    }

    private boolean spares(Client client) {
        return sparesLocal && client.local();
    }

    private static String key(Client client, String what) {
        return client.key() + " " + what;
    }
}
