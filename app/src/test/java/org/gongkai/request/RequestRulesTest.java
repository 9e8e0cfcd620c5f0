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
import java.util.stream.Stream;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.gongkai.procedure.Verdict;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Regulations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
    void art32_by_the_statute_an_objection_without_a_reason_leaves_the_decision_to_the_body_which_is_recorded() {
        PaperCase bare = bareObjection("statute").take(Role.SECTION, "draft-reply", draft("disclosed"));
        assertThat(draftOf(bare).texts("disclosedDespite")).containsExactly("1");
        Refusal bySeed = bareObjection("seed").refusal(Role.SECTION, "draft-reply", draft("disclosed"));
        assertThat(List.of(bySeed.code(), String.valueOf(bySeed.citation())))
                .containsExactly("objection-stands", "YS-4");
        assertThat(silent("statute").take(Role.SECTION, "draft-reply", draft("disclosed")))
                .satisfies(request ->
                        assertThat(draftOf(request).texts("disclosedDespite")).containsExactly("1"));
        bareObjection("statute").take(Role.DEPUTY_DIRECTOR, "override-objection", Map.of("reason", "涉及食品安全"));
    }

    @Test
    void YS4_a_partly_disclosing_draft_withholds_the_parts_of_all_objectors_unless_it_names_them() {
        PaperCase request = threeParties("seed");
        assertThat(draftOf(request.take(Role.SECTION, "draft-reply", draft("partly-disclosed")))
                        .texts("withheldFor"))
                .containsExactly("1", "3");
        PaperCase named = threeParties("seed").take(Role.SECTION, "draft-reply", partly("1", "2", "3"));
        assertThat(draftOf(named).texts("withheldFor")).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({"seed, 1, YS-4", "seed, 3, YS-4", "seed, 2, YS-4", "statute, 3, 条例32"})
    void YS4_no_standing_objector_is_left_out_of_what_is_withheld(String layer, String named, String citation) {
        Refusal refusal = threeParties(layer).refusal(Role.SECTION, "draft-reply", partly(named));
        assertThat(List.of(refusal.code(), String.valueOf(refusal.citation())))
                .containsExactly("objection-stands", citation);
    }

    @Test
    void art32_by_the_statute_a_silent_partys_part_may_be_disclosed_and_that_is_recorded() {
        PaperCase request = threeParties("statute").take(Role.SECTION, "draft-reply", partly("1"));
        assertThat(draftOf(request).texts("withheldFor")).containsExactly("1");
        assertThat(draftOf(request).texts("disclosedDespite")).containsExactly("3");
    }

    @Test
    void YS4_parts_are_withheld_for_parties_of_the_case_and_only_where_a_file_is_divided() {
        assertThat(threeParties("seed")
                        .refusal(Role.SECTION, "draft-reply", partly("1", "3", "9"))
                        .errors())
                .containsExactly(new FieldError("withheldFor", "unknown-party"));
        Map<String, Object> whole = new HashMap<>(draft("withheld-4"));
        whole.put("withheldFor", List.of("1"));
        assertThat(threeParties("seed")
                        .refusal(Role.SECTION, "draft-reply", whole)
                        .errors())
                .containsExactly(new FieldError("withheldFor", "only-when-partly-disclosed"));
    }

    @Test
    void YS4_a_partly_disclosing_draft_without_third_parties_withholds_for_nobody() {
        PaperCase request = handled("2026-01-30").take(Role.SECTION, "draft-reply", draft("partly-disclosed"));
        assertThat(draftOf(request).values()).doesNotContainKeys("withheldFor", "disclosedDespite");
    }

    @ParameterizedTest
    @CsvSource({
        "withheld-1, YS-2, false",
        "withheld-5, 条例5, false",
        "withheld-1, 《政府信息公开条例》第十四条, true",
        "withheld-6, 条例16(2), true",
        "withheld-4, YS-4, true",
        "withheld-2, BG-1, true",
        "withheld-3, 条例36, true",
        "withheld-8, 条例36(7), true",
        "unavailable-1, YS-2, true"
    })
    void art36_a_refusal_rests_on_an_article_that_can_carry_it(String outcome, String ground, boolean permitted) {
        Map<String, Object> draft = new HashMap<>(draft(outcome));
        draft.put("grounds", List.of(ground));
        PaperCase request = handled("2026-01-30");
        assertThat(request.tries(Role.SECTION, "draft-reply", draft) instanceof Verdict.Permitted)
                .isEqualTo(permitted);
        draft.put("grounds", List.of(ground, "条例14"));
        assertThat(request.tries(Role.SECTION, "draft-reply", draft)).isInstanceOf(Verdict.Permitted.class);
        if (!permitted) {
            draft.put("grounds", List.of(ground));
            assertThat(request.refusal(Role.SECTION, "draft-reply", draft).errors())
                    .containsExactly(new FieldError("grounds", "no-ground-for-withholding"));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void YS5_every_row_of_the_annual_report_may_be_drafted_whatever_happened_before(String outcome) {
        assertThat(handled("2026-01-30").tries(Role.SECTION, "draft-reply", draft(outcome)))
                .isInstanceOf(Verdict.Permitted.class);
    }

    static Stream<String> outcomes() {
        return Regulations.shipped().outcomes().stream().map(Outcome::code);
    }

    @ParameterizedTest
    @CsvSource({
        "other-1, lapse-without-correction",
        "other-2, fee-without-notice",
        "unavailable-3, unclear-without-correction",
        "withheld-4, withheld-unheard"
    })
    void what_the_file_does_not_bear_out_is_an_alarm(String outcome, String alarm) {
        assertThat(alarms(drafted("2026-01-30", outcome))).containsExactly(alarm);
        assertThat(alarms(drafted("2026-01-30", "withheld-1"))).isEmpty();
    }

    @Test
    void art31_registration_later_than_receipt_is_an_alarm() {
        PaperCase late = submitted("2026-01-30").on("2026-02-03").take(Role.OFFICE, "register", Map.of());
        assertThat(RequestAlarm.of(late.situation(PaperCase.person(Role.OFFICE))))
                .containsExactly(new RequestAlarm("registered-late", List.of("2"), Citation.of("条例31")));
    }

    @Test
    void art30_a_correction_starts_the_clocks_anew_and_the_gap_is_past() {
        PaperCase late = submitted("2026-01-30").on("2026-02-03").take(Role.OFFICE, "register", Map.of());
        PaperCase corrected = late.take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("年度")))
                .on("2026-02-05")
                .take(Role.APPLICANT, "correct", Map.of("description", "2025年商务发展专项资金分配明细"));
        assertThat(alarms(corrected)).isEmpty();
        assertThat(alarms(submitted("2026-01-30")
                        .on("2026-02-03")
                        .take(Role.OFFICE, "register", Map.of())
                        .take(Role.APPLICANT, "withdraw", Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-03, ''", "2026-02-05, ''", "2026-02-06, 4", "2026-02-09, 5"})
    void art40_a_reply_that_lies_for_more_than_three_working_days_is_an_alarm(String day, String days) {
        PaperCase replied = drafted("2026-01-30", "other-1")
                .on("2026-02-02")
                .take(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of())
                .take(Role.OFFICE, "reply", Map.of());
        PaperCase later = replied.on(day);
        assertThat(ofDelivery(later)).isEqualTo(days);
        PaperCase delivered = later.take(Role.OFFICE, "deliver", Map.of("method", "mail", "evidence", "EMS 1"));
        assertThat(ofDelivery(delivered.on("2026-03-20"))).isEmpty();
    }

    private static String ofDelivery(PaperCase request) {
        return RequestAlarm.of(request.situation(PaperCase.person(Role.OFFICE))).stream()
                .filter(alarm -> alarm.code().equals("undelivered"))
                .flatMap(alarm -> alarm.args().stream())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-29, false", "2026-01-30, true", "2026-02-03, true", "2026-02-04, false"})
    void YS4_a_letter_is_served_from_the_day_of_receipt_to_today(String servedOn, boolean possible) {
        Map<String, Object> party =
                Map.of("name", "某公司", "contact", "洮北区", "interest", "trade-secret", "servedOn", servedOn);
        PaperCase request = handled("2026-01-30").on("2026-02-03");
        Verdict verdict = request.tries(Role.SECTION, "consult-third-party", party);
        assertThat(verdict instanceof Verdict.Permitted).isEqualTo(possible);
    }

    @Test
    void YS4_of_several_letters_the_one_served_before_the_receipt_is_named() {
        Map<String, Object> right = Map.of("name", "甲公司", "interest", "privacy", "servedOn", "2026-01-30");
        Map<String, Object> early = Map.of("name", "乙公司", "interest", "privacy", "servedOn", "2026-01-29");
        assertThat(handled("2026-01-30")
                        .refusal(Role.SECTION, "consult-third-party", Map.of("parties", List.of(right, early)))
                        .errors())
                .containsExactly(new FieldError("parties[1].servedOn", "before-the-receipt"));
    }

    @Test
    void YS4_withholding_although_every_party_consents_is_an_alarm() {
        PaperCase request = consulting("2026-01-30", "2026-02-03")
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("consent"))
                .take(Role.SECTION, "draft-reply", draft("withheld-4"));
        assertThat(alarms(request)).containsExactly("withheld-despite-consent");
    }

    @Test
    void art32_nothing_is_withheld_for_a_party_that_has_been_told_of_the_disclosure() {
        PaperCase request = consulting("2026-01-30", "2026-02-03")
                .choosing(Consultation.SETTING, "statute")
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("object"))
                .take(Role.DEPUTY_DIRECTOR, "override-objection", Map.of("reason", "涉及食品安全"));
        Refusal refusal = request.refusal(Role.SECTION, "draft-reply", draft("withheld-4"));
        assertThat(List.of(refusal.code(), String.valueOf(refusal.citation())))
                .containsExactly("objection-overridden", "条例32");
    }

    @ParameterizedTest
    @CsvSource({"seed, object", "statute, object"})
    void YS4_of_a_party_asked_again_the_later_answer_counts(String layer, String first) {
        PaperCase request = consulting("2026-01-30", "2026-02-03")
                .choosing(Consultation.SETTING, layer)
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer(first))
                .take(Role.SECTION, "consult-third-party", Map.of("name", " 某公司", "interest", "trade-secret"))
                .take(Role.OFFICE, "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"));
        assertThat(Consultation.standings(request.view()))
                .containsEntry("1", Consultation.Standing.SUPERSEDED)
                .containsEntry("2", Consultation.Standing.CONSENTS);
        assertThat(request.tries(Role.SECTION, "draft-reply", draft("disclosed")))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void art42_an_unpaid_fee_ends_a_request_only_after_the_time_to_pay() {
        PaperCase request = handled("2026-01-30");
        Map<String, Object> told = new HashMap<>(draft("other-2"));
        told.put("feeNoticeOn", "2026-01-29");
        assertThat(request.refusal(Role.SECTION, "draft-reply", told).errors())
                .containsExactly(new FieldError("feeNoticeOn", "before-the-receipt"));
        told.put("feeNoticeOn", "2026-01-31");
        assertThat(request.refusal(Role.SECTION, "draft-reply", told).errors())
                .containsExactly(new FieldError("feeNoticeOn", "in-the-future"));
        told.put("feeNoticeOn", "2026-01-30");
        Refusal early = request.on("2026-03-05").refusal(Role.SECTION, "draft-reply", told);
        assertThat(List.of(early.code(), String.valueOf(early.citation())))
                .containsExactly("payment-time-runs", "条例42");
        assertThat(request.on("2026-03-06").tries(Role.SECTION, "draft-reply", told))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void art30_a_correction_that_came_by_letter_counts_from_its_receipt() {
        PaperCase request = registered("2026-01-30")
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号")))
                .on("2026-02-05");
        Map<String, Object> letter = Map.of("description", "补充", "receivedOn", "2026-02-03");
        assertThat(request.refusal(Role.APPLICANT, "correct", letter).errors())
                .containsExactly(new FieldError("receivedOn", "set-by-the-server"));
        for (Map.Entry<String, String> wrong : Map.of(
                        "2026-01-29", "before-the-request-for-correction", "2026-02-06", "in-the-future")
                .entrySet()) {
            assertThat(request.refusal(
                                    Role.OFFICE, "correct", Map.of("description", "补充", "receivedOn", wrong.getKey()))
                            .errors())
                    .containsExactly(new FieldError("receivedOn", wrong.getValue()));
        }
        assertThat(request.refusal(Role.OFFICE, "correct", Map.of("receivedOn", "2026-02-03"))
                        .errors())
                .containsExactly(new FieldError("description", "required"));
        request.take(Role.OFFICE, "correct", letter);
        assertThat(List.of(request.clock("K2").startedOn(), request.clock("K3").startedOn()))
                .containsOnly(LocalDate.parse("2026-02-03"));
    }

    @Test
    void art31_nothing_was_received_before_there_was_a_law_to_ask_by() {
        Map<String, Object> data = citizen();
        data.put("channel", "letter");
        data.put("receivedOn", "2008-04-30");
        assertThat(blank().refusal(Role.OFFICE, "submit", data).errors())
                .containsExactly(new FieldError("receivedOn", "impossible-date"));
    }

    private static List<String> alarms(PaperCase request) {
        return RequestAlarm.of(request.situation(PaperCase.person(Role.OFFICE))).stream()
                .map(RequestAlarm::code)
                .toList();
    }

    @Test
    void art15_secrets_are_an_organisations_and_privacy_a_persons_unless_the_section_says_otherwise() {
        PaperCase request = handled("2026-01-30")
                .take(
                        Role.SECTION,
                        "consult-third-party",
                        Map.of(
                                "parties",
                                List.of(
                                        Map.of("name", "甲", "interest", "trade-secret"),
                                        Map.of("name", "乙有限责任公司", "interest", "privacy"),
                                        Map.of("name", "丙", "interest", "trade-secret", "kind", "natural-person"))));
        assertThat(Consultation.parties(request.view()).values())
                .extracting(ThirdParty::organisation)
                .containsExactly(true, false, false);
    }

    private static PaperCase bareObjection(String layer) {
        return consulting("2026-01-30", "2026-02-03")
                .choosing(Consultation.SETTING, layer)
                .take(Role.OFFICE, "record-third-party-reply", Map.of("partyId", "1", "answer", "object"));
    }

    /** The first objects with a reason, the second consents, the third stays silent. */
    private static PaperCase threeParties(String layer) {
        Map<String, Object> party = Map.of("name", "某公司", "interest", "trade-secret", "servedOn", "2026-02-03");
        return handled("2026-01-30")
                .choosing(Consultation.SETTING, layer)
                .on("2026-02-03")
                .take(Role.SECTION, "consult-third-party", Map.of("parties", List.of(party, party, party)))
                .take(Role.OFFICE, "record-third-party-reply", RequestClocksTest.answer("object"))
                .take(Role.OFFICE, "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"))
                .on("2026-03-03")
                .take(Actor.SYSTEM, "third-party-silence", Map.of("partyId", "3"));
    }

    private static Map<String, Object> partly(String... withheldFor) {
        Map<String, Object> draft = new HashMap<>(draft("partly-disclosed"));
        draft.put("withheldFor", List.of(withheldFor));
        return draft;
    }

    private static StepData draftOf(PaperCase request) {
        return request.view().last("draft-reply").orElseThrow().data();
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
        request.take(Role.DEPUTY_DIRECTOR, "return-reply", Map.of())
                .take(Role.SECTION, "draft-reply", draft("unavailable-1"));
        assertThat(request.tries(both, "approve-reply", Map.of()))
                .as("whose first draft another has put right")
                .isEqualTo(new Verdict.Refused(Refusal.conflict("same-person", null)));
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
