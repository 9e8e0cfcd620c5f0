package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongkai.Gongkai;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with strict limits behind a proxy on the same machine. Each test comes from addresses of its own. */
@SpringBootTest(
        classes = Gongkai.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.limit-submissions=3",
            "gongkai.limit-wrong-codes-for-a-number=3",
            "gongkai.trusted-proxies=127.0.0.1"
        })
@ContextConfiguration(initializers = FreshInstallation.class)
class DoorsTest {

    private static final String FILED = """
            {"applicant": {"kind": "commercial", "name": "%s", "legalRepresentative": "李明", "phone": "0436-3200000"},
             "description": "2025年商务发展专项资金", "formWanted": "paper", "deliveryWanted": "mail"}""";

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void too_many_submissions_from_one_address_are_429_with_a_reason_and_the_time_to_wait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(submit("甲公司", "192.0.2.1").statusCode()).isEqualTo(201);
        }
        HttpResponse<String> refused = submit("甲公司", "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 20);
        assertThat(submit("乙公司", "192.0.2.2").statusCode()).isEqualTo(201);
    }

    @Test
    void a_client_cannot_choose_its_address_only_the_proxy_s_word_counts() throws Exception {
        for (int i = 0; i < 3; i++) {
            submit("丙公司", "198.51.100." + i + ", 192.0.2.3");
        }
        assertThat(submit("丙公司", "198.51.100.9, 192.0.2.3").statusCode()).isEqualTo(429);
    }

    @Test
    void who_guesses_codes_on_the_pages_is_told_to_wait_on_a_page() throws Exception {
        String path = "/requests/BC-DR-2026-99999?code=AAAA";
        for (int i = 0; i < 3; i++) {
            assertThat(get(path, "192.0.2.4").statusCode()).isEqualTo(404);
        }
        HttpResponse<String> refused = get(path, "192.0.2.4");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("操作过于频繁", "期限不受影响");
        assertThat(header(refused, "Retry-After")).isNotEmpty();
        assertThat(refused.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(refused.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(get(path, "192.0.2.5").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_text_is_refused_with_every_header() throws Exception {
        HttpResponse<String> refused = get("/requests?number=%00", "192.0.2.9");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(refused.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void a_stranger_s_idempotency_key_stands_in_nobody_s_way() throws Exception {
        HttpResponse<String> mine = submit("丁公司", "192.0.2.6", "Idempotency-Key", "1");
        HttpResponse<String> theirs = submit("戊公司", "192.0.2.7", "Idempotency-Key", "1");
        assertThat(mine.statusCode()).isEqualTo(201);
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
        assertThat(submit("丁公司", "192.0.2.6", "Idempotency-Key", "1").body()).isEqualTo(mine.body());
        assertThat(submit("己公司", "192.0.2.6", "Idempotency-Key", "1").body()).contains("idempotency-key-reused");
    }

    @Test
    void behind_https_cookies_are_secure_and_redirects_stay_where_they_are() throws Exception {
        HttpResponse<String> page = send(request("/login", "192.0.2.8")
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertThat(header(page, "Strict-Transport-Security")).isNotEmpty();
        assertThat(header(page, "Set-Cookie")).contains("Secure");
        HttpResponse<String> sent = send(request("/console", "192.0.2.8")
                .header("X-Forwarded-Host", "evil.example")
                .GET());
        assertThat(header(sent, "Location")).startsWith("/login");
    }

    private HttpResponse<String> submit(String name, String from, String... headers) throws Exception {
        HttpRequest.Builder request = request("/api/v1/requests", from)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FILED.formatted(name)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> get(String path, String from) throws Exception {
        return send(request(path, from).GET());
    }

    private HttpRequest.Builder request(String path, String from) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", from);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
