package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps on cases that this machine has just read, and that another one has changed since. */
class ChangedElsewhereTest extends ApiTest {

    @Test
    void a_step_follows_what_another_machine_wrote_in_between() {
        String id = requests.drafted();
        as("secrecy").get("/cases/" + id).expect(200);
        elsewhere(
                id,
                "insert into case_event (case_id, seq, step, stage_before, stage_after, actor_name, role, at, day, data) "
                        + "select id, version + 1, 'deadline-missed', stage, stage, 'system', 'system', now(), current_date, "
                        + "'{\"rule\": \"K2\", \"due\": \"2026-01-01\"}' from case_file where id = ?");
        elsewhere(id, "update case_file set version = version + 1 where id = ?");
        as("secrecy").take(id, "review-secrecy", Requests.pass()).expect(200);
        assertThat(requests.file(id).texts("events", "seq")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(requests.file(id).texts("events", "step")).endsWith("deadline-missed", "review-secrecy");
    }

    @Test
    void a_case_is_opened_by_the_choice_that_another_machine_has_just_made() {
        assertThat(layer(requests.submitted())).isEqualTo("seed");
        choose("statute");
        try {
            assertThat(layer(requests.submitted())).isEqualTo("statute");
        } finally {
            choose("seed");
        }
        assertThat(layer(requests.submitted())).isEqualTo("seed");
    }

    private void choose(String layer) {
        jdbc.sql("insert into setting (body_id, key, value, changed_by, changed_at) "
                        + "values ('baicheng-commerce', 'rule.YS-4.layer', ?, 'another machine', now())")
                .param(layer)
                .update();
    }

    private String layer(String id) {
        return jdbc.sql("select settings ->> 'rule.YS-4.layer' from case_file where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    @Test
    void a_step_that_is_no_longer_possible_is_refused_however_fresh_the_look_was() {
        String id = requests.drafted();
        as("secrecy").get("/cases/" + id).expect(200);
        elsewhere(id, "update case_file set stage = 'withdrawn', version = version + 1 where id = ?");
        as("secrecy").take(id, "review-secrecy", Requests.pass()).expect(409);
        assertThat(requests.file(id).texts("events", "step")).doesNotContain("review-secrecy");
    }

    @Test
    void no_letter_number_is_lost_on_a_reply_that_came_too_late() {
        int before = number(requests.replied());
        String id = requests.approved();
        as("office").get("/cases/" + id).expect(200);
        elsewhere(id, "update case_file set stage = 'withdrawn', version = version + 1 where id = ?");
        as("office").take(id, "reply", Map.of()).expect(409);
        assertThat(number(requests.replied())).isEqualTo(before + 1);
    }

    @Test
    void a_reply_follows_what_another_machine_wrote_in_between() {
        String id = requests.approved();
        as("office").get("/cases/" + id).expect(200);
        elsewhere(id, "update case_file set calendar = 'another' where id = ?");
        as("office").take(id, "reply", Map.of()).expect(200);
        assertThat(requests.file(id).texts("events", "step")).endsWith("reply");
    }

    private int number(String id) {
        return jdbc.sql("select substring(data ->> 'letterNumber' from '〕(\\d+)号')::int from case_file where id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    @Test
    void a_calendar_loaded_elsewhere_is_noticed_by_the_next_step() {
        String id = requests.drafted();
        as("secrecy").get("/cases/" + id).expect(200);
        elsewhere(id, "update case_file set calendar = 'another' where id = ?");
        as("secrecy").take(id, "review-secrecy", Requests.pass()).expect(200);
        assertThat(jdbc.sql("select calendar from case_file where id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isNotEqualTo("another");
    }

    @Test
    void the_machines_note_of_a_missed_deadline_does_not_send_back_who_had_the_page_open() {
        String id = requests.drafted();
        String tag =
                as("secrecy").get("/cases/" + id).headers().firstValue("ETag").orElseThrow();
        clock.set("2041-06-03");
        as("secrecy")
                .take(id, "review-secrecy", Requests.pass(), "If-Match", tag)
                .expect(200);
        assertThat(requests.file(id).texts("events", "step")).contains("deadline-missed");
    }

    private void elsewhere(String id, String sql) {
        assertThat(jdbc.sql(sql).param(UUID.fromString(id)).update()).isOne();
    }
}
