package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.identity.FreshKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnonymousKeyTest {

    private final AnonymousKey here = new AnonymousKey(FreshKeys.ofAnInstallation());

    @Test
    void the_same_key_from_the_same_place_is_the_same_and_from_another_is_another() {
        assertThat(key("a", "192.0.2.1")).isEqualTo(key("a", "192.0.2.1"));
        assertThat(key("a", "192.0.2.1")).isNotEqualTo(key("a", "192.0.2.2"));
        assertThat(key("a", "192.0.2.1")).isNotEqualTo(key("A", "192.0.2.1"));
        assertThat(key("a", "192.0.2.1")).isNotEqualTo(key("a ", "192.0.2.1"));
    }

    @Test
    void a_place_is_what_limits_take_for_one_client() {
        assertThat(key("a", "2001:db8:1:2::1")).isEqualTo(key("a", "2001:db8:1:2::9"));
        assertThat(key("a", "2001:db8:1:2::1")).isNotEqualTo(key("a", "2001:db8:1:3::1"));
        assertThat(key("a", "::ffff:192.0.2.1")).isEqualTo(key("a", "192.0.2.1"));
    }

    @Test
    void without_the_installation_s_secret_no_address_is_found_by_trying() {
        AnonymousKey elsewhere = new AnonymousKey(FreshKeys.ofAnInstallation());
        assertThat(key("a", "192.0.2.1"))
                .isNotEqualTo(elsewhere.of(new IdempotencyKey("a"), "192.0.2.1"))
                .hasSize(64);
    }

    @Test
    void no_key_and_a_blank_one_stay_none() {
        assertThat(here.of(null, "::1")).isNull();
        assertThat(key(" ", "::1")).isNull();
    }

    private @Nullable String key(String given, String address) {
        return here.of(new IdempotencyKey(given), address);
    }
}
