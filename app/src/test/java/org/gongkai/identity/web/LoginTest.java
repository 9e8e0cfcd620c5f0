package org.gongkai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.IdentityTest;
import org.gongkai.identity.OwnAccount;
import org.gongkai.identity.Person;
import org.gongkai.identity.Residents;
import org.gongkai.identity.SecurityEvent;
import org.gongkai.identity.SecurityLog;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@IdentityTest
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    SecurityLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void staff_go_to_the_console_and_citizens_to_their_own_pages() {
        Person clerk = residents.staff("market", Role.SECTION);
        assertRedirect(browser.login(clerk.username(), Residents.PASSWORD, ""), "/console");
        assertThat(browser.get("/console").body()).isEqualTo("console of " + clerk.username());

        Browser citizens = new Browser(port);
        Person citizen = residents.citizen();
        assertRedirect(citizens.login(citizen.username(), Residents.PASSWORD, ""), "/my");
        assertThat(citizens.get("/my").body()).isEqualTo(citizen.username());
        assertThat(citizens.get("/console").statusCode()).isEqualTo(403);
        assertThat(citizens.get("/guide").body()).isEqualTo("open to " + citizen.username());
    }

    @Test
    void a_page_that_needs_a_login_is_reached_after_it() {
        Person clerk = residents.staff("market", Role.SECTION);
        assertRedirect(browser.get("/console/cases?page=2"), "/login?next=%2Fconsole%2Fcases%3Fpage%3D2");
        assertRedirect(browser.get("/my"), "/login?next=%2Fmy");
        assertRedirect(
                browser.login(clerk.username(), Residents.PASSWORD, "/console/cases?page=2"), "/console/cases?page=2");
    }

    @Test
    void a_part_of_a_page_asks_the_browser_to_leave_the_page() {
        HttpResponse<String> answer = browser.get("/console/cases", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%09/evil.example\t",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "evil",
                "/ /evil.example"
            })
    void the_login_leads_nowhere_else(String next) {
        Person citizen = residents.citizen();
        assertRedirect(browser.login(citizen.username(), Residents.PASSWORD, next), "/my");
    }

    @Test
    void a_failed_login_says_no_more_than_that() {
        Person citizen = residents.citizen();
        HttpResponse<String> wrong = browser.login(citizen.username(), "wrong", "/my");
        HttpResponse<String> unknown = new Browser(port).login("nobody-knows", "wrong", "/my");
        assertRedirect(wrong, "/login?error=bad&next=%2Fmy");
        assertRedirect(unknown, "/login?error=bad&next=%2Fmy");
        assertThat(browser.get("/guide").body()).isEqualTo("open to nobody");
    }

    @Test
    void one_failed_login_counts_once_and_its_origin_is_kept() {
        Person citizen = residents.citizen();
        browser.login(citizen.username(), "wrong", "/my");
        assertThat(log.list(new SecurityLog.Filter(citizen.id(), SecurityEvent.SIGN_IN_FAILED, null), 9))
                .extracting(SecurityLog.Entry::ip)
                .containsExactly("127.0.0.1");
    }

    @Test
    void the_session_id_changes_at_login_and_the_session_ends_at_logout() {
        Person citizen = residents.citizen();
        browser.get("/login");
        String before = browser.sessionCookie().orElseThrow();
        browser.login(citizen.username(), Residents.PASSWORD, "");
        String after = browser.sessionCookie().orElseThrow();
        assertThat(after).isNotEqualTo(before);

        assertRedirect(browser.post("/logout", Map.of()), "/login?loggedOut");
        Browser thief = new Browser(port);
        assertThat(thief.get("/guide", "Cookie", "SESSION=" + after).body()).isEqualTo("open to nobody");
        assertThat(thief.get("/guide", "Cookie", "SESSION=" + before).body()).isEqualTo("open to nobody");
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_from_other_sites() {
        String cookie = browser.get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void forms_without_the_token_are_refused_also_after_many_visits() {
        for (int i = 0; i < 50; i++) {
            new Browser(port).get("/guide");
        }
        assertThat(browser.postBare("/form", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.postBare("/login", Map.of("username", "office", "password", "gongkai-demo"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/form", Map.of()).body()).isEqualTo("taken from nobody");
    }

    @Test
    void a_reading_visit_makes_no_session() {
        assertThat(browser.get("/guide").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_new_password_ends_the_other_browsers_sessions() {
        Person citizen = residents.citizen();
        Browser elsewhere = new Browser(port);
        browser.login(citizen.username(), Residents.PASSWORD, "");
        elsewhere.login(citizen.username(), Residents.PASSWORD, "");
        String kept = browser.sessionId();

        ownAccount
                .changePassword(citizen, Residents.PASSWORD, "another long phrase", kept)
                .orElseThrow();
        assertThat(browser.get("/my").body()).isEqualTo(citizen.username());
        assertThat(elsewhere.get("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void what_a_session_cannot_give_back_is_as_if_it_had_not_been_kept() {
        Person citizen = residents.citizen();
        browser.login(citizen.username(), Residents.PASSWORD, "");
        jdbc.sql("UPDATE spring_session_attributes SET attribute_bytes = decode('aced0005', 'hex')")
                .update();
        assertThat(browser.get("/guide").body()).isEqualTo("open to nobody");
    }

    @Test
    void roles_taken_away_and_accounts_disabled_count_at_once() {
        Person clerk = residents.staff("market", Role.SECTION);
        browser.login(clerk.username(), Residents.PASSWORD, "");
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        accounts.setRoles(residents.admin(), clerk.id(), Set.of()).orElseThrow();
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        accounts.disable(residents.admin(), clerk.id()).orElseThrow();
        assertThat(browser.get("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void staff_sessions_idle_for_half_an_hour_and_end_half_a_day_after_the_login() {
        Person clerk = residents.staff("market", Role.SECTION);
        browser.login(clerk.username(), Residents.PASSWORD, "");
        assertThat(jdbc.sql("SELECT max_inactive_interval FROM spring_session WHERE principal_name = :id")
                        .param("id", clerk.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1800);
        signedInEarlier(Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.get("/console").statusCode()).isEqualTo(200);
        signedInEarlier(Duration.ofHours(12).plusMinutes(1));
        assertThat(browser.get("/console").statusCode()).isEqualTo(302);
    }

    private void signedInEarlier(Duration ago) {
        move(sessions, browser.sessionId(), ago);
    }

    private static <S extends Session> void move(SessionRepository<S> sessions, String id, Duration ago) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.setAttribute(
                "gongkai.signed-in-at", session.getLastAccessedTime().minus(ago).toEpochMilli());
        sessions.save(session);
    }

    private static void assertRedirect(HttpResponse<String> answer, String location) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", ""))
                .isEqualTo(location);
    }
}
