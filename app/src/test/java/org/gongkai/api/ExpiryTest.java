package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the passing of a last day brings about: once, on that day, however late the machine comes to it. */
class ExpiryTest extends ApiTest {

    @Test
    void art30_a_request_not_corrected_lapses_once_and_on_the_last_day() {
        String id = requests.awaitingCorrection();
        clock.set("2026-02-26");
        expiry.carryOut();
        assertThat(requests.file(id).stage()).isEqualTo("awaiting-correction");
        clock.toMidnightAfter("2026-02-27");
        AtOnce.all(4, _ -> expiry.carryOut());
        Answer file = requests.file(id);
        assertThat(file.stage()).isEqualTo("lapsed");
        assertThat(days(file, "lapse")).containsExactly("2026-02-27");
        assertThat(file.clock("K3")).startsWith("void");
    }

    @Test
    void YS4_silence_counts_as_an_objection_from_the_last_day_on_and_the_clocks_run_on() {
        String id = requests.handling();
        clock.set("2026-02-03");
        requests.take(id, "section", "consult-third-party", Requests.party());
        clock.set("2026-03-10");
        expiry.carryOut();
        Answer file = requests.file(id);
        assertThat(file.stage()).isEqualTo("handling");
        assertThat(days(file, "third-party-silence")).containsExactly("2026-03-02");
        assertThat(file.clock("K2")).isEqualTo("running 2026-03-19");
        assertThat(file.clock("K3")).isEqualTo("running 2026-03-26");
        assertThat(as("section")
                        .take(id, "draft-reply", Requests.draft("disclosed"))
                        .code())
                .isEqualTo("objection-stands");
    }

    @Test
    void a_missed_clock_is_noted_once_after_days_and_after_months_of_standstill() {
        String id = requests.handling();
        clock.set("2026-03-02");
        expiry.carryOut();
        expiry.carryOut();
        assertThat(missed(requests.file(id))).containsExactly("K2 2026-02-27");
        clock.set("2026-09-01");
        AtOnce.all(4, _ -> expiry.carryOut());
        assertThat(missed(requests.file(id))).containsExactly("K2 2026-02-27", "K3 2026-03-05");
        assertThat(days(requests.file(id), "deadline-missed")).containsExactly("2026-02-27", "2026-03-05");
        assertThat(requests.file(id).clock("K2")).isEqualTo("missed 2026-02-27");
    }

    @Test
    void many_cases_and_two_schedulers_at_once_still_once_each() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            ids.add(i % 2 == 0 ? requests.awaitingCorrection() : requests.consulting());
        }
        clock.set("2026-06-01");
        AtOnce.all(3, _ -> expiry.carryOut());
        for (int i = 0; i < ids.size(); i++) {
            Answer file = requests.file(ids.get(i));
            String consequence = i % 2 == 0 ? "lapse" : "third-party-silence";
            assertThat(file.texts("events", "step")).containsOnlyOnce(consequence);
            assertThat(file.texts("events", "seq")).doesNotHaveDuplicates();
            assertThat(missed(file)).hasSize(i % 2 == 0 ? 0 : 2);
        }
    }

    @Test
    void who_acts_before_the_machine_has_come_by_acts_on_what_the_law_has_made_of_the_case() {
        String correcting = requests.awaitingCorrection();
        String consulting = requests.consulting();
        clock.set("2026-03-03");
        assertThat(as("citizen")
                        .take(correcting, "correct", Map.of("description", "更正"))
                        .code())
                .isEqualTo("wrong-stage");
        requests.take(consulting, "section", "draft-reply", Requests.draft("withheld-4"));
        expiry.carryOut();
        assertThat(requests.file(consulting).texts("events", "step"))
                .endsWith("third-party-silence", "draft-reply")
                .containsOnlyOnce("third-party-silence");
        assertThat(requests.file(correcting).stage()).isEqualTo("lapsed");
    }

    @Test
    void a_clock_missed_before_a_consultation_stays_missed_by_its_own_day_and_is_not_noted_again() {
        String id = requests.handling();
        clock.set("2026-03-02");
        expiry.carryOut();
        requests.take(id, "section", "consult-third-party", Requests.party());
        assertThat(requests.file(id).clock("K2")).isEqualTo("missed 2026-02-27");
        assertThat(requests.file(id).clock("K3")).isEqualTo("paused");
        clock.set("2026-03-09");
        requests.take(id, "office", "record-third-party-reply", Requests.answer("consent"));
        assertThat(requests.file(id).clock("K2")).isEqualTo("missed 2026-02-27");
        clock.set("2026-03-20");
        expiry.carryOut();
        assertThat(missed(requests.file(id))).containsExactly("K2 2026-02-27", "K3 2026-03-12");
    }

    private static List<String> missed(Answer file) {
        return events(file, "deadline-missed").stream()
                .map(each -> each.path("data").path("rule").asString() + " "
                        + each.path("data").path("due").asString())
                .toList();
    }

    private static List<String> days(Answer file, String step) {
        return events(file, step).stream()
                .map(each -> each.path("day").asString())
                .toList();
    }

    private static List<JsonNode> events(Answer file, String step) {
        return file.json()
                .path("events")
                .valueStream()
                .filter(each -> each.path("step").asString().equals(step))
                .toList();
    }
}
