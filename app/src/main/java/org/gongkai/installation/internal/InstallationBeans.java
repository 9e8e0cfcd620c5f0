package org.gongkai.installation.internal;

import java.nio.file.Path;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.gongkai.installation.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The installation's facts and its hold on the data directory. */
@Configuration(proxyBeanMethods = false)
class InstallationBeans {

    @Bean
    Installation installation(Environment environment) {
        var mode = ModeSettings.mode(environment);
        if (mode == Mode.SERVICE) {
            StartRefused.ifAny(serviceRules(environment).refusals());
        }
        var url = environment.getProperty("gongkai.public-url");
        return new Installation(mode, ModeSettings.data(environment), url == null ? null : ServiceRules.url(url));
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
