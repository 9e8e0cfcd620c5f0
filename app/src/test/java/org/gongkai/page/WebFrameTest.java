package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The frame in a real servlet container, without database and without the other modules. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1KB", "gongkai.site.site-code=2208000001"})
class WebFrameTest {

    private static final String SECRET = "a message nobody may see";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    @Import({PageConfiguration.class, Errors.class, UploadErrors.class, Readable.class, Sample.class})
    static class Server {

        /** Reads the body before any controller does, as the check of the form's token does. */
        @Bean
        Filter earlyReader() {
            return (request, response, chain) -> {
                request.getParameter("_csrf");
                chain.doFilter(request, response);
            };
        }
    }

    @Controller
    static class Sample {

        @GetMapping("/guide")
        Page guide() {
            return Page.of("portal/accessibility.jte");
        }

        @PostMapping("/guide")
        Object step(@RequestParam("ok") boolean ok) {
            return ok
                    ? Page.to("/guide").saying(Flash.done("page.role.office"))
                    : Page.of("portal/register.jte")
                            .with("form", Form.blank().wrong("phone", "page.form.choose"))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        @GetMapping({"/send/{status}", "/api/v1/send/{status}"})
        void send(@PathVariable("status") int status, HttpServletResponse response) throws IOException {
            response.sendError(status, SECRET);
        }

        @GetMapping({"/broken", "/api/v1/broken"})
        Page broken() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/broken-template")
        Page brokenTemplate() {
            return Page.of("portal/register.jte");
        }

        @PostMapping({"/upload", "/api/v1/upload"})
        Page upload(@RequestParam("file") MultipartFile file) {
            return Page.to("/guide");
        }
    }

    @Test
    void a_page_is_chinese_unless_asked_otherwise_and_the_choice_is_remembered() {
        assertThat(get("/guide").body()).contains("<html lang=\"zh-CN\"", "网站标识码：2208000001", "白城市商务局");
        HttpResponse<String> english = get("/guide?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\"");
        String cookie = english.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=en; Path=/").contains("HttpOnly", "SameSite=Lax");
        assertThat(get("/guide", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
        assertThat(get("/guide?lang=zh-CN", "Cookie", "lang=en").body()).contains("<html lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=xx", "lang=", "lang=en%0d%0aX:1", "size=huge", "contrast=<b>"})
    void an_unknown_choice_is_neither_followed_nor_remembered(String choice) {
        HttpResponse<String> page = get("/guide?" + choice.replace("<b>", "%3Cb%3E"));
        assertThat(page.body()).contains("<html lang=\"zh-CN\" class=\"portal\">");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void text_size_and_contrast_are_links_and_cookies() {
        assertThat(get("/guide?size=large").body()).contains("class=\"portal large\"", "href=\"/guide?size=normal\"");
        assertThat(get("/guide", "Cookie", "contrast=high").body()).contains("data-bs-theme=\"dark\"");
    }

    @Test
    void a_page_without_a_form_opens_no_session() {
        assertThat(get("/guide").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_step_done_leads_on_with_303_and_is_told_on_the_next_page_once() {
        HttpResponse<String> done = post("/guide", "ok=true", "application/x-www-form-urlencoded");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains("/guide");
        String session = done.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(get("/guide", "Cookie", session).body()).contains("class=\"flash done\"", "办公室");
        assertThat(get("/guide", "Cookie", session).body()).doesNotContain("class=\"flash done\"");
    }

    @Test
    void a_wrong_form_comes_back_with_422_and_links_to_its_fields() {
        HttpResponse<String> wrong = post("/guide", "ok=false", "application/x-www-form-urlencoded");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<a href=\"#phone\">请选择</a>", "aria-describedby=\"phone-hint phone-error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "400,请求有误,Something is wrong", "403,没有权限,Not allowed", "404,没有找到,Not found",
        "405,不能这样操作,Not possible this way", "409,现在不能办理,Not possible now", "413,文件过大,File too large",
        "422,内容不完整,Incomplete", "429,操作过于频繁,Too many", "500,系统出现故障,The system has failed"
    })
    void every_failure_is_a_calm_page_in_both_languages(int status, String chinese, String english) {
        HttpResponse<String> page = get("/send/" + status);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains(chinese, english).doesNotContain(SECRET);
        assertThat(page.body()).containsPattern("<code>[2-9A-Z]{10}</code>");
    }

    @ParameterizedTest
    @CsvSource({
        "400,bad-request", "401,not-logged-in", "403,forbidden", "404,not-found", "405,method-not-allowed",
        "409,conflict", "413,too-large", "422,not-processable", "429,too-many-requests", "500,internal"
    })
    void the_api_answers_failures_with_problem_documents(int status, String code) {
        HttpResponse<String> problem = get("/api/v1/send/" + status, "Accept", "text/html");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body())
                .contains("\"code\":\"" + code + "\"", "\"incident\":\"")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/broken-template", "/api/v1/broken"})
    void a_breakdown_tells_its_number_and_nothing_else(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "org.gongkai");
    }

    @Test
    void who_is_not_logged_in_is_led_to_the_login_and_back() {
        HttpResponse<String> answer = get("/send/401");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login?next=%2Fsend%2F401");
    }

    @Test
    void an_unknown_page_and_an_unknown_static_file_are_not_found() {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/css/nothing.css").statusCode()).isEqualTo(404);
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_method_is_405() {
        assertThat(post("/broken", "", "text/plain").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"/upload,文件过大", "/api/v1/upload,too-large"})
    void an_upload_too_large_is_413_and_says_so(String path, String told) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(5000)
                + "\r\n--x--\r\n";
        HttpResponse<String> refused = post(path, body, "multipart/form-data; boundary=x");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains(told);
    }

    @Test
    void static_files_and_bootstrap_may_be_kept_for_a_year() {
        String style = get("/guide").body().replaceAll("(?s).*href=\"(/css/gongkai.css[^\"]+)\".*", "$1");
        assertThat(style).matches("/css/gongkai\\.css\\?v=[0-9a-f]+");
        for (String path : new String[] {style, "/webjars/bootstrap/5.3.8/css/bootstrap.min.css", "/js/gongkai.js"}) {
            HttpResponse<String> file = get(path);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        }
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private HttpResponse<String> post(String path, String body, String type) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
