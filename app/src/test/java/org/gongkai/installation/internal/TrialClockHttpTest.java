package org.gongkai.installation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.installation.TrialClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialClockHttpTest {

    private final Path data = FreshInstallation.directory();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() {
        context = InstallationAlone.start(data);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void the_administrator_reads_it_with_the_legal_offset() throws Exception {
        var answer = send(request("admin").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"now\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+08:00\"}");
    }

    @Test
    void nobody_else_touches_it() throws Exception {
        assertThat(send(request("office").GET()).statusCode()).isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(address()).GET()).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(address()).POST(json("{}"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void it_is_set_forward_and_refuses_to_go_back() throws Exception {
        var year = Instant.now().atZone(java.time.ZoneOffset.UTC).getYear() + 2;
        var answer = post("{\"now\":\"" + year + "-01-30T09:00+08:00\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"now\":\"" + year + "-01-30T09:00:0");
        assertThat(context.getBean(Clock.class).instant()).isAfterOrEqualTo(Instant.parse(year + "-01-30T01:00:00Z"));
        assertProblem(post("{\"now\":\"" + year + "-01-29T09:00+08:00\"}"), 409, "\"code\":\"clock-backwards\"");
    }

    @Test
    void what_is_no_time_is_named() throws Exception {
        assertProblem(post("{\"now\":\"tomorrow\"}"), 422, "\"errors\":[{\"field\":\"now\",\"code\":\"not-a-time\"}]");
        assertProblem(post("{\"now\":5}"), 422, "not-a-time");
        assertProblem(post("{\"now\":null}"), 422, "\"code\":\"missing\"");
        assertProblem(post("{}"), 422, "\"code\":\"bad-time\"");
        assertProblem(post("{\"now\":\"9999-01-01T00:00Z\"}"), 422, "too-far");
    }

    @Test
    void unknown_fields_are_refused() throws Exception {
        assertProblem(
                post("{\"now\":\"2050-01-01T00:00Z\",\"then\":1}"), 422, "{\"field\":\"then\",\"code\":\"unknown\"}");
    }

    @Test
    void health_answers_without_login() throws Exception {
        var health =
                HttpRequest.newBuilder(address().resolve("/actuator/health")).GET();
        assertThat(send(health).body()).contains("UP");
    }

    @Test
    void it_runs_on_over_a_restart_and_a_start_cannot_turn_it_back() {
        var own = FreshInstallation.directory();
        var spring = Instant.parse("2090-03-01T01:00:00Z");
        try (var first = InstallationAlone.start(own, "--gongkai.clock=2090-03-01T09:00+08:00")) {
            assertThat(first.getBean(TrialClock.class).instant()).isBetween(spring, spring.plusSeconds(60));
        }
        try (var second = InstallationAlone.start(own, "--gongkai.clock=2090-02-28T09:00+08:00")) {
            assertThat(second.getBean(TrialClock.class).instant()).isBetween(spring, spring.plusSeconds(120));
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String part) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(part);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("admin").POST(json(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":pass").getBytes(UTF_8));
        return HttpRequest.newBuilder(address()).header("Authorization", "Basic " + credentials);
    }

    private URI address() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/api/v1/demo/clock");
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return BodyPublishers.ofString(body);
    }
}
