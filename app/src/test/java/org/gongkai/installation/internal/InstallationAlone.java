package org.gongkai.installation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.installation.Installation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** An application of this module alone, with two accounts and Basic authentication. Not found by component scans. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = Installation.class)
class InstallationAlone {

    /** Starts it on the data directory, on any free port, with these further settings. */
    static ConfigurableApplicationContext start(Path data, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--gongkai.data=" + data,
                "--server.port=0",
                "--db-scheduler.enabled=false",
                "--spring.session.jdbc.cleanup-cron=-"));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(InstallationAlone.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("admin")
                        .password("{noop}pass")
                        .roles("ADMINISTRATOR")
                        .build(),
                User.withUsername("office")
                        .password("{noop}pass")
                        .roles("OFFICE")
                        .build());
    }
}
