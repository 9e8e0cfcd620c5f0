package org.gongkai.api;

import java.util.List;
import java.util.Optional;
import org.gongkai.release.ReleaseScan;
import org.gongkai.release.ScanReport;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A release scan that has looked at everything and found nothing, for tests of what comes after it. */
@TestConfiguration(proxyBeanMethods = false)
class NothingFound {

    private static final ScanReport CLEAN = new ScanReport("0".repeat(64), null, List.of());

    @Bean
    @Primary
    ReleaseScan nothingFound() {
        return new ReleaseScan() {
            @Override
            public ScanReport look(Material material) {
                return CLEAN;
            }

            @Override
            public Optional<ScanReport> report(Material material) {
                return Optional.of(CLEAN);
            }
        };
    }
}
