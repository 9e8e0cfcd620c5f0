package org.gongkai.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/** The module's settings and its keys. The defaults it needs of Spring Session stand in {@code identity.properties}. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:identity/identity.properties")
class IdentityConfiguration {

    @Bean
    IdentitySettings identitySettings(Environment environment) {
        return IdentitySettings.from(environment);
    }

    /** Keys are read, or made, before anything is served; keys that do not fit the database stop the start. */
    @Bean
    PersonalData personalData(IdentitySettings settings, KnownKeys known) {
        KeyRing keys = settings.keysFromEnvironment()
                .map(KeyRing::fromBase64)
                .orElseGet(() -> new KeyFile(settings.keyFile()).open(known.isEmpty()));
        known.check(keys);
        return new PersonalData(keys);
    }
}
