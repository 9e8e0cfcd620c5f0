package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;

/** A request from the citizen's submission to the proof of delivery, with both clocks at each stage. */
class HappyPathTest extends ApiTest {

    @Test
    void YS5_a_citizen_gets_the_reply_and_both_clocks_tell_the_same_days_all_along() {
        String id = requests.submitted();
        both(id, "received", "none", "running 2026-03-05");
        requests.take(id, "office", "register", Map.of());
        both(id, "registered", "running 2026-02-27", "running 2026-03-05");
        requests.take(id, "office", "assign", Map.of("section", "market", "person", "section"));
        both(id, "handling", "running 2026-02-27", "running 2026-03-05");
        requests.take(id, "section", "draft-reply", Requests.draft("disclosed"));
        both(id, "drafted", "running 2026-02-27", "running 2026-03-05");
        requests.take(id, "secrecy", "review-secrecy", Requests.pass());
        requests.take(id, "deputy", "approve-reply", Map.of());
        both(id, "approved", "running 2026-02-27", "running 2026-03-05");
        clock.set("2026-02-27");
        requests.take(id, "office", "reply", Map.of());
        both(id, "replied", "met 2026-02-27", "met 2026-03-05");
        clock.set("2026-03-02");
        requests.take(id, "office", "deliver", Requests.delivery());
        both(id, "closed", "met 2026-02-27", "met 2026-03-05");
        assertThat(requests.file(id).texts("events", "step"))
                .containsExactly(
                        "submit",
                        "register",
                        "assign",
                        "draft-reply",
                        "review-secrecy",
                        "approve-reply",
                        "reply",
                        "deliver");
    }

    @Test
    void YS4_while_third_parties_are_asked_both_clocks_stand_and_then_run_the_rest() {
        String id = requests.handling();
        clock.set("2026-02-03");
        requests.take(id, "section", "consult-third-party", Requests.party());
        both(id, "consulting", "paused", "paused");
        assertThat(requests.file(id).clock("K6")).isEqualTo("running 2026-03-02");
        clock.set("2026-02-27");
        requests.take(id, "office", "record-third-party-reply", Requests.answer("consent"));
        both(id, "handling", "running 2026-03-17", "running 2026-03-24");
    }

    @Test
    void art30_a_correction_starts_both_clocks_anew() {
        String id = requests.awaitingCorrection();
        both(id, "awaiting-correction", "paused", "paused");
        clock.set("2026-02-14");
        requests.take(id, "citizen", "correct", Map.of("description", "白商发〔2025〕3号"));
        both(id, "registered", "running 2026-03-13", "running 2026-03-20");
        assertThat(requests.file(id).at("data.description")).isEqualTo("白商发〔2025〕3号");
    }

    @Test
    void art33_an_extension_shows_on_both_clocks() {
        String id = requests.handling();
        clock.set("2026-02-10");
        requests.take(id, "deputy", "extend", Map.of("reason", "检索量大"));
        both(id, "handling", "running 2026-03-26", "running 2026-04-02");
    }

    @Test
    void somebody_without_an_account_submits_follows_and_reads_the_reply_by_the_code_alone() {
        Answer receipt =
                as(Client.NOBODY).post("/requests", Requests.application()).expect(201);
        String status = "/requests/" + receipt.at("number") + "?code=" + receipt.at("queryCode");
        assertThat(receipt.at("receiptUrl")).contains(receipt.at("number"));
        Answer seen = as(Client.NOBODY).get(status).expect(200);
        assertThat(seen.stage()).isEqualTo("received");
        assertThat(seen.clock("K3")).isEqualTo("running 2026-03-05");
        assertThat(seen.json().path("steps").valueStream().map(each -> each.asString()))
                .containsExactly("withdraw");
        String id = seen.at("id");
        requests.take(
                id,
                "office",
                "answer-on-the-spot",
                Map.of("outcome", "disclosed", "text", "已在专栏公开", "grounds", List.of("条例36(1)")));
        Answer answered = as(Client.NOBODY).get(status).expect(200);
        assertThat(answered.at("reply.text")).isEqualTo("已在专栏公开");
        assertThat(answered.at("reply.number")).startsWith("公复〔2026〕");
        assertThat(answered.clock("K3")).isEqualTo("met 2026-03-05");
    }

    @Test
    void the_holder_of_the_code_corrects_and_withdraws() {
        Answer receipt =
                as(Client.NOBODY).post("/requests", Requests.application()).expect(201);
        String number = receipt.at("number");
        String code = "?code=" + receipt.at("queryCode");
        String id = as(Client.NOBODY).get("/requests/" + number + code).at("id");
        requests.take(id, "office", "ask-correction", Requests.missing());
        Answer corrected = as(Client.NOBODY)
                .post("/requests/" + number + "/correct" + code, Map.of("formWanted", "email"))
                .expect(200);
        assertThat(corrected.stage()).isEqualTo("registered");
        assertThat(corrected.at("data.formWanted")).isEqualTo("email");
        assertThat(as(Client.NOBODY)
                        .post("/requests/" + number + "/withdraw" + code, Map.of())
                        .stage())
                .isEqualTo("withdrawn");
    }

    @Test
    void every_skipped_day_is_told_with_its_reason() {
        Answer file = requests.file(requests.registered());
        List<String> skipped = file.json()
                .path("deadlines")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("K2"))
                .flatMap(each -> each.path("explanation").path("skipped").valueStream())
                .map(each -> each.path("date").asString())
                .toList();
        assertThat(skipped).contains("2026-01-31", "2026-02-16", "2026-02-23").doesNotContain("2026-02-14");
    }

    private void both(String id, String stage, String bureau, String statute) {
        Answer file = requests.file(id);
        assertThat(List.of(file.stage(), file.clock("K2"), file.clock("K3"))).containsExactly(stage, bureau, statute);
    }
}
