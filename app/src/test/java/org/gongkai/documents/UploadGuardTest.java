package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** On a real server and a bare socket, because it is the unread body that matters. */
class UploadGuardTest {

    private static final long SIXTY_MEGABYTES = 60L << 20;

    private static WebServer server;

    @BeforeAll
    static void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new DocumentsConfiguration().continueOnlyWhenRead().customize(factory);
        server = factory.getWebServer(context -> {
            context.addFilter("guard", new UploadGuard()).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("taking", new TakingServlet()).addMapping("/*");
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void says_too_large_before_the_body_is_sent_and_ends_the_connection() throws IOException {
        String answer = answerTo("/api/v1/files", "multipart/form-data; boundary=x", SIXTY_MEGABYTES, "");
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "Connection: close", "\"code\":\"too-large\"");
    }

    @Test
    void a_client_that_asks_first_is_not_told_to_go_on() throws IOException {
        String answer = answerTo(
                "/api/v1/files", "Multipart/Form-Data; boundary=x", SIXTY_MEGABYTES, "Expect: 100-continue\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("100 Continue");
    }

    @Test
    void people_get_a_page() throws IOException {
        assertThat(answerTo("/apply", "multipart/form-data; boundary=x", 3 * SIXTY_MEGABYTES, ""))
                .startsWith("HTTP/1.1 413")
                .contains("text/html", "文件过大");
    }

    @Test
    void smaller_uploads_and_other_requests_pass() throws IOException {
        assertThat(answerTo("/apply", "multipart/form-data; boundary=x", 0, "")).startsWith("HTTP/1.1 200");
        assertThat(answerTo("/apply", "text/plain", 0, "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void an_upload_that_turns_out_too_large_while_it_is_read_gets_the_same_answer() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new TooLargeAdvice().tooLarge(new MockHttpServletRequest("POST", "/api/v1/files"), response);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString(UTF_8)).contains("too-large");
    }

    /** Sends the head only, not one byte of the body, and returns the whole answer. */
    private static String answerTo(String path, String type, long length, String more) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(10_000);
            String close = length == 0 ? "Connection: close\r\n" : "";
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + length + "\r\n" + more + close + "\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static final class TakingServlet extends jakarta.servlet.http.HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(
                jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
            response.setStatus(200);
        }
    }
}
