package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links are tried on the Internet, and the server's own network is nobody's to be looked into. */
class OutsideLinksTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().set("Location", path.substring(4));
            }
            boolean no = path.equals("/only-get") && exchange.getRequestMethod().equals("HEAD");
            int status = path.startsWith("/to/") ? 302 : path.equals("/gone") ? 404 : no ? 405 : 200;
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static OutsideLinks unguarded() {
        return new OutsideLinks(_ -> true, _ -> true);
    }

    @Test
    void what_answers_is_alive_and_what_is_gone_is_dead() {
        assertThat(unguarded().fault(base() + "/there")).isEmpty();
        assertThat(unguarded().fault(base() + "/gone")).contains("gone");
        assertThat(unguarded().fault(base() + "/only-get")).isEmpty();
        assertThat(asked)
                .contains("HEAD /there", "HEAD /only-get", "GET /only-get")
                .doesNotContain("GET /there");
    }

    @Test
    void redirects_are_followed_but_not_for_ever() {
        assertThat(unguarded().fault(base() + "/to//there")).isEmpty();
        assertThat(unguarded().fault(base() + "/to//gone")).contains("gone");
        assertThat(unguarded().fault(base() + "/to//to//to//to//to//to//to//there"))
                .contains("too-many-redirects");
    }

    @Test
    void nothing_is_asked_of_this_machine() {
        assertThat(new OutsideLinks().fault(base() + "/there")).contains("not-on-the-internet");
        assertThat(new OutsideLinks().fault(base().replace("127.0.0.1", "localhost")))
                .contains("not-on-the-internet");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_redirect_does_not_lead_where_a_link_may_not() {
        OutsideLinks first = new OutsideLinks(InetAddress::isLoopbackAddress, _ -> true);
        assertThat(first.fault(base() + "/to/http://10.0.0.1/")).contains("not-on-the-internet");
        assertThat(first.fault(base() + "/to/file:///etc/passwd")).contains("not-on-the-internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void private_and_special_addresses_are_not_the_internet(String address) throws IOException {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111"})
    void public_addresses_are(String address) throws IOException {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:// x", "http://a b/", "http://user@1.1.1.1/", "http://1.1.1.1:22/"})
    void what_is_no_address_of_the_web_is_dead(String link) {
        assertThat(new OutsideLinks().fault(link)).isPresent();
    }
}
