package org.gongkai.identity;

import javax.sql.DataSource;
import org.gongkai.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The module without its web side and without test people. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.gongkai.identity",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.gongkai\\.identity\\.web\\..*", ".*\\.Residents"}))
class ServiceApplication {

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh().dataSource();
    }

    @Bean
    RehearsalClock clock() {
        return new RehearsalClock();
    }
}
