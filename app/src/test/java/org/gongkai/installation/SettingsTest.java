package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SettingsTest.Needed.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshInstallation.class)
class SettingsTest {

    @ImportAutoConfiguration({
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(basePackageClasses = Settings.class)
    static class Needed {}

    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00.123456Z");
    private static final Setting<String> LAYER = Setting.text("rule.YS-4.layer", "seed");

    @Autowired
    private Settings settings;

    @Test
    void an_untouched_setting_has_its_fallback() {
        assertThat(settings.get("untouched", LAYER)).isEqualTo("seed");
        assertThat(settings.text("untouched", LAYER.key())).isEmpty();
        assertThat(settings.history("untouched", LAYER.key())).isEmpty();
    }

    @Test
    void the_newest_value_holds_and_every_change_is_kept() {
        settings.change("one", LAYER.key(), "statute", "admin", MONDAY);
        settings.change("one", LAYER.key(), "seed", "deputy", MONDAY.plusSeconds(60));
        assertThat(settings.get("one", LAYER)).isEqualTo("seed");
        assertThat(settings.history("one", LAYER.key()))
                .containsExactly(
                        new SettingChange("one", LAYER.key(), "seed", "deputy", MONDAY.plusSeconds(60)),
                        new SettingChange("one", LAYER.key(), "statute", "admin", MONDAY));
    }

    @Test
    void one_body_s_settings_are_not_another_s() {
        settings.change("mine", LAYER.key(), "statute", "admin", MONDAY);
        assertThat(settings.get("mine", LAYER)).isEqualTo("statute");
        assertThat(settings.get("theirs", LAYER)).isEqualTo("seed");
    }
}
