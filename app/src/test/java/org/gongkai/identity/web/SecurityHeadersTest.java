package org.gongkai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static void assertHardened(HttpHeaders headers) {
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                        + " connect-src 'self'");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
