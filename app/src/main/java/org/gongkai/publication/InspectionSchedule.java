package org.gongkai.publication;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Locale;
import org.gongkai.identity.Bodies;
import org.gongkai.procedure.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, by one node of the installation, each body's column is inspected. */
@Configuration(proxyBeanMethods = false)
class InspectionSchedule {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> inspectColumns(
            Bodies bodies, SelfInspection inspection, InspectionDiary diary, LinkCheck links, InstantSource clock) {
        return Tasks.recurring("inspect-columns", Schedules.daily(Zone.CHINA, NIGHT))
                .execute((_, _) -> bodies.all().forEach(body -> {
                    links.look(body.id(), clock.instant());
                    diary.note(
                            body.id(),
                            Zone.dayOf(clock.instant()),
                            inspection.findings(body.id(), Locale.SIMPLIFIED_CHINESE));
                }));
    }
}
