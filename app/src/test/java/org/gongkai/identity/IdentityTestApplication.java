package org.gongkai.identity;

import javax.sql.DataSource;
import org.gongkai.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** This module alone on a database of its own. Not a configuration by annotation, so that no other test picks it up. */
@EnableAutoConfiguration
@EnableTransactionManagement
@ComponentScan("org.gongkai.identity")
public class IdentityTestApplication {

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh().dataSource();
    }

    @Bean
    RehearsalClock clock() {
        return new RehearsalClock();
    }
}
