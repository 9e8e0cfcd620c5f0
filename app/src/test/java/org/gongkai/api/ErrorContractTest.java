package org.gongkai.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of every no: one status for one reason, in one order, as RFC 9457 problems that carry a code. */
class ErrorContractTest extends ApiTest {

    private static final String UNKNOWN = UUID.randomUUID().toString();

    @Test
    void without_login_everything_about_cases_is_401_whether_it_exists_or_not() {
        String id = requests.submitted();
        for (String path : List.of("/cases", "/cases/" + id, "/cases/" + UNKNOWN)) {
            problem(as(Client.NOBODY).get(path), 401, "login-required");
        }
        problem(as(Client.NOBODY).take(UNKNOWN, "register", Map.of()), 401, "login-required");
        problem(as(Client.NOBODY).raw("/cases", "application/json", "{"), 401, "login-required");
    }

    @Test
    void a_wrong_password_is_401_even_where_no_login_is_needed() {
        problem(as("nobody-of-this-name").get("/procedures"), 401, "login-required");
    }

    @Test
    void what_is_unknown_and_what_is_not_visible_answer_alike_and_before_the_role_is_looked_at() {
        String id = requests.registered();
        Answer hidden = as("publicity").take(id, "register", Map.of());
        Answer unknown = as("publicity").take(UNKNOWN, "register", Map.of());
        problem(hidden, 404, "not-found");
        assertThat(hidden.text().replace(id, "")).isEqualTo(unknown.text().replace(UNKNOWN, ""));
        problem(as("section2").get("/cases/" + id), 404, "not-found");
        problem(as("office").take(id, "no-such-step", Map.of()), 404, "not-found");
        problem(as("office").get("/cases/none"), 404, "not-found");
        problem(as("office").post("/cases", Map.of("procedure", "none")), 404, "not-found");
    }

    @Test
    void the_role_comes_before_the_stage_and_the_stage_before_the_data() {
        String id = requests.closed();
        Map<String, Object> rubbish = Map.of("rubbish", 1);
        problem(as("deputy").take(id, "register", rubbish), 403, "wrong-role");
        problem(as("office").take(id, "register", rubbish), 409, "wrong-stage");
        Answer invalid = as("office").take(requests.submitted(), "register", rubbish);
        problem(invalid, 422, "invalid-data");
        assertThat(invalid.errors()).containsExactly("rubbish:unknown-field");
    }

    @Test
    void unknown_fields_are_refused_at_every_depth() {
        Map<String, Object> body = Requests.application();
        body.put("applicant", Map.of("kind", "natural-person", "name", "李明", "ethnicity", "汉"));
        body.put("materials", "none");
        assertThat(as(Client.NOBODY).post("/requests", body).expect(422).errors())
                .contains("applicant.ethnicity:unknown-field", "materials:unknown-field");
        assertThat(as("office")
                        .take(requests.submitted(), "register", Map.of("materials", Map.of("x", Map.of("text", "y"))))
                        .errors())
                .containsExactly("materials.x:unknown-material");
        body = Requests.application();
        body.put("procedure", "disclosure-request");
        body.put("purpose", "科研");
        assertThat(as("citizen").post("/cases", body).expect(422).errors()).containsExactly("purpose:unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "\"text\"", "{\"description\":}", "null x"})
    void malformed_bodies_are_400_with_a_code(String body) {
        problem(as(Client.NOBODY).raw("/requests", "application/json", body), 400, "malformed-body");
        problem(as("office").raw("/cases", "application/json", body), 400, "malformed-body");
    }

    @Test
    void types_and_methods_that_are_not_taken_are_told_so() {
        problem(as(Client.NOBODY).raw("/requests", "text/plain", "x"), 415, "unsupported-media-type");
        Answer method = as("office").method("DELETE", "/cases");
        problem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/cases/x/y/z", "/procedures/none", "/instruments/none", "/requests/BC-1?code=x"})
    void unknown_paths_and_things_are_404(String path) {
        problem(as("office").get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/cases?dueBefore=soon,dueBefore:not-valid",
        "/cases?cursor=!!,cursor:not-a-cursor",
        "/calendar/deadline?start=2026-13-01&amount=1,start:not-valid",
        "/calendar/deadline?start=2026-01-01,amount:not-valid",
        "/calendar/deadline?start=2026-01-01&amount=1&unit=week,unit:unknown-unit"
    })
    void wrong_parameters_are_422_and_named(String path, String error) {
        Answer refused = as("office").get(path);
        problem(refused, 422, "invalid-data");
        assertThat(refused.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "-999999999-01-01", "-4800-01-01"})
    void a_cursor_of_a_day_no_list_has_is_nobodys(String due) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString((due + "/" + UNKNOWN).getBytes(UTF_8));
        Answer refused = as("office").get("/cases?cursor=" + cursor);
        problem(refused, 422, "invalid-data");
        assertThat(refused.errors()).containsExactly("cursor:not-a-cursor");
    }

    @Test
    void a_key_too_long_to_be_kept_whole_is_refused_and_opens_nothing() {
        String longest = "k".repeat(200);
        for (String account : List.of(Client.NOBODY, "citizen")) {
            Answer refused = as(account).post("/requests", Requests.application(), "Idempotency-Key", longest + "1");
            problem(refused, 422, "invalid-data");
            assertThat(refused.errors()).containsExactly("Idempotency-Key:not-valid");
            as(account)
                    .post("/requests", Requests.application(), "Idempotency-Key", longest)
                    .expect(201);
        }
        String id = requests.submitted();
        problem(as("office").take(id, "register", Map.of(), "Idempotency-Key", longest + "1"), 422, "invalid-data");
        as("office").take(id, "register", Map.of(), "Idempotency-Key", longest).expect(200);
    }

    @Test
    void citizens_have_no_work_list() {
        problem(as("citizen").get("/cases"), 403, "wrong-role");
    }

    @Test
    void a_work_list_is_paged_by_key_what_is_due_first_comes_first() {
        String mark = "翻页" + UUID.randomUUID();
        for (int i = 0; i < 55; i++) {
            Map<String, Object> body = Requests.application();
            body.put("description", mark);
            body.put("channel", "letter");
            body.put("receivedOn", "2026-01-" + (10 + i % 20));
            as("office").post("/requests", body).expect(201);
        }
        String path = "/cases?procedure=disclosure-request&stage=received&q=" + mark.substring(2);
        Answer first = as("office").get(path).expect(200);
        assertThat(first.json().path("items").size()).isEqualTo(50);
        Answer second = as("office").get(path + "&cursor=" + first.at("next")).expect(200);
        assertThat(second.json().path("next").isNull()).isTrue();
        List<String> numbers = new ArrayList<>(first.texts("items", "number"));
        numbers.addAll(second.texts("items", "number"));
        assertThat(numbers).hasSize(55).doesNotHaveDuplicates();
        assertThat(dues(first)).isSorted();
        assertThat(as("office").get(path + "&dueBefore=2026-02-09").texts("items", "number"))
                .hasSizeBetween(1, 54)
                .isSubsetOf(numbers);
    }

    private static List<String> dues(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("deadlines").path(0).path("due").asString())
                .toList();
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }
}
