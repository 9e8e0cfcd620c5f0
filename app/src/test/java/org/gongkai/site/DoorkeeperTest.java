package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.identity.RehearsalClock;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorkeeperTest {

    private static final String HOME = "127.0.0.1";
    private static final String ABROAD = "192.0.2.7";
    private static final String RIGHT = "RIGHT";

    private final RehearsalClock clock = new RehearsalClock();
    private final MockEnvironment settings = new MockEnvironment();
    private Doorkeeper doorkeeper = keeper(Mode.SERVICE);

    @ParameterizedTest
    @CsvSource({"/api/v1/requests, 600", "/api/v1/%72equests, 600", "/requests/new, 600", "/register, 60", "/login, 120"
    })
    void a_client_of_a_service_that_posts_too_much_waits_and_others_do_not(String path, int most) throws Exception {
        for (int i = 0; i < most; i++) {
            assertThat(post(path, ABROAD).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = post(path, ABROAD);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(post(path, "192.0.2.8").getStatus()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(post(path, ABROAD).getStatus()).isEqualTo(200);
    }

    @Test
    void both_ways_to_submit_are_one_door() throws Exception {
        for (int i = 0; i < 300; i++) {
            post("/api/v1/requests", ABROAD);
            post("/requests/new", ABROAD);
        }
        assertThat(post("/requests/new", ABROAD).getStatus()).isEqualTo(429);
    }

    @Test
    void calls_with_credentials_are_not_counted_and_the_login_form_is_whatever_headers_come_along() throws Exception {
        for (int i = 0; i < 700; i++) {
            assertThat(withCredentials("/api/v1/requests").getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 120; i++) {
            withCredentials("/login");
        }
        assertThat(withCredentials("/login").getStatus()).isEqualTo(429);
    }

    @Test
    void thousands_of_right_codes_pass_with_a_few_dozen_wrong_ones_among_them() throws Exception {
        for (int i = 0; i < 3000; i++) {
            assertThat(look("N-1", RIGHT, ABROAD).getStatus()).isEqualTo(200);
            if (i % 60 == 0) {
                assertThat(look("N-1", "wrong", ABROAD).getStatus()).isEqualTo(404);
            }
        }
    }

    @Test
    void who_keeps_guessing_waits_and_the_holder_elsewhere_does_not() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(look("n-1 ".strip(), "wrong", ABROAD).getStatus()).isEqualTo(404);
        }
        assertThat(look("N-1", "wrong", ABROAD).getStatus()).isEqualTo(429);
        assertThat(look("N-1", RIGHT, "192.0.2.8").getStatus()).isEqualTo(200);
        assertThat(look("N-2", RIGHT, ABROAD).getStatus()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(15));
        assertThat(look("N-1", RIGHT, ABROAD).getStatus()).isEqualTo(200);
    }

    @Test
    void guessing_over_many_numbers_ends_too() throws Exception {
        for (int i = 0; i < 300; i++) {
            assertThat(look("N-" + i, "wrong", ABROAD).getStatus()).isEqualTo(404);
        }
        assertThat(look("N-300", "wrong", ABROAD).getStatus()).isEqualTo(429);
        assertThat(link("/third-party/x", ABROAD).getStatus()).isEqualTo(429);
        assertThat(link("/third-party/x", "192.0.2.8").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/third-party/x",
                "/third-party/x/letter",
                "/third-party/x/letter.docx",
                "/setup/x",
                "/password/x"
            })
    void links_that_open_nothing_are_counted(String path) throws Exception {
        for (int i = 0; i < 300; i++) {
            assertThat(link(path, ABROAD).getStatus()).isEqualTo(404);
        }
        assertThat(link(path, ABROAD).getStatus()).isEqualTo(429);
    }

    @Test
    void the_form_counts_wrong_codes_and_not_fields_left_empty() throws Exception {
        for (int i = 0; i < 400; i++) {
            assertThat(form("N-1", "").getStatus()).isEqualTo(422);
        }
        for (int i = 0; i < 60; i++) {
            assertThat(form("N-1", "wrong").getStatus()).isEqualTo(422);
        }
        assertThat(form("N-1", "wrong").getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests/new", "/api/v1/files", "/third-party/x", "/requests", "/console/cases/x"})
    void what_is_uploaded_is_read_by_nobody_at_the_door(String path) throws Exception {
        assertThat(answer(upload("POST", path), 200).getStatus()).isEqualTo(200);
    }

    @Test
    void who_uploads_too_much_is_refused_before_anything_is_read() throws Exception {
        settings.setProperty("gongkai.limit-submissions", "1");
        doorkeeper = keeper(Mode.SERVICE);
        answer(upload("POST", "/requests/new"), 200);
        assertThat(answer(upload("POST", "/requests/new"), 200).getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/requests/N-1, 404, 60", "HEAD, /requests/N-1, 404, 60", "POST, /requests, 422, 300"})
    void a_code_that_comes_like_an_upload_is_counted_too(String method, String path, int failure, int most)
            throws Exception {
        for (int i = 0; i < most; i++) {
            assertThat(answer(upload(method, path), failure).getStatus()).isEqualTo(failure);
        }
        assertThat(answer(upload(method, path), failure).getStatus()).isEqualTo(429);
    }

    @Test
    void guesses_sent_side_by_side_are_no_more_than_guesses_sent_one_by_one() throws Exception {
        settings.setProperty("gongkai.limit-wrong-codes-for-a-number", "3");
        doorkeeper = keeper(Mode.SERVICE);
        assertThat(atOnce(5)).isEqualTo(3);
        assertThat(look("N-1", "wrong", ABROAD).getStatus()).isEqualTo(429);
    }

    @Test
    void what_breaks_down_was_no_wrong_code() throws Exception {
        settings.setProperty("gongkai.limit-wrong-codes-for-a-number", "1");
        doorkeeper = keeper(Mode.SERVICE);
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest request = request("GET", "/api/v1/requests/N-1", ABROAD);
            request.addParameter("code", RIGHT);
            assertThatThrownBy(() -> doorkeeper.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
                        throw new ServletException("broken");
                    }))
                    .isInstanceOf(ServletException.class);
        }
        assertThat(look("N-1", RIGHT, ABROAD).getStatus()).isEqualTo(200);
    }

    /** How many of so many wrong guesses are looked at while none of them is answered yet. */
    private int atOnce(int guesses) throws Exception {
        AtomicInteger looked = new AtomicInteger();
        guess(guesses, looked);
        return looked.get();
    }

    private void guess(int more, AtomicInteger looked) throws Exception {
        if (more == 0) {
            return;
        }
        MockHttpServletRequest request = request("GET", "/api/v1/requests/N-1", ABROAD);
        request.addParameter("code", "wrong");
        MockHttpServletResponse response = new MockHttpServletResponse();
        doorkeeper.doFilter(request, response, (_, answer) -> {
            looked.incrementAndGet();
            nested(more - 1, looked);
            ((HttpServletResponse) answer).setStatus(404);
        });
    }

    private void nested(int more, AtomicInteger looked) throws ServletException {
        try {
            guess(more, looked);
        } catch (Exception broken) {
            throw new ServletException(broken);
        }
    }

    /** Asking it for a parameter would take in files. */
    private static MockHttpServletRequest upload(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path) {
            @Override
            public String getParameter(String name) {
                throw new AssertionError("read at the door: " + name);
            }
        };
        request.setRemoteAddr(ABROAD);
        request.setContentType("multipart/form-data; boundary=cut");
        return request;
    }

    @Test
    void wrong_credentials_of_calls_count_as_logins_and_right_ones_do_not() throws Exception {
        for (int i = 0; i < 500; i++) {
            assertThat(call(200)).isEqualTo(200);
        }
        for (int i = 0; i < 120; i++) {
            assertThat(call(401)).isEqualTo(401);
        }
        assertThat(call(401)).isEqualTo(429);
        assertThat(post("/login", ABROAD).getStatus()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(1));
        assertThat(call(200)).isEqualTo(200);
    }

    private int call(int status) throws Exception {
        MockHttpServletRequest request = request("GET", "/api/v1/cases", ABROAD);
        request.addHeader("Authorization", "Basic x");
        return answer(request, status).getStatus();
    }

    @Test
    void a_trial_spares_its_own_machine_until_a_limit_is_set() throws Exception {
        doorkeeper = keeper(Mode.TRIAL);
        for (int i = 0; i < 2000; i++) {
            assertThat(post("/requests/new", HOME).getStatus()).isEqualTo(200);
            assertThat(look("N-1", "wrong", HOME).getStatus()).isEqualTo(404);
        }
        settings.setProperty("gongkai.limit-submissions", "3");
        doorkeeper = keeper(Mode.TRIAL);
        for (int i = 0; i < 3; i++) {
            assertThat(post("/requests/new", HOME).getStatus()).isEqualTo(200);
        }
        assertThat(post("/requests/new", HOME).getStatus()).isEqualTo(429);
    }

    private Doorkeeper keeper(Mode mode) {
        return new Doorkeeper(settings, new Installation(mode, Path.of("."), null), clock);
    }

    private MockHttpServletResponse post(String path, String from) throws Exception {
        return answer(request("POST", path, from), 200);
    }

    private MockHttpServletResponse withCredentials(String path) throws Exception {
        MockHttpServletRequest request = request("POST", path, ABROAD);
        request.addHeader("Authorization", "Bearer x");
        return answer(request, 200);
    }

    private MockHttpServletResponse look(String number, String code, String from) throws Exception {
        MockHttpServletRequest request = request("GET", "/api/v1/requests/" + number, from);
        request.addParameter("code", code);
        return answer(request, code.equals(RIGHT) ? 200 : 404);
    }

    private MockHttpServletResponse link(String path, String from) throws Exception {
        return answer(request("GET", path, from), 404);
    }

    private MockHttpServletResponse form(String number, String code) throws Exception {
        MockHttpServletRequest request = request("POST", "/requests", ABROAD);
        request.addParameter("number", number);
        request.addParameter("code", code);
        return answer(request, 422);
    }

    private static MockHttpServletRequest request(String method, String path, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, int status) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain rest = (_, answer) -> ((HttpServletResponse) answer).setStatus(status);
        doorkeeper.doFilter(request, response, rest);
        return response;
    }
}
