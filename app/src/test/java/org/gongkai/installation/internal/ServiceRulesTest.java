package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.gongkai.installation.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRulesTest {

    private static final String URL = "https://gk.example.gov.cn";

    @Test
    void a_service_with_an_encrypted_address_starts() {
        assertThat(new ServiceRules(URL, false, null, null, null).refusals()).isEmpty();
    }

    @Test
    void a_service_without_an_address_is_refused() {
        assertThat(new ServiceRules(null, false, null, null, null).refusals())
                .singleElement()
                .asString()
                .contains("GONGKAI_PUBLIC_URL");
    }

    @Test
    void an_unencrypted_address_is_refused_unless_the_operator_insists_or_it_is_this_machine() {
        assertThat(new ServiceRules("http://gk.example.gov.cn", false, null, null, null).refusals())
                .singleElement()
                .asString()
                .contains("GONGKAI_ALLOW_HTTP");
        assertThat(new ServiceRules("http://gk.example.gov.cn", true, null, null, null).refusals())
                .isEmpty();
        assertThat(new ServiceRules("http://127.0.0.1:8080", false, null, null, null).refusals())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gk.example.gov.cn",
                "ftp://gk",
                "https://",
                "https://gk/path",
                "https://gk?x=1",
                "https://me@gk",
                "https://gk.example/#top",
                "not an address"
            })
    void an_address_with_more_or_less_than_scheme_and_host_is_refused(String url) {
        assertThatThrownBy(() -> ServiceRules.url(url)).isInstanceOf(StartRefused.class);
    }

    @Test
    void a_slash_at_the_end_is_forgiven() {
        assertThat(ServiceRules.url(URL + "/")).isEqualTo(URI.create(URL));
    }

    @Test
    void a_clock_override_is_refused() {
        assertThat(new ServiceRules(URL, false, "2026-01-30T09:00+08:00", null, null).refusals())
                .singleElement()
                .asString()
                .contains("--clock");
    }

    @Test
    void a_database_password_that_everybody_knows_is_refused() {
        assertThat(new ServiceRules(URL, false, null, "jdbc:postgresql://db/cases", "postgres").refusals())
                .singleElement()
                .asString()
                .contains("password");
    }

    @Test
    void every_reason_is_told_at_once() {
        assertThat(new ServiceRules(null, false, "now", "jdbc:postgresql://db/cases", "").refusals())
                .hasSize(3);
    }
}
