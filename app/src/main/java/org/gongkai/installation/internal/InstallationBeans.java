package org.gongkai.installation.internal;

import java.nio.file.Path;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.gongkai.installation.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The installation's facts and its hold on the data directory. */
@Configuration(proxyBeanMethods = false)
class InstallationBeans {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationBeans.class);

    @Bean
    Installation installation(Environment environment) {
        var mode = ModeSettings.mode(environment);
        if (mode == Mode.SERVICE) {
            StartRefused.ifAny(serviceRules(environment).refusals());
            warnOfUnknownProxy(environment);
            warnOfAssumedAddress(environment);
        }
        var url = environment.getProperty("gongkai.public-url");
        return new Installation(mode, ModeSettings.data(environment), url == null ? null : ServiceRules.url(url));
    }

    /** Gongkai itself speaks HTTP: where people come by HTTPS, there is a proxy, and all of them seem to come from it. */
    private static void warnOfUnknownProxy(Environment environment) {
        if (environment.getProperty("gongkai.public-url", "").startsWith("https:")
                && environment.getProperty("gongkai.trusted-proxies", "").isBlank()) {
            LOG.warn(
                    "The proxy that speaks HTTPS is not named: until GONGKAI_TRUSTED_PROXIES lists its address, everybody"
                            + " shares one limit and cookies are not marked secure.");
        }
    }

    /** Feeds, maps and page tags carry the address: strangers cannot follow one of this machine. */
    private static void warnOfAssumedAddress(Environment environment) {
        if (environment.containsProperty(ModeSettings.ASSUMED)) {
            LOG.warn(
                    "The public address is not set: until GONGKAI_PUBLIC_URL is, feeds, site map and page tags name {}.",
                    environment.getProperty("gongkai.public-url"));
        }
    }

    private static ServiceRules serviceRules(Environment environment) {
        return new ServiceRules(
                environment.getProperty("gongkai.public-url"),
                environment.getProperty("gongkai.allow-http", Boolean.class, false),
                environment.getProperty("gongkai.clock"),
                environment.getProperty("gongkai.database-url"),
                environment.getProperty("gongkai.database-password"));
    }

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(Installation installation) {
        return DataDirectory.take(installation.data());
    }

    /** Where the embedded server's programs are unpacked: with the data, not in a temporary directory others write to. */
    static Path binaries(Environment environment, DataDirectory data) {
        var elsewhere = environment.getProperty("gongkai.binaries");
        return elsewhere == null
                ? data.path().resolve("binaries")
                : Path.of(elsewhere).toAbsolutePath();
    }
}
