package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ModeSettingsTest {

    @TempDir
    Path data;

    private StandardEnvironment settings(Map<String, Object> given) {
        Map<String, Object> all = new TreeMap<>(given);
        all.put("gongkai.data", data.toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", all));
        new ModeSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void a_trial_is_reached_at_this_machine_s_address_and_its_port() {
        assertThat(settings(Map.of("gongkai.port", "8137")).getProperty("gongkai.public-url"))
                .isEqualTo("http://127.0.0.1:8137");
        assertThat(settings(Map.of("gongkai.port", "8137", "server.port", "8138"))
                        .getProperty("gongkai.public-url"))
                .isEqualTo("http://127.0.0.1:8138");
    }

    @Test
    void a_trial_with_an_address_or_on_any_port_is_given_none() {
        String told = "http://trial.example:81";
        assertThat(settings(Map.of("gongkai.public-url", told)).getProperty("gongkai.public-url"))
                .isEqualTo(told);
        assertThat(settings(Map.of("server.port", "0")).getProperty("gongkai.public-url"))
                .isNull();
    }

    @Test
    void a_service_without_an_address_says_that_it_made_one_up() {
        Map<String, Object> service = Map.of("gongkai.mode", "service", "gongkai.port", "8137");
        assertThat(settings(service).getProperty("gongkai.public-url")).isEqualTo("http://127.0.0.1:8137");
        assertThat(settings(service).getProperty(ModeSettings.ASSUMED)).isEqualTo("true");
        Map<String, Object> named = new TreeMap<>(service);
        named.put("gongkai.public-url", "https://gk.example.gov.cn");
        assertThat(settings(named).getProperty(ModeSettings.ASSUMED)).isNull();
    }
}
