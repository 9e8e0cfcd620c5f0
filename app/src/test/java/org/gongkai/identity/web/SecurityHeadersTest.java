package org.gongkai.identity.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import org.gongkai.identity.IdentityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class SecurityHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/login, 200",
        "/nothing/here, 404",
        "/console, 302",
        "/console/nothing, 302",
        "/my, 302",
        "/api/v1/procedures, 200",
        "/api/v1/cases, 401",
        "/api/v1/nothing, 404",
        "/actuator/health, 200",
        "/actuator/env, 404",
        "/actuator, 404",
        "/guide;x=y, 400",
        "/a//b, 400"
    })
    void every_answer_carries_them_whatever_its_status(String path, int status) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertHardened(answer.headers());
    }

    @Test
    void refused_forms_carry_them_too() {
        HttpResponse<String> answer = new Browser(port).postBare("/form", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertHardened(answer.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/sessions", "/actuator/shutdown", "/actuator/heapdump"})
    void the_machinery_is_as_if_it_were_not_there_also_for_staff(String path) {
        Browser browser = new Browser(port);
        browser.login("admin", "gongkai-demo", "");
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_health_check_says_only_that_it_is_up() {
        assertThat(new Browser(port).get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("PostgreSQL");
    }

    /** What Tomcat refuses before the application is asked: half a method, half a header, half a path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\r\nHost: x",
                "GET /a%2Fb HTTP/1.1\r\nHost: x",
                "GET /a%zz HTTP/1.1\r\nHost: x",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x",
                "G(T / HTTP/1.1\r\nHost: x",
                "GET / HTTP/1.1\r\nno header at all\r\nHost: x",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET / HTTP/1.1\r\nHost: x y"
            })
    void what_the_server_cannot_read_is_answered_barely(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY", "Cache-Control: no-store")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("apache")
                .doesNotContain("<html", "Exception", "Server:")
                .endsWith("400 Bad Request\n");
    }

    /** What the container refuses by itself comes to the application as an error. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /WEB-INF/x HTTP/1.1\r\nHost: x", "TRACE / HTTP/1.1\r\nHost: x"})
    void what_the_container_refuses_is_hardened_too(String request) throws IOException {
        assertThat(raw(request))
                .startsWith("HTTP/1.1 40")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store");
    }

    @Test
    void redirects_do_not_believe_the_host_header() throws IOException {
        assertThat(raw("GET /console HTTP/1.1\r\nHost: evil.example"))
                .contains("\r\nLocation: /login")
                .doesNotContain("evil.example");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertHardened(HttpHeaders headers) {
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                        + " connect-src 'self'");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Frame-Options")).hasSize(1);
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
