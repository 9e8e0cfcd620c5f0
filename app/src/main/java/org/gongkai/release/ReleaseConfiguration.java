package org.gongkai.release;

import java.time.Duration;
import org.gongkai.release.internal.ScanProcesses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long and how many at a time. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    @Bean
    ScanProcesses scanProcesses(
            @Value("${gongkai.scan.limit:8s}") Duration limit, @Value("${gongkai.scan.processes:2}") int processes) {
        return new ScanProcesses(limit, processes);
    }
}
