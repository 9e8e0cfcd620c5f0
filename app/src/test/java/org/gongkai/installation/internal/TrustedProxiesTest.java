package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gongkai.installation.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nobody_is_believed_unless_named(String given) {
        assertThat(TrustedProxies.settings(given)).isEqualTo(Map.of("server.forward-headers-strategy", "none"));
    }

    @Test
    void named_addresses_and_networks_are_believed() {
        assertThat(TrustedProxies.settings("127.0.0.1, 10.1.0.0/16,::1"))
                .containsEntry("server.forward-headers-strategy", "native")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "127.0.0.1,10.1.0.0/16,::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.1.0.0/99", "10.1.0", ".*", "10.1.0.0/16 10.2.0.0/16"})
    void names_patterns_and_slips_of_the_pen_stop_the_start(String given) {
        assertThatThrownBy(() -> TrustedProxies.settings(given))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("GONGKAI_TRUSTED_PROXIES");
    }
}
