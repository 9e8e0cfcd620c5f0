package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.api.Client.Answer;
import org.gongkai.casework.Calendars;
import org.gongkai.casework.Calendars.Closing;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.SecurityEvent;
import org.gongkai.identity.SecurityLog;
import org.gongkai.procedure.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holiday notice comes out, or the body closes for a day: every open case that moves says from where to where. */
class CalendarChangeTest extends ApiTest {

    private static final String BODY = "baicheng-commerce";

    @Autowired
    Calendars calendars;

    @Autowired
    People people;

    @Autowired
    SecurityLog log;

    @Test
    void the_notice_of_a_coming_year_moves_provisional_dates_and_each_case_records_both() {
        clock.set("2026-12-14");
        String id = requests.registered();
        String ended = requests.withdrawn();
        assertThat(requests.file(id).clock("K3")).isEqualTo("running 2027-01-11");
        assertThat(provisional(id, "K3")).isTrue();
        Map<String, Object> notice = Map.of(
                "year",
                2027,
                "papers",
                List.of("https://example.org/notice-2027"),
                "days",
                List.of(
                        day("2027-01-01", true),
                        day("2027-01-04", true),
                        day("2027-01-05", true),
                        day("2027-01-09", false)));
        assertThat(as("office").post("/calendar/2027", notice).status()).isEqualTo(403);
        Answer loaded = whileOthersRead(
                id, () -> as("admin").post("/calendar/2027", notice).expect(200));
        assertThat(loaded.json().path("missing").path("festivals").toString())
                .contains("春节", "国庆")
                .doesNotContain("元旦");
        assertThat(log.list(new SecurityLog.Filter(admin().id(), SecurityEvent.CALENDAR_LOADED, null), 9))
                .anyMatch(entry -> entry.subject().equals("2027"));
        assertThat(loaded.texts("moved", "number")).contains(requests.file(id).at("number"));
        Answer file = requests.file(id);
        assertThat(file.clock("K3")).isEqualTo("running 2027-01-13");
        assertThat(provisional(id, "K3")).isFalse();
        assertThat(file.texts("events", "step")).endsWith("deadline-moved");
        assertThat(file.text()).contains("\"from\":\"2027-01-11\"", "\"to\":\"2027-01-13\"");
        assertThat(requests.file(ended).texts("events", "step")).doesNotContain("deadline-moved");
        assertThat(as(Client.NOBODY).get("/calendar/2027").at("declared")).isEqualTo("true");
    }

    @Test
    void a_local_closure_moves_open_cases_and_its_end_moves_them_back() {
        String id = requests.registered();
        LocalDate closed = LocalDate.parse("2026-02-06");
        calendars.close(BODY, closed, "暴雪停工", admin());
        try {
            assertThat(requests.file(id).clock("K2")).isEqualTo("running 2026-02-28");
        } finally {
            calendars.reopen(BODY, closed, admin());
        }
        assertThat(requests.file(id).clock("K2")).isEqualTo("running 2026-02-27");
        assertThat(requests.file(id).texts("events", "step")).endsWith("deadline-moved", "deadline-moved");
    }

    @Test
    void a_closure_is_of_a_working_day_within_the_calendar_and_has_a_name_whoever_declares_it() {
        LocalDate friday = LocalDate.parse("2026-02-06");
        assertThat(refused(friday.plusDays(1), "暴雪停工")).containsExactly("date:rest-day");
        assertThat(refused(LocalDate.parse("9999-12-03"), "暴雪停工")).containsExactly("date:impossible-date");
        assertThat(refused(friday, " ")).containsExactly("name:required");
        assertThat(refused(friday, "雪".repeat(61))).containsExactly("name:too-long");
        assertThat(calendars.closures(BODY)).isEmpty();
    }

    @Test
    void two_who_close_the_same_day_at_once_close_it_once() {
        String id = requests.registered();
        LocalDate closed = LocalDate.parse("2026-02-05");
        try {
            List<Closing> answers = AtOnce.all(6, _ -> calendars.close(BODY, closed, "暴雪停工", admin()));
            assertThat(answers).filteredOn(Closing.Closed.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Closing.Refused.class::isInstance)
                    .allSatisfy(answer -> assertThat(errors(answer)).containsExactly("date:closed-already"));
            assertThat(calendars.closures(BODY)).hasSize(1);
        } finally {
            calendars.reopen(BODY, closed, admin());
        }
        assertThat(requests.file(id).clock("K2")).isEqualTo("running 2026-02-27");
    }

    @Test
    void who_changed_the_calendar_stands_in_the_security_log_once() {
        LocalDate closed = LocalDate.parse("2026-02-04");
        calendars.close(BODY, closed, "暴雪停工", admin());
        calendars.close(BODY, closed, "暴雪停工", admin());
        calendars.reopen(BODY, closed, admin());
        calendars.reopen(BODY, closed, admin());
        for (SecurityEvent event : List.of(SecurityEvent.CLOSURE_DECLARED, SecurityEvent.CLOSURE_REVOKED)) {
            assertThat(log.list(new SecurityLog.Filter(admin().id(), event, null), 50))
                    .filteredOn(entry -> entry.subject().equals("2026-02-04"))
                    .hasSize(1);
        }
    }

    @Test
    void a_closure_looked_at_moves_nothing() {
        String id = requests.registered();
        LocalDate closed = LocalDate.parse("2026-02-03");
        Closing answer = calendars.previewClosing(BODY, closed, "暴雪停工");
        assertThat(((Closing.Closed) answer).moves())
                .anyMatch(move -> move.number().equals(requests.file(id).at("number")));
        assertThat(requests.file(id).clock("K2")).isEqualTo("running 2026-02-27");
        assertThat(calendars.closures(BODY)).isEmpty();
    }

    private Person admin() {
        return people.find("admin").orElseThrow();
    }

    private List<String> refused(LocalDate date, String name) {
        return errors(calendars.close(BODY, date, name, admin()));
    }

    private static List<String> errors(Closing answer) {
        return answer instanceof Closing.Refused(Refusal refusal)
                ? refusal.errors().stream()
                        .map(error -> error.field() + ":" + error.code())
                        .toList()
                : List.of();
    }

    @Test
    void a_faulty_year_changes_nothing_and_names_the_fault() {
        Answer refused = as("admin").post("/calendar/2028", Map.of("year", 2028, "days", "none"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).isNotEmpty();
        assertThat(as("admin").get("/calendar/2028").at("declared")).isEqualTo("false");
    }

    private static Map<String, Object> day(String date, boolean off) {
        return Map.of("name", "元旦", "date", date, "isOffDay", off);
    }

    /** Readers at the moment of loading must not make the old calendar last. */
    private Answer whileOthersRead(String id, java.util.function.Supplier<Answer> load) {
        AtomicBoolean loading = new AtomicBoolean(true);
        Thread reader = Thread.startVirtualThread(() -> {
            while (loading.get()) {
                requests.file(id);
            }
        });
        try {
            return load.get();
        } finally {
            loading.set(false);
            join(reader);
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean provisional(String id, String rule) {
        return requests.file(id)
                .json()
                .path("deadlines")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(rule))
                .anyMatch(each -> each.path("provisional").asBoolean());
    }
}
