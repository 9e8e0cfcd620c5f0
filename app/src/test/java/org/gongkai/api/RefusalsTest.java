package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.gongkai.installation.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the articles refuse, each with its status, its reason and the article it rests on. */
class RefusalsTest extends ApiTest {

    private static final String LAYER = "rule.YS-4.layer";

    @Autowired
    Settings settings;

    @AfterEach
    void bySeed() {
        choose("seed");
    }

    @Test
    void YS3_a_request_without_anything_is_told_everything_it_lacks() {
        Answer refused = as("citizen").post("/cases", Map.of("procedure", "disclosure-request"));
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "applicant.kind:required",
                        "applicant.name:required",
                        "applicant.phone:one-contact-required",
                        "description:required",
                        "formWanted:required");
        refused(refused, 422, "invalid-data", "YS-3");
    }

    @Test
    void YS3_a_person_needs_a_document_and_a_contact_and_an_organisation_its_representative() {
        Map<String, Object> body = Requests.application();
        body.put("applicant", Map.of("kind", "natural-person", "name", "李明"));
        Answer person = as(Client.NOBODY).post("/requests", body);
        refused(person, 422, "invalid-data", "YS-3");
        assertThat(person.errors())
                .containsExactlyInAnyOrder(
                        "applicant.idType:required",
                        "applicant.idNumber:required",
                        "applicant.phone:one-contact-required");
        body.put("applicant", Map.of("kind", "commercial", "name", "某公司"));
        assertThat(as(Client.NOBODY).post("/requests", body).errors())
                .containsExactlyInAnyOrder(
                        "applicant.legalRepresentative:required", "applicant.phone:one-contact-required");
    }

    @Test
    void art27_the_purpose_is_never_asked_and_never_taken() {
        Map<String, Object> body = Requests.application();
        body.put("purpose", "研究");
        assertThat(as(Client.NOBODY).post("/requests", body).expect(422).errors())
                .containsExactly("purpose:unknown-field");
    }

    @Test
    void art31_nobody_chooses_the_day_of_receipt_on_the_web_and_the_office_not_a_future_one() {
        Map<String, Object> body = Requests.application();
        body.put("receivedOn", "2026-01-20");
        Answer web = as(Client.NOBODY).post("/requests", body);
        refused(web, 422, "invalid-data", "条例31");
        assertThat(web.errors()).containsExactly("receivedOn:set-by-the-server");
        body.put("channel", "letter");
        assertThat(as(Client.NOBODY).post("/requests", body).errors()).containsExactly("channel:web-only");
        body.put("receivedOn", "2026-01-31");
        assertThat(as("office").post("/requests", body).errors()).containsExactly("receivedOn:in-the-future");
        body.put("receivedOn", "2026-01-28");
        as("office").post("/requests", body).expect(201);
    }

    @Test
    void YS5_registration_happens_once_and_by_the_office() {
        String id = requests.registered();
        refused(as("office").take(id, "register", Map.of()), 409, "wrong-stage", "YS-5");
        refused(as("deputy").take(id, "register", Map.of()), 403, "wrong-role", "YS-5");
    }

    @Test
    void YS5_on_the_spot_nothing_is_withheld() {
        Map<String, Object> withheld = Map.of("outcome", "withheld-1", "text", "不予公开");
        Answer refused = as("office").take(requests.submitted(), "answer-on-the-spot", withheld);
        refused(refused, 422, "invalid-data", "YS-5");
        assertThat(refused.errors()).containsExactly("outcome:not-on-the-spot");
    }

    @Test
    void art30_correction_is_asked_once_in_time_and_says_what_is_missing() {
        String id = requests.awaitingCorrection();
        requests.take(id, "citizen", "correct", Map.of("note", "已补充"));
        refused(as("office").take(id, "ask-correction", Requests.missing()), 409, "only-once", "条例30");
        String late = requests.registered();
        assertThat(as("office").take(late, "ask-correction", Map.of()).errors()).containsExactly("missing:required");
        clock.set("2026-02-11");
        refused(as("office").take(late, "ask-correction", Requests.missing()), 409, "correction-time-over", "条例30");
    }

    @Test
    void art30_a_correction_corrects_something_and_a_lapse_waits_for_the_last_day() {
        String id = requests.awaitingCorrection();
        assertThat(as("citizen").take(id, "correct", Map.of()).expect(422).errors())
                .containsExactly("description:required");
        refused(as("office").take(id, "lapse", Map.of()), 409, "correction-time-runs", "条例30");
    }

    @Test
    void YS4_a_third_party_has_a_name_and_answers_once() {
        String id = requests.handling();
        Answer nameless = as("section").take(id, "consult-third-party", Map.of("contact", "电话"));
        refused(nameless, 422, "invalid-data", "YS-4");
        assertThat(nameless.errors()).containsExactlyInAnyOrder("name:required", "interest:required");
        Map<String, Object> two = Map.of("parties", List.of(Requests.party(), Requests.party()));
        requests.take(id, "section", "consult-third-party", two);
        requests.take(id, "office", "record-third-party-reply", Requests.answer("object"));
        refused(
                as("office").take(id, "record-third-party-reply", Requests.answer("consent")),
                409,
                "party-has-answered",
                "YS-4");
        assertThat(as("office")
                        .take(id, "record-third-party-reply", Map.of("partyId", "9", "answer", "consent"))
                        .errors())
                .containsExactly("partyId:unknown-party");
    }

    @Test
    void YS4_what_an_objection_covers_is_not_disclosed_and_the_seed_knows_no_override() {
        String id = objected();
        refused(as("section").take(id, "draft-reply", Requests.draft("disclosed")), 409, "objection-stands", "YS-4");
        Map<String, Object> reason = Map.of("reason", "公共利益重大");
        refused(as("deputy").take(id, "override-objection", reason), 409, "seed-forbids-override", "YS-4");
        requests.take(id, "section", "draft-reply", Requests.draft("withheld-4"));
    }

    @Test
    void art32_by_the_statute_a_grave_public_interest_overrides_an_objection_that_stands() {
        choose("statute");
        String id = objected();
        refused(as("section").take(id, "draft-reply", Requests.draft("disclosed")), 409, "objection-stands", "条例32");
        Map<String, Object> reason = Map.of("reason", "公共利益重大");
        requests.take(id, "deputy", "override-objection", reason);
        refused(as("deputy").take(id, "override-objection", reason), 409, "no-objection", "条例32");
        requests.take(id, "section", "draft-reply", Requests.draft("disclosed"));
    }

    @Test
    void art33_an_extension_is_granted_once_in_time_with_a_reason_and_of_at_most_20_days() {
        String id = requests.handling();
        assertThat(as("deputy").take(id, "extend", Map.of()).errors()).containsExactly("reason:required");
        assertThat(as("deputy")
                        .take(id, "extend", Map.of("reason", "量大", "days", 21))
                        .errors())
                .containsExactly("days:out-of-range");
        refused(as("office").take(id, "extend", Map.of("reason", "量大")), 403, "wrong-role", "条例33");
        requests.take(id, "deputy", "extend", Map.of("reason", "量大"));
        refused(as("deputy").take(id, "extend", Map.of("reason", "量大")), 409, "only-once", "条例33");
        String late = requests.handling();
        clock.set("2026-03-06");
        refused(as("deputy").take(late, "extend", Map.of("reason", "量大")), 409, "reply-time-over", "条例33");
    }

    @Test
    void YS6_art36_a_draft_names_grounds_that_exist_and_says_why_the_form_is_another() {
        String id = requests.handling();
        Map<String, Object> bare = Map.of("outcome", "withheld-1", "text", "不予公开");
        Answer groundless = as("section").take(id, "draft-reply", bare);
        refused(groundless, 422, "invalid-data", "条例36");
        assertThat(groundless.errors()).containsExactly("grounds:required");
        Map<String, Object> invented = new HashMap<>(bare);
        invented.put("grounds", List.of("条例999"));
        assertThat(as("section").take(id, "draft-reply", invented).errors()).containsExactly("grounds:unknown-article");
        Answer otherForm =
                as("section").take(id, "draft-reply", Map.of("outcome", "disclosed", "text", "见附件", "form", "disc"));
        refused(otherForm, 422, "invalid-data", "YS-6");
        assertThat(otherForm.errors()).containsExactly("formReason:required");
        requests.take(id, "section", "draft-reply", Requests.draft("other-1"));
        assertThat(requests.file(id).texts("alarms", "code")).containsExactly("lapse-without-correction");
    }

    @Test
    void art17_nothing_is_approved_before_the_secrecy_review_of_this_very_draft() {
        String id = requests.drafted();
        refused(as("deputy").take(id, "approve-reply", Map.of()), 409, "secrecy-review-missing", "条例17");
        requests.take(id, "secrecy", "review-secrecy", Map.of("result", "return", "basis", "需删减"));
        refused(as("deputy").take(id, "approve-reply", Map.of()), 409, "secrecy-review-missing", "条例17");
        requests.take(id, "deputy", "return-reply", Map.of("reason", "请删减"));
        requests.take(id, "section", "draft-reply", Requests.draft("disclosed"));
        refused(as("deputy").take(id, "approve-reply", Map.of()), 409, "secrecy-review-missing", "条例17");
        requests.take(id, "secrecy", "review-secrecy", Requests.pass());
        requests.take(id, "deputy", "approve-reply", Map.of());
    }

    @Test
    void nobody_approves_or_reviews_what_they_drafted_whatever_roles_they_hold() {
        jdbc.sql("insert into account_role (account_id, role, granted_at) select id, r, now() from account, "
                        + "unnest(array['deputy-director', 'secrecy-group']) r where username = 'section'")
                .update();
        try {
            String id = requests.drafted();
            refused(as("section").take(id, "review-secrecy", Requests.pass()), 409, "same-person", "");
            requests.take(id, "secrecy", "review-secrecy", Requests.pass());
            refused(as("section").take(id, "approve-reply", Map.of()), 409, "same-person", "");
        } finally {
            jdbc.sql("delete from account_role where role <> 'section' and account_id = "
                            + "(select id from account where username = 'section')")
                    .update();
        }
    }

    @Test
    void YS5_a_letter_is_issued_after_approval_only_and_says_what_was_approved() {
        String id = requests.reviewed();
        refused(as("office").take(id, "reply", Map.of()), 409, "wrong-stage", "YS-5");
        requests.take(id, "deputy", "approve-reply", Map.of());
        assertThat(as("office")
                        .take(id, "reply", Map.of("text", "另一答复"))
                        .expect(422)
                        .errors())
                .containsExactly("text:unknown-field");
    }

    @Test
    void YS6_delivery_is_proved_and_neither_before_the_reply_nor_in_the_future() {
        String id = requests.replied();
        assertThat(as("office").take(id, "deliver", Map.of()).errors())
                .containsExactlyInAnyOrder("method:required", "evidence:required");
        Map<String, Object> delivery = new HashMap<>(Requests.delivery());
        delivery.put("deliveredOn", "2026-01-29");
        Answer early = as("office").take(id, "deliver", delivery);
        refused(early, 422, "invalid-data", "YS-6");
        assertThat(early.errors()).containsExactly("deliveredOn:before-the-reply");
        delivery.put("deliveredOn", "2026-02-01");
        assertThat(as("office").take(id, "deliver", delivery).errors()).containsExactly("deliveredOn:in-the-future");
    }

    @Test
    void after_the_reply_nothing_is_withdrawn_and_nobody_reopens_by_hand() {
        String id = requests.replied();
        refused(as("citizen").take(id, "withdraw", Map.of()), 409, "wrong-stage", "");
        for (String account : List.of("office", "deputy", "director", "disclosure", "citizen")) {
            refused(as(account).take(id, "reopen", Map.of()), 403, "wrong-role", "BG-3");
        }
    }

    private String objected() {
        return requests.take(requests.consulting(), "office", "record-third-party-reply", Requests.answer("object"));
    }

    private void choose(String layer) {
        settings.change("baicheng-commerce", LAYER, layer, "test", Instant.EPOCH);
    }

    private static void refused(Answer answer, int status, String code, String citation) {
        assertThat(List.of(answer.status(), answer.code(), answer.at("citation")))
                .as(answer.text())
                .isEqualTo(List.of(status, code, citation));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
