package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;

/** Two people at once, the same attempt twice, and numbers under the hands of many. */
class AtOnceTest extends ApiTest {

    @Test
    void of_two_clerks_at_once_on_one_step_one_wins_and_the_other_is_told() {
        for (int race = 0; race < 50; race++) {
            String id = requests.submitted();
            List<Answer> answers = AtOnce.all(2, _ -> as("office").take(id, "register", Map.of()));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void two_steps_at_once_that_leave_the_stage_as_it_is_both_count_one_after_the_other() {
        for (int race = 0; race < 15; race++) {
            String id = requests.drafted();
            List<Answer> answers = AtOnce.all(3, _ -> as("secrecy").take(id, "review-secrecy", Requests.pass()));
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(requests.file(id).texts("events", "seq")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        }
    }

    @Test
    void who_acts_on_a_version_that_is_gone_is_told_that_it_changed_meanwhile() {
        String id = requests.drafted();
        String tag =
                as("secrecy").get("/cases/" + id).headers().firstValue("ETag").orElseThrow();
        List<Answer> answers =
                AtOnce.all(4, _ -> as("secrecy").take(id, "review-secrecy", Requests.pass(), "If-Match", tag));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(answers)
                .filteredOn(each -> each.status() == 409)
                .extracting(Answer::code)
                .containsOnly("changed-meanwhile");
    }

    @Test
    void the_same_attempt_under_one_key_is_one_step_however_often_and_at_once() {
        String id = requests.drafted();
        String key = UUID.randomUUID().toString();
        List<Answer> answers =
                AtOnce.all(8, _ -> as("secrecy").take(id, "review-secrecy", Requests.pass(), "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(requests.file(id).texts("events", "step")).containsOnlyOnce("review-secrecy");
        Answer other = as("secrecy")
                .take(id, "review-secrecy", Map.of("result", "return", "basis", "改"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key:idempotency-key-reused");
    }

    @Test
    void the_same_submission_under_one_key_is_one_request_with_one_code() {
        String key = UUID.randomUUID().toString();
        List<Answer> answers =
                AtOnce.all(8, _ -> as(Client.NOBODY).post("/requests", Requests.application(), "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(each -> each.at("number"))
                .containsOnly(answers.getFirst().at("number"));
        assertThat(answers)
                .extracting(each -> each.at("queryCode"))
                .containsOnly(answers.getFirst().at("queryCode"))
                .doesNotContain("");
    }

    @Test
    void a_refused_attempt_does_not_use_its_key_up() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Requests.application();
        body.remove("description");
        as(Client.NOBODY).post("/requests", body, "Idempotency-Key", key).expect(422);
        as(Client.NOBODY)
                .post("/requests", Requests.application(), "Idempotency-Key", key)
                .expect(201);
    }

    @Test
    void request_and_letter_numbers_have_no_gap_though_eight_work_at_once_and_some_fail_late() {
        clock.set("2031-03-03");
        List<Long> refused = AtOnce.all(
                8,
                who -> IntStream.range(0, 12)
                        .filter(turn -> !answered(who * 12 + turn))
                        .count());
        assertThat(refused.stream().mapToLong(Long::longValue).sum()).isEqualTo(32);
        assertThat(numbers("number"))
                .isEqualTo(IntStream.rangeClosed(1, 64).boxed().toList());
        assertThat(numbers("data->>'letterNumber'"))
                .isEqualTo(IntStream.rangeClosed(1, 64).boxed().toList());
    }

    /** Every third attempt names a file that is not there, which is found only after its number has been taken. */
    private boolean answered(int turn) {
        Map<String, Object> body = Requests.application();
        body.put("procedure", "disclosure-request");
        if (turn % 3 == 0) {
            body.put("attachments", List.of(Map.of("file", UUID.randomUUID().toString())));
        }
        Answer opened = as("office").post("/cases", body);
        if (opened.status() != 201) {
            return false;
        }
        Map<String, Object> answer = Map.of("outcome", "disclosed", "text", "已公开");
        as("office").take(opened.at("id"), "answer-on-the-spot", answer).expect(200);
        return true;
    }

    private List<Integer> numbers(String column) {
        return jdbc.sql("select (regexp_match(" + column + ", '(\\d+)号?$'))[1]::int from case_file "
                        + "where procedure_id = 'disclosure-request' and opened_on = '2031-03-03' order by 1")
                .query(Integer.class)
                .list();
    }
}
