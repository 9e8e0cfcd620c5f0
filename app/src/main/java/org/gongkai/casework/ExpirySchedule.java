package org.gongkai.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.gongkai.documents.Files;
import org.gongkai.installation.ClockMoved;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When expiry is looked at: every half minute by one node of the installation, and at once when a trial's clock is moved. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    @Bean
    RecurringTask<Void> expireDeadlines(Expiry expiry) {
        return Tasks.recurring("expire-deadlines", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((_, _) -> expiry.carryOut());
    }

    /** Uploads that no step took up within a day are thrown away. */
    @Bean
    RecurringTask<Void> purgeOrphanedFiles(Files files) {
        return Tasks.recurring("purge-orphaned-files", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> purge(files));
    }

    private static void purge(Files files) {
        try {
            files.purgeOrphans(Duration.ofDays(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What fell due while the machine stood still is carried out before the first page is served. */
    @Bean
    ApplicationRunner catchUp(Expiry expiry) {
        return _ -> expiry.carryOut();
    }

    @Bean
    ClockMoved carryOutWhatFellDue(Expiry expiry) {
        return (_, _) -> expiry.carryOut();
    }
}
