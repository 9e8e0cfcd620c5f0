package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;

/** Words put into the inside of a case, looked for in everything its applicant is ever told. */
class ApplicantSightTest extends ApiTest {

    private static final String CANARY = "canary-";

    private final List<String> told = new ArrayList<>();

    @Test
    void drafts_reviews_third_parties_and_reasons_of_return_never_reach_the_applicant() {
        Answer receipt =
                as(Client.NOBODY).post("/requests", Requests.application()).expect(201);
        String byCode = "/requests/" + receipt.at("number") + "?code=" + receipt.at("queryCode");
        String id = as(Client.NOBODY).get(byCode).at("id");
        told.add(receipt.text());
        step(byCode, id, "office", "register", Map.of());
        step(byCode, id, "office", "assign", Map.of("section", "market", "person", canary("person")));
        step(
                byCode,
                id,
                "section",
                "consult-third-party",
                Map.of("name", canary("party"), "contact", canary("contact"), "interest", "privacy"));
        step(
                byCode,
                id,
                "office",
                "record-third-party-reply",
                Map.of("partyId", "1", "answer", "object", "reason", canary("objection")));
        step(byCode, id, "section", "draft-reply", draft(canary("first-draft")));
        step(byCode, id, "secrecy", "review-secrecy", Map.of("result", "return", "basis", canary("secrecy-basis")));
        step(byCode, id, "deputy", "return-reply", Map.of("reason", canary("return-reason")));
        step(byCode, id, "section", "draft-reply", draft("正式答复"));
        told.add(as(Client.NOBODY).get(byCode).text());
        assertThat(told).noneMatch(each -> each.contains("正式答复"));
        step(byCode, id, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", canary("basis")));
        step(byCode, id, "deputy", "approve-reply", Map.of("opinion", canary("opinion")));
        step(byCode, id, "office", "reply", Map.of());
        step(byCode, id, "office", "deliver", Map.of("method", "mail", "evidence", canary("evidence")));
        told.add(as(Client.NOBODY)
                .post(byCode.replace("?", "/withdraw?"), Map.of())
                .text());
        Answer end = as(Client.NOBODY).get(byCode).expect(200);
        assertThat(end.texts("events", "seq"))
                .as("no gaps that tell of steps inside")
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(end.json().has("version")).isFalse();
        assertThat(told).noneMatch(each -> each.contains(CANARY));
        assertThat(told.get(told.size() - 2)).contains("正式答复");
        assertThat(requests.file(id).text()).contains(canary("first-draft"), canary("objection"), canary("basis"));
    }

    @Test
    void people_inside_are_offices_to_the_applicant_and_the_document_number_stays_sealed_for_all() {
        String id = requests.closed();
        Answer own = as("citizen").get("/cases/" + id).expect(200);
        assertThat(own.text()).doesNotContain("张丽华", "王建国", "周明远", "赵永庆", "market");
        assertThat(own.texts("events", "actor")).containsOnly("applicant", "office");
        for (String account : List.of("citizen", "office", "auditor", "deputy")) {
            assertThat(as(account).get("/cases/" + id).expect(200).text()).doesNotContain("220802199001011234");
        }
        assertThat(jdbc.sql("select count(*) from case_event where data::text like '%220802199001011234%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_code_opens_its_own_request_only() {
        Answer one = as(Client.NOBODY).post("/requests", Requests.application()).expect(201);
        Answer other =
                as(Client.NOBODY).post("/requests", Requests.application()).expect(201);
        String crossed = "/requests/" + one.at("number") + "?code=" + other.at("queryCode");
        assertThat(as(Client.NOBODY).get(crossed).status()).isEqualTo(404);
        assertThat(as(Client.NOBODY).get("/requests/" + one.at("number")).status())
                .isEqualTo(404);
        assertThat(as("citizen").get("/requests/" + one.at("number")).status()).isEqualTo(404);
    }

    private void step(String byCode, String id, String account, String step, Map<String, ?> data) {
        requests.take(id, account, step, data);
        told.add(as(Client.NOBODY).get(byCode).expect(200).text());
    }

    private static Map<String, Object> draft(String text) {
        Map<String, Object> draft = new HashMap<>(Requests.draft("withheld-4"));
        draft.put("text", text);
        return draft;
    }

    private static String canary(String name) {
        return CANARY + name;
    }
}
