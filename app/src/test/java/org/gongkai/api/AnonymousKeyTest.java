package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnonymousKeyTest {

    @Test
    void the_same_key_from_the_same_place_is_the_same_and_from_another_is_another() {
        assertThat(AnonymousKey.of("1", "192.0.2.1")).isEqualTo(AnonymousKey.of("1", "192.0.2.1"));
        assertThat(AnonymousKey.of("1", "192.0.2.1")).isNotEqualTo(AnonymousKey.of("1", "192.0.2.2"));
        assertThat(AnonymousKey.of("1", "192.0.2.1")).isNotEqualTo(AnonymousKey.of("2", "192.0.2.1"));
    }

    @Test
    void long_keys_differ_to_their_last_letter_and_no_key_stays_none() {
        String begin = "k".repeat(300);
        assertThat(AnonymousKey.of(begin + "1", "::1")).isNotEqualTo(AnonymousKey.of(begin + "2", "::1"));
        assertThat(AnonymousKey.of(null, "::1")).isNull();
        assertThat(AnonymousKey.of(" ", "::1")).isNull();
    }
}
