package org.gongkai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.ApiTokens;
import org.gongkai.identity.IdentityTest;
import org.gongkai.identity.Person;
import org.gongkai.identity.RehearsalClock;
import org.gongkai.identity.Residents;
import org.gongkai.identity.SecurityEvent;
import org.gongkai.identity.SecurityLog;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ApiLoginTest {

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SecurityLog log;

    @Autowired
    RehearsalClock clock;

    @Test
    void in_the_trial_name_and_password_open_the_api() {
        assertThat(call("/api/v1/cases", basic("section", "gongkai-demo")).body())
                .isEqualTo("section");
        assertThat(call("/api/v1/procedures", basic("citizen", "gongkai-demo")).body())
                .isEqualTo("citizen");
        assertThat(call("/api/v1/procedures", null).body()).isEqualTo("nobody");
    }

    @Test
    void a_call_that_needs_a_login_answers_a_problem_without_one() {
        assertLoginRequired(call("/api/v1/cases", null));
        assertThat(call("/api/v1/cases", null).headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"gongkai\"", "Basic realm=\"gongkai\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer gongkai_nonsense",
                "Bearer ",
                "Basic ",
                "Basic %%%",
                "Basic bm9jb2xvbg==",
                "Basic b2ZmaWNlOndyb25n",
                "Digest username=office",
                ""
            })
    void a_wrong_credential_is_refused_even_where_none_is_needed(String header) {
        assertLoginRequired(call("/api/v1/procedures", header));
    }

    @Test
    void a_wrong_role_answers_a_problem() {
        HttpResponse<String> answer = new Browser(port)
                .postBare("/api/v1/calendar/2026", Map.of(), "Authorization", basic("office", "gongkai-demo"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"role-required\"", "\"status\":403");
        assertThat(new Browser(port)
                        .postBare("/api/v1/calendar/2026", Map.of(), "Authorization", basic("admin", "gongkai-demo"))
                        .body())
                .isEqualTo("admin");
    }

    @Test
    void a_token_opens_until_it_expires() {
        Person clerk = residents.staff("market", Role.SECTION);
        String secret =
                tokens.create(clerk, "script", Duration.ofDays(1)).orElseThrow().secret();
        assertThat(call("/api/v1/cases", "Bearer " + secret).body()).isEqualTo(clerk.username());
        clock.forward(Duration.ofDays(1));
        assertLoginRequired(call("/api/v1/cases", "Bearer " + secret));
    }

    @Test
    void five_wrong_passwords_lock_the_api_too() {
        Person clerk = residents.staff("market", Role.SECTION);
        assertThat(call("/api/v1/cases", basic(clerk.username(), Residents.PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertLoginRequired(call("/api/v1/cases", basic(clerk.username(), "wrong")));
        }
        assertLoginRequired(call("/api/v1/cases", basic(clerk.username(), Residents.PASSWORD)));
        accounts.unlock(residents.admin(), clerk.id()).orElseThrow();
        assertThat(call("/api/v1/cases", basic(clerk.username(), Residents.PASSWORD))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_password_once_verified_is_not_hashed_with_every_request() {
        Person clerk = residents.staff("market", Role.SECTION);
        for (int i = 0; i < 20; i++) {
            assertThat(call("/api/v1/cases", basic(clerk.username(), Residents.PASSWORD))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(log.list(new SecurityLog.Filter(clerk.id(), SecurityEvent.SIGNED_IN, null), 9))
                .hasSize(1);
    }

    @Test
    void the_api_takes_no_session_and_makes_none() {
        Browser browser = new Browser(port);
        browser.login("office", "gongkai-demo", "");
        assertLoginRequired(browser.get("/api/v1/cases"));
        assertThat(call("/api/v1/cases", basic("office", "gongkai-demo"))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_foreign_page_cannot_use_the_password_a_browser_remembers() {
        String header = basic("office", "gongkai-demo");
        assertLoginRequired(
                new Browser(port).get("/api/v1/cases", "Authorization", header, "Sec-Fetch-Site", "cross-site"));
        assertThat(new Browser(port)
                        .get("/api/v1/cases", "Authorization", header, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void problems_speak_the_readers_language() {
        assertThat(new Browser(port)
                        .get("/api/v1/cases", "Accept-Language", "en")
                        .body())
                .contains("Please log in.");
        assertThat(new Browser(port)
                        .get("/api/v1/cases", "Accept-Language", "zh-CN")
                        .body())
                .contains("需要登录。");
    }

    private HttpResponse<String> call(String path, @Nullable String authorization) {
        Browser program = new Browser(port);
        return authorization == null ? program.get(path) : program.get(path, "Authorization", authorization);
    }

    private static void assertLoginRequired(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"login-required\"", "\"status\":401");
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
