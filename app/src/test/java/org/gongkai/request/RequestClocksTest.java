package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.RequestOnPaper.consulting;
import static org.gongkai.request.RequestOnPaper.draft;
import static org.gongkai.request.RequestOnPaper.handled;
import static org.gongkai.request.RequestOnPaper.registered;
import static org.gongkai.request.RequestOnPaper.submitted;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Deadline.State;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClocksTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-10,2025-02-07,2025-02-13", "2025-01-26,2025-02-21,2025-02-28",
        "2025-12-15,2026-01-06,2026-01-13", "2026-01-30,2026-02-27,2026-03-05",
        "2026-02-14,2026-03-13,2026-03-20", "2026-09-18,2026-10-15,2026-10-22"
    })
    void YS5_reply_is_due_15_working_days_after_registration_and_20_after_receipt(
            String day, LocalDate bureau, LocalDate statute) {
        PaperCase request = registered(day);
        assertThat(request.clock("K2").due()).isEqualTo(bureau);
        assertThat(request.clock("K3").due()).isEqualTo(statute);
    }

    @Test
    void YS5_the_bureau_clock_does_not_run_before_registration() {
        assertThat(submitted("2026-01-30").clocks()).extracting(Deadline::rule).containsExactly("K3", "K5");
    }

    @Test
    void art31_late_registration_moves_the_bureau_clock_only_and_the_gap_is_recorded() {
        PaperCase request = submitted("2026-01-30").on("2026-02-04").take(Role.OFFICE, "register", Map.of());
        assertThat(request.clock("K3").due()).isEqualTo("2026-03-05");
        assertThat(request.clock("K2").due()).isEqualTo("2026-03-03");
        assertThat(request.view().last("register").orElseThrow().data().whole("gapDays"))
                .contains(3);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-26,RUNNING", "2026-02-27,RUNNING", "2026-02-28,MISSED"})
    void YS5_the_day_before_on_and_after(String day, State state) {
        assertThat(registered("2026-01-30").on(day).clock("K2").state()).isEqualTo(state);
    }

    @Test
    void art33_consultation_stops_both_clocks_and_the_rest_runs_on_from_the_next_day() {
        PaperCase request = consulting("2026-01-30", "2026-02-03");
        assertThat(request.clock("K3").state()).isEqualTo(State.PAUSED);
        assertThat(request.clock("K3").due()).isNull();
        request.on("2026-02-27").take(Role.OFFICE, "record-third-party-reply", answer("consent"));
        assertThat(request.clock("K3").due()).isEqualTo("2026-03-24");
        assertThat(request.clock("K3").used()).isEqualTo(2);
        assertThat(request.clock("K2").due()).isEqualTo("2026-03-17");
    }

    @Test
    void YS4_each_third_party_has_15_working_days_from_service() {
        PaperCase request = handled("2026-01-30")
                .on("2026-02-04")
                .take(
                        Role.OFFICE,
                        "consult-third-party",
                        Map.of("parties", List.of(party("甲公司", "2026-02-03"), party("乙公司", "2026-02-04"))));
        assertThat(request.clock("K6", "1").due()).isEqualTo("2026-03-02");
        assertThat(request.clock("K6", "2").due()).isEqualTo("2026-03-03");
    }

    @Test
    void art30_after_correction_both_clocks_start_anew_the_next_day() {
        PaperCase request = registered("2026-01-30")
                .on("2026-02-04")
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号"), "answerWithin", 10));
        assertThat(request.clock("K2").state()).isEqualTo(State.PAUSED);
        assertThat(request.clock("K5").state()).isEqualTo(State.MET);
        request.on("2026-02-14").take(Role.APPLICANT, "correct", Map.of("description", "白商发〔2025〕3号"));
        assertThat(request.stage()).isEqualTo("registered");
        assertThat(request.clock("K2").due()).isEqualTo("2026-03-13");
        assertThat(request.clock("K3").due()).isEqualTo("2026-03-20");
        assertThat(request.view().data().text("description")).contains("白商发〔2025〕3号");
    }

    @Test
    void art30_the_right_to_ask_ends_with_the_seventh_working_day_without_anything_being_missed() {
        assertThat(registered("2026-01-30").on("2026-02-10").clock("K5").state())
                .isEqualTo(State.RUNNING);
        assertThat(registered("2026-01-30").on("2026-02-11").clock("K5").state())
                .isEqualTo(State.VOID);
    }

    @Test
    void art33_an_extension_adds_its_days_to_both_clocks() {
        PaperCase request =
                handled("2026-01-30").on("2026-02-10").take(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "检索量大"));
        assertThat(request.clock("K3").due()).isEqualTo("2026-04-02");
        assertThat(request.clock("K3").extension()).isEqualTo(20);
        assertThat(request.clock("K2").due()).isEqualTo("2026-03-26");
    }

    @Test
    void reply_in_time_meets_both_clocks_and_a_late_one_misses_the_bureaus_alone() {
        assertThat(replied("2026-02-27").clock("K2").state()).isEqualTo(State.MET);
        PaperCase late = replied("2026-03-05");
        assertThat(late.clock("K2").state()).isEqualTo(State.MISSED);
        assertThat(late.clock("K3").state()).isEqualTo(State.MET);
    }

    @Test
    void withdrawal_voids_every_clock() {
        PaperCase request = registered("2026-01-30").take(Role.APPLICANT, "withdraw", Map.of());
        assertThat(request.clocks()).extracting(Deadline::state).containsOnly(State.VOID);
    }

    @Test
    void a_due_date_beyond_the_last_notice_is_provisional() {
        assertThat(registered("2026-12-10").clock("K3").provisional()).isTrue();
        assertThat(registered("2026-11-02").clock("K3").provisional()).isFalse();
    }

    @Test
    void BG3_an_order_to_disclose_starts_both_clocks_anew() {
        PaperCase request =
                replied("2026-02-27").on("2026-03-02").take(org.gongkai.procedure.Actor.SYSTEM, "reopen", Map.of());
        assertThat(request.clock("K2").due()).isEqualTo("2026-03-23");
        assertThat(request.clock("K3").due()).isEqualTo("2026-03-30");
    }

    private static PaperCase replied(String day) {
        return handled("2026-01-30")
                .take(Role.SECTION, "draft-reply", draft("disclosed"))
                .take(Role.SECRECY_GROUP, "review-secrecy", Map.of("result", "pass", "basis", "不涉密"))
                .take(Role.DEPUTY_DIRECTOR, "approve-reply", Map.of())
                .on(day)
                .take(Role.OFFICE, "reply", Map.of());
    }

    private static Map<String, Object> party(String name, String servedOn) {
        return new HashMap<>(Map.of("name", name, "interest", "privacy", "servedOn", servedOn));
    }

    static Map<String, Object> answer(String answer) {
        return Map.of("partyId", "1", "answer", answer, "reason", "说明");
    }
}
