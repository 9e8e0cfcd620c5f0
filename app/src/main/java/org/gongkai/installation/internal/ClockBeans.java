package org.gongkai.installation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.installation.BusinessZone;
import org.gongkai.installation.ClockMove;
import org.gongkai.installation.ClockMoved;
import org.gongkai.installation.StartRefused;
import org.gongkai.installation.TrialClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock of the application: the real one in service, the kept and settable one in a trial. */
@Configuration(proxyBeanMethods = false)
class ClockBeans {

    private static final Logger LOG = LoggerFactory.getLogger(ClockBeans.class);
    private static final String MODE = "gongkai.mode";

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "service")
    Clock clock() {
        return Clock.system(BusinessZone.SHANGHAI);
    }

    @Bean
    @DependsOnDatabaseInitialization
    @ConditionalOnProperty(name = MODE, havingValue = "trial", matchIfMissing = true)
    TrialClock trialClock(JdbcClient jdbc, ObjectProvider<ClockMoved> listeners, Environment environment) {
        var kept = new KeptClock(jdbc);
        if (kept.isNew()) {
            begin(kept, environment);
        } else {
            // At the start nobody needs telling: whoever watches deadlines looks for what fell due when it starts
            // itself.
            set(new TrialClock(Clock.systemUTC(), kept.ahead(), kept::keep, List.of()), environment);
        }
        return new TrialClock(
                Clock.systemUTC(),
                kept.ahead(),
                kept::keep,
                () -> listeners.orderedStream().iterator());
    }

    /** A trial that has never run may begin on any day, past ones too: nothing relies on its time yet. */
    private static void begin(KeptClock kept, Environment environment) {
        var asked = environment.getProperty("gongkai.clock");
        kept.keep(
                asked == null
                        ? Duration.ZERO
                        : Duration.between(Clock.systemUTC().instant(), time(asked)));
    }

    private static void set(TrialClock clock, Environment environment) {
        var asked = environment.getProperty("gongkai.clock");
        if (asked != null && clock.setForward(time(asked).toInstant()) instanceof ClockMove.Backwards refused) {
            LOG.warn("The clock stays at {}: it cannot go back to {}.", shown(refused.now()), asked);
        }
    }

    private static OffsetDateTime shown(Instant now) {
        return now.atZone(BusinessZone.SHANGHAI).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private static OffsetDateTime time(String asked) {
        try {
            return OffsetDateTime.parse(asked);
        } catch (DateTimeParseException e) {
            throw new StartRefused(
                    "The clock cannot be set to \"" + asked + "\": write it like 2026-01-30T09:00+08:00.", e);
        }
    }
}
