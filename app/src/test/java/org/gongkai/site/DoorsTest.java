package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.Gongkai;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.procedure.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
@Import(DoorsTest.Time.class)
class DoorsTest {

    private static final String FILED = """
            {"applicant": {"kind": "commercial", "name": "%s", "legalRepresentative": "李明", "phone": "0436-3200000"},
             "description": "2025年商务发展专项资金", "formWanted": "paper", "deliveryWanted": "mail"}""";

    @LocalServerPort
    int port;

    @Autowired
    RehearsedTime clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

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
        assertThat(header(refused, "Retry-After")).isEqualTo("20");
        assertThat(submit("乙公司", "192.0.2.2").statusCode()).isEqualTo(201);
        clock.forward(Duration.ofSeconds(19));
        assertThat(submit("甲公司", "192.0.2.1").statusCode()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(1));
        assertThat(submit("甲公司", "192.0.2.1").statusCode()).isEqualTo(201);
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

    @Test
    void every_address_that_takes_a_code_or_a_link_is_one_of_which_wrong_ones_are_counted() {
        List<String> secret = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> takesCode(each.getValue())
                        || each.getKey().getPatternValues().stream()
                                .anyMatch(path -> path.matches(".*\\{(token|secret|code)}.*")))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                each.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .toList();
        assertThat(secret)
                .contains(
                        "GET /third-party/{token}/letter.docx",
                        "GET /third-party/{token}/letter.pdf",
                        "GET /api/v1/requests/{number}",
                        "POST /requests");
        assertThat(secret)
                .allSatisfy(each -> assertThat(Secrets.of(trying(each))).isPresent());
    }

    private static boolean takesCode(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .anyMatch(each -> each.isAnnotationPresent(RequestParam.class)
                        && each.getName().equals("code"));
    }

    private static MockHttpServletRequest trying(String mapping) {
        String[] words = mapping.split(" ");
        MockHttpServletRequest request = new MockHttpServletRequest(words[0], words[1].replaceAll("\\{[^}]*}", "X"));
        request.setParameter("number", "X");
        request.setParameter("code", "X");
        return request;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_too_large_is_refused_whether_announced_or_not(boolean announced) throws Exception {
        byte[] body = FILED.formatted("甲".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = send(request("/api/v1/requests", "192.0.2.12")
                .header("Content-Type", "application/json")
                .POST(announced ? BodyPublishers.ofByteArray(body) : unannounced(body)));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void a_form_too_large_is_refused_with_a_page_whether_announced_or_not() throws Exception {
        byte[] body = ("number=" + "1".repeat(2_100_000)).getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher sent : List.of(BodyPublishers.ofByteArray(body), unannounced(body))) {
            HttpResponse<String> refused = send(request("/requests", "192.0.2.13")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(sent));
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(header(refused, "Content-Type")).startsWith("text/html");
        }
    }

    private static BodyPublisher unannounced(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Test
    void whoever_names_themselves_may_send_a_whole_document_and_nobody_more() throws Exception {
        for (int megabytes : new int[] {3, 5}) {
            HttpResponse<String> answer = send(request("/api/v1/requests", "192.0.2.14")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Basic b2ZmaWNlOmdvbmdrYWktZGVtbw==")
                    .POST(unannounced(
                            FILED.formatted("x".repeat(megabytes << 20)).getBytes(StandardCharsets.UTF_8))));
            assertThat(answer.statusCode()).isEqualTo(megabytes == 3 ? 422 : 413);
        }
    }

    @Test
    void many_wrong_fields_are_answered_by_the_first_fifty_and_too_many_not_read() throws Exception {
        HttpResponse<String> many = unknownFields(1000, "192.0.2.15");
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body().split("\"field\"", -1)).hasSize(51);
        HttpResponse<String> tooMany = unknownFields(70_000, "192.0.2.15");
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("\"code\":\"malformed-body\"");
    }

    private HttpResponse<String> unknownFields(int number, String from) throws Exception {
        String fields =
                IntStream.range(0, number).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        return send(request("/api/v1/requests", from)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{" + fields + "}")));
    }

    @Test
    void a_key_twice_in_an_object_is_refused() throws Exception {
        HttpResponse<String> refused = send(request("/api/v1/requests", "192.0.2.16")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        FILED.formatted("辛公司").replace("\"formWanted\"", "\"description\": \"其他\", \"formWanted\""))));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void a_header_that_is_no_text_is_a_bad_request_and_no_breakdown() throws Exception {
        String body = FILED.formatted("壬公司");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/requests HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.17\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\nIdempotency-Key: ";
        for (byte[] key : List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, "键".getBytes(StandardCharsets.UTF_8))) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(key);
                out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 4")
                        .contains("application/problem+json");
            }
        }
    }

    @Test
    void the_host_a_visitor_claims_stands_in_no_answer() throws Exception {
        String filed = submit("庚公司", "192.0.2.10").body();
        String path = "/requests/" + found("\"number\":\"([^\"]*)", filed);
        String opened = claiming("evil.example", path + "?code=" + found("\"queryCode\":\"([^\"]*)", filed), "");
        String cookie = "Cookie: " + found("Set-Cookie: ([^;]*)", opened) + "\r\n";
        assertThat(opened)
                .startsWith("HTTP/1.1 303")
                .contains("Location: " + path)
                .doesNotContain("evil.example");
        assertThat(claiming("localhost", path + "/receipt", cookie))
                .contains("<svg viewBox", "http://localhost" + path);
        assertThat(claiming("evil.example", path + "/receipt", cookie))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("evil.example", "<svg viewBox");
        assertThat(claiming("evil.example", "/api/v1/nothing", ""))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .doesNotContain("evil.example");
        assertThat(claiming("evil.example", "/api/v1/calendar/deadline?start=x", ""))
                .startsWith("HTTP/1.1 422")
                .doesNotContain("evil.example");
        assertThat(claiming("evil.example", "/console", ""))
                .contains("Location: /login")
                .doesNotContain("evil.example");
    }

    /** On a bare socket, because clients do not let one lie about the host. */
    private String claiming(String host, String path, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: 192.0.2.11\r\nConnection: close\r\n%s\r\n";
            socket.getOutputStream()
                    .write(request.formatted(path, host, headers).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
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

    /** Stands still until a test moves it, so that nothing comes back by itself while a slow machine works. */
    static final class RehearsedTime extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

        synchronized void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Zone.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        RehearsedTime rehearsedTime() {
            return new RehearsedTime();
        }
    }
}
