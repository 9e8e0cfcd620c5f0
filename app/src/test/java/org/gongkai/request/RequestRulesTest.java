package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.RequestOnPaper.citizen;
import static org.gongkai.request.RequestOnPaper.consulting;
import static org.gongkai.request.RequestOnPaper.draft;
import static org.gongkai.request.RequestOnPaper.drafted;
import static org.gongkai.request.RequestOnPaper.handled;
import static org.gongkai.request.RequestOnPaper.registered;
import static org.gongkai.request.RequestOnPaper.submitted;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

    private static final Map<String, Object> PASS = Map.of("result", "pass", "basis", "不涉密");

    @Test
    void YS3_everything_missing_is_named_at_once() {
        Map<String, Object> bare = Map.of("applicant", Map.of("kind", "natural-person"));
        Refusal refusal = blank().refusal(Role.APPLICANT, "submit", bare);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .contains("applicant.name", "description", "formWanted");
    }

    @Test
    void YS3_a_person_names_a_document_and_a_contact_an_organisation_its_representative() {
        Map<String, Object> person = citizen();
        person.put("applicant", Map.of("kind", "natural-person", "name", "李明"));
        assertThat(blank().refusal(Role.APPLICANT, "submit", person).errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("applicant.idType", "applicant.idNumber", "applicant.phone");
        person.put("applicant", Map.of("kind", "commercial", "name", "某公司", "email", "a@b.cn"));
        assertThat(blank().refusal(Role.APPLICANT, "submit", person).errors())
                .extracting(FieldError::field)
                .containsExactly("applicant.legalRepresentative");
    }

    @Test
    void YS1_purpose_is_never_asked_and_cannot_even_be_sent() {
        Map<String, Object> data = citizen();
        data.put("purpose", "科研");
        assertThat(blank().refusal(Role.APPLICANT, "submit", data).errors())
                .containsExactly(new FieldError("purpose", "unknown-field"));
    }

    @Test
    void art31_nobody_chooses_the_day_of_receipt_on_the_web() {
        Map<String, Object> data = citizen();
        data.put("receivedOn", "2026-01-29");
        assertThat(blank().refusal(Role.APPLICANT, "submit", data).errors())
                .containsExactly(new FieldError("receivedOn", "set-by-the-server"));
        data.put("channel", "letter");
        assertThat(blank().tries(Role.OFFICE, "submit", data)).isInstanceOf(Verdict.Permitted.class);
        data.put("receivedOn", "2026-01-31");
        assertThat(blank().refusal(Role.OFFICE, "submit", data).errors())
                .containsExactly(new FieldError("receivedOn", "in-the-future"));
    }

    @ParameterizedTest
    @CsvSource({"disclosed,true", "unavailable-1,true", "withheld-1,false", "partly-disclosed,false", "other-3,false"})
    void YS5_on_the_spot_only_what_discloses_or_points_elsewhere(String outcome, boolean permitted) {
        Map<String, Object> answer = Map.of("outcome", outcome, "text", "见公开专栏");
        Verdict verdict = submitted("2026-01-30").tries(Role.OFFICE, "answer-on-the-spot", answer);
        assertThat(verdict instanceof Verdict.Permitted).isEqualTo(permitted);
    }

    @Test
    void art30_correction_is_asked_once_only() {
        PaperCase request = registered("2026-01-30")
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号")))
                .take(Role.APPLICANT, "correct", Map.of("description", "补充"));
        Refusal again = request.refusal(Role.OFFICE, "ask-correction", Map.of("missing", List.of("年份")));
        assertThat(again.code()).isEqualTo("only-once");
        assertThat(again.citation()).hasToString("条例30");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09,true", "2026-02-10,true", "2026-02-11,false"})
    void art30_correction_is_asked_within_7_working_days_of_receipt(String day, boolean permitted) {
        Verdict verdict =
                registered("2026-01-30").on(day).tries(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号")));
        assertThat(verdict instanceof Verdict.Permitted).isEqualTo(permitted);
    }

    @Test
    void art30_nobody_lets_a_request_lapse_before_the_time_is_over() {
        PaperCase request = registered("2026-01-30")
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号"), "answerWithin", "2026-02-06"));
        assertThat(request.on("2026-02-06")
                        .refusal(Role.OFFICE, "lapse", Map.of())
                        .code())
                .isEqualTo("correction-time-runs");
        assertThat(request.on("2026-02-07").take(Role.OFFICE, "lapse", Map.of()).stage())
                .isEqualTo("lapsed");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04,true", "2026-03-05,true", "2026-03-06,false"})
    void art33_extension_before_the_statutes_time_ends(String day, boolean permitted) {
        Verdict verdict = handled("2026-01-30").on(day).tries(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "检索量大"));
        assertThat(verdict instanceof Verdict.Permitted).isEqualTo(permitted);
    }

    @Test
    void art33_extension_is_granted_once_and_for_at_most_20_working_days() {
        PaperCase request = handled("2026-01-30");
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "x", "days", 21))
                        .errors())
                .containsExactly(new FieldError("days", "out-of-range"));
        request.take(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "x", "days", 5));
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "y"))
                        .code())
                .isEqualTo("only-once");
    }

    @Test
    void YS4_an_objection_forbids_disclosure_by_the_seed_and_nobody_overrides_it() {
        PaperCase request = consulting("2026-01-30", "2026-02-03")
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("object"));
        Refusal disclosing = request.refusal(Role.SECTION, "draft-reply", draft("disclosed"));
        assertThat(disclosing.code()).isEqualTo("objection-stands");
        assertThat(disclosing.citation()).hasToString("YS-4");
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "override-objection", Map.of("reason", "公共利益"))
                        .code())
                .isEqualTo("seed-forbids-override");
        assertThat(request.tries(Role.SECTION, "draft-reply", draft("withheld-4")))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void YS4_silence_counts_as_objection_by_the_seed_and_leaves_the_decision_open_by_the_statute() {
        assertThat(silent("seed")
                        .refusal(Role.SECTION, "draft-reply", draft("disclosed"))
                        .code())
                .isEqualTo("objection-stands");
        assertThat(silent("statute").tries(Role.SECTION, "draft-reply", draft("disclosed")))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void art32_by_the_statute_public_interest_overrides_an_objection() {
        PaperCase request = consulting("2026-01-30", "2026-02-03")
                .choosing(Consultation.SETTING, "statute")
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("object"));
        assertThat(request.refusal(Role.SECTION, "draft-reply", draft("disclosed"))
                        .citation())
                .hasToString("条例32");
        request.take(Role.DEPUTY_DIRECTOR, "override-objection", Map.of("reason", "涉及食品安全"));
        assertThat(request.tries(Role.SECTION, "draft-reply", draft("disclosed")))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void YS4_consultation_ends_when_the_last_party_has_answered_and_each_answers_once() {
        Map<String, Object> two = Map.of(
                "parties",
                List.of(
                        new HashMap<>(Map.of("name", "甲公司", "interest", "privacy")),
                        new HashMap<>(Map.of("name", "乙公司", "interest", "privacy"))));
        PaperCase request = handled("2026-01-30")
                .take(Role.SECTION, "consult-third-party", two)
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("consent"));
        assertThat(request.stage()).isEqualTo("consulting");
        assertThat(request.refusal(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("object"))
                        .code())
                .isEqualTo("party-has-answered");
        request.take(Role.OFFICE, "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"));
        assertThat(request.stage()).isEqualTo("handling");
    }

    @Test
    void YS6_another_form_than_wanted_needs_a_reason() {
        Map<String, Object> other = new HashMap<>(draft("disclosed"));
        other.put("form", "inspection");
        Refusal refusal = handled("2026-01-30").refusal(Role.SECTION, "draft-reply", other);
        assertThat(refusal.errors()).containsExactly(new FieldError("formReason", "required"));
        assertThat(refusal.citation()).hasToString("YS-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclosed", "partly-disclosed", "withheld-1", "withheld-8"})
    void art17_no_approval_without_secrecy_review_of_this_very_draft(String outcome) {
        PaperCase request = drafted("2026-01-30", outcome);
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of())
                        .code())
                .isEqualTo("secrecy-review-missing");
        request.take(Role.SECRECY_GROUP, "review-secrecy", PASS)
                .take(Role.DEPUTY_DIRECTOR, "return-reply", Map.of("reason", "改"))
                .take(Role.SECTION, "draft-reply", draft(outcome));
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of())
                        .code())
                .isEqualTo("secrecy-review-missing");
        request.take(Role.SECRECY_GROUP, "review-secrecy", PASS);
        assertThat(request.take(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of()).stage())
                .isEqualTo("approved");
    }

    @Test
    void art17_a_review_that_returns_the_draft_does_not_open_the_gate() {
        PaperCase request = drafted("2026-01-30", "disclosed")
                .take(Role.SECRECY_GROUP, "review-secrecy", Map.of("result", "return", "basis", "涉密点未处理"));
        assertThat(request.refusal(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of())
                        .code())
                .isEqualTo("secrecy-review-missing");
    }

    @Test
    void nobody_approves_what_they_drafted_whatever_roles_they_hold() {
        Actor both = new Actor(
                java.util.UUID.randomUUID(), "两职", Set.of(Role.SECTION, Role.DEPUTY_DIRECTOR), "body", Set.of());
        PaperCase request = handled("2026-01-30").take(both, "draft-reply", draft("unavailable-1"));
        assertThat(request.tries(both, "approve-reply", Map.of()))
                .isEqualTo(new Verdict.Refused(Refusal.conflict("same-person", null)));
        assertThat(request.tries(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of()))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void refusals_rest_on_articles_that_exist() {
        Map<String, Object> rubbish = Map.of("outcome", "withheld-1", "text", "x", "grounds", List.of("条例999"));
        assertThat(handled("2026-01-30")
                        .refusal(Role.SECTION, "draft-reply", rubbish)
                        .errors())
                .containsExactly(new FieldError("grounds", "unknown-article"));
        assertThat(handled("2026-01-30")
                        .refusal(Role.SECTION, "draft-reply", Map.of("outcome", "withheld-1", "text", "x"))
                        .errors())
                .containsExactly(new FieldError("grounds", "required"));
    }

    private static PaperCase silent(String layer) {
        return consulting("2026-01-30", "2026-02-03")
                .choosing(Consultation.SETTING, layer)
                .on("2026-03-03")
                .take(Actor.SYSTEM, "third-party-silence", Map.of("partyId", "1"));
    }

    private static PaperCase blank() {
        return new PaperCase(RequestProcedure.table(), LocalDate.parse("2026-01-30"));
    }
}
