package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    @Test
    void an_ipv6_client_is_its_network_and_an_ipv4_client_its_address() {
        assertThat(Client.of("2001:db8:1:2::1")).isEqualTo(Client.of("2001:db8:1:2:ffff::9"));
        assertThat(Client.of("2001:db8:1:2::1")).isNotEqualTo(Client.of("2001:db8:1:3::1"));
        assertThat(Client.of("192.0.2.1")).isNotEqualTo(Client.of("192.0.2.2"));
    }

    @Test
    void an_ipv4_address_is_one_client_however_it_is_written() {
        assertThat(Client.of("::ffff:192.0.2.1")).isEqualTo(Client.of("192.0.2.1"));
        assertThat(Client.of("::ffff:127.0.0.1")).isEqualTo(Client.of("127.0.0.1"));
        assertThat(Client.of("::ffff:192.0.2.2")).isNotEqualTo(Client.of("192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.8.9.1, true", "::1, true", "192.0.2.1, false", "localhost, false", "'', false"})
    void only_loopback_addresses_are_local_and_no_name_is_looked_up(String address, boolean local) {
        assertThat(Client.of(address).local()).isEqualTo(local);
    }
}
