package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Facts;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Verdict;
import org.junit.jupiter.api.Test;

/** ZD-1 to ZD-4 on paper: who may, when, and what stands in the way. */
class PublicationRulesTest {

    @Test
    void ZD4_what_was_formed_is_due_20_working_days_later_across_the_spring_festival() {
        Deadline clock = PublicationOnPaper.drafted("2026-01-30").clock("K1");
        assertThat(clock.due()).isEqualTo("2026-03-05");
        assertThat(clock.state()).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void ZD4_publication_in_time_meets_the_clock_and_a_day_late_misses_it() {
        PaperCase early = PublicationOnPaper.reviewed("2026-01-30").on("2026-03-04");
        assertThat(early.take(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .clock("K1")
                        .state())
                .isEqualTo(Deadline.State.MET);
        PaperCase inTime = PublicationOnPaper.reviewed("2026-01-30").on("2026-03-05");
        assertThat(inTime.take(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .clock("K1")
                        .state())
                .isEqualTo(Deadline.State.MET);
        PaperCase late = PublicationOnPaper.reviewed("2026-01-30").on("2026-03-06");
        assertThat(late.take(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .clock("K1")
                        .state())
                .isEqualTo(Deadline.State.MISSED);
    }

    @Test
    void ZD4_each_change_starts_the_clock_anew_from_the_day_of_the_change() {
        PaperCase changed = PublicationOnPaper.published("2026-01-30")
                .on("2026-09-21")
                .take(Role.SECTION, "change", Map.of("changedOn", "2026-09-18", "note", "更正附件二的金额"));
        assertThat(changed.stage()).isEqualTo("draft");
        assertThat(changed.clock("K1").due()).isEqualTo("2026-10-22");
        assertThat(changed.clock("K1").state()).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void what_a_document_cannot_be_without_is_not_taken_off_it() {
        PaperCase drafted = PublicationOnPaper.drafted("2026-01-30");
        Refusal refusal = drafted.refusal(
                Role.SECTION,
                "revise",
                Map.of("cleared", List.of("title", "nothing", "summary", "keyContent"), "summary", "概述"));
        assertThat(refusal.errors())
                .containsExactly(
                        new FieldError("title", "required"),
                        new FieldError("cleared", "unknown-field"),
                        new FieldError("summary", "stated-and-cleared"));
        assertThat(drafted.refusal(Role.SECTION, "revise", Map.of()).errors())
                .containsExactly(new FieldError("body", "nothing-changed"));
    }

    @Test
    void ZD1_the_basis_of_keeping_back_is_not_cleared_while_it_is_kept_back() {
        PaperCase kept = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "revise", Map.of("attribute", "on-request", "attributeBasis", "条例15"));
        Refusal refusal = kept.refusal(Role.SECTION, "revise", Map.of("cleared", List.of("attributeBasis")));
        assertThat(refusal.errors()).containsExactly(new FieldError("attributeBasis", "required"));
    }

    @Test
    void ZD3_at_least_one_carrier_is_named() {
        Refusal refusal = PublicationOnPaper.reviewed("2026-01-30").refusal(Role.OFFICE, "publish", Map.of());
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("carriers");
    }

    @Test
    void nobody_chooses_the_day_of_publication() {
        Refusal refusal = PublicationOnPaper.reviewed("2026-01-30")
                .refusal(
                        Role.OFFICE,
                        "publish",
                        Map.of("carriers", List.of(Map.of("kind", "website")), "publishedOn", "2026-01-02"));
        assertThat(refusal.errors()).containsExactly(new FieldError("publishedOn", "unknown-field"));
    }

    @Test
    void art17_no_review_no_publication_for_anybody() {
        PaperCase unreviewed = PublicationOnPaper.handedOver("2026-01-30");
        for (Role role : Role.values()) {
            assertThat(unreviewed.tries(role, "publish", PublicationOnPaper.WEBSITE))
                    .as(role.code())
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void art17_the_reviewer_is_another_person_than_the_drafter_whatever_their_roles() {
        Actor both = new Actor(
                Objects.requireNonNull(PaperCase.person(Role.SECTION).id()),
                "王芳",
                Set.of(Role.SECTION, Role.SECRECY_GROUP, Role.OFFICE),
                "body",
                Set.of());
        PaperCase file = PublicationOnPaper.handedOver("2026-01-30");
        assertThat(code(file.tries(both, "review-secrecy", PublicationOnPaper.PASS)))
                .isEqualTo("same-person");
        file.take(Role.SECRECY_GROUP, "review-secrecy", PublicationOnPaper.PASS);
        assertThat(code(file.tries(both, "publish", PublicationOnPaper.WEBSITE)))
                .isEqualTo("same-person");
    }

    private static String code(Verdict verdict) {
        return verdict instanceof Verdict.Refused(Refusal refusal) ? refusal.code() : "permitted";
    }

    @Test
    void art17_every_finding_of_the_machine_needs_a_written_decision() {
        PaperCase file = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(PublicationOnPaper.looked(List.of("f1", "f2")));
        Map<String, Object> one = Map.of(
                "result", "pass", "basis", "可以公开", "decisions", List.of(Map.of("finding", "f1", "reason", "公开联系电话")));
        assertThat(file.refusal(Role.SECRECY_GROUP, "review-secrecy", one).errors())
                .containsExactly(new FieldError("decisions.f2", "finding-undecided"));
        Map<String, Object> both = Map.of(
                "result",
                "pass",
                "basis",
                "可以公开",
                "decisions",
                List.of(Map.of("finding", "f1", "reason", "公开联系电话"), Map.of("finding", "f2", "reason", "本人书面同意")));
        assertThat(file.take(Role.SECRECY_GROUP, "review-secrecy", both).stage())
                .isEqualTo("reviewed");
    }

    @Test
    void art17_as_many_findings_as_a_scan_tells_can_be_decided() {
        List<String> found = IntStream.range(0, 5_000).mapToObj(n -> "f" + n).toList();
        PaperCase file = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(PublicationOnPaper.looked(found));
        Map<String, Object> decided = new HashMap<>(PublicationOnPaper.PASS);
        decided.put(
                "decisions",
                found.stream()
                        .map(id -> Map.of("finding", id, "reason", "依法公示"))
                        .toList());
        assertThat(file.take(Role.SECRECY_GROUP, "review-secrecy", decided).stage())
                .isEqualTo("reviewed");
    }

    @Test
    void art17_a_scanner_that_broke_down_lets_nothing_through_but_it_can_be_returned() {
        PaperCase file = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(Map.of("scan", "timeout", "findings", List.of()));
        assertThat(file.refusal(Role.SECRECY_GROUP, "review-secrecy", PublicationOnPaper.PASS)
                        .code())
                .isEqualTo("scan-incomplete");
        assertThat(file.take(Role.OFFICE, "return", Map.of("reason", "附件不能检查，请更换"))
                        .stage())
                .isEqualTo("draft");
    }

    @Test
    void a_returned_review_sends_the_draft_back_and_must_be_repeated() {
        PaperCase file = PublicationOnPaper.handedOver("2026-01-30")
                .take(Role.SECRECY_GROUP, "review-secrecy", Map.of("result", "return", "basis", "含内部事项"));
        assertThat(file.stage()).isEqualTo("draft");
        file.take(Role.SECTION, "revise", Map.of("body", "改后的正文"));
        assertThat(file.view().data().textOr("body", "")).isEqualTo("改后的正文");
        assertThat(file.refusal(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .code())
                .isEqualTo("wrong-stage");
    }

    @Test
    void after_a_change_the_old_review_no_longer_counts() {
        PaperCase file = PublicationOnPaper.published("2026-01-30")
                .take(Role.SECTION, "change", Map.of("changedOn", "2026-01-30", "note", "更正"))
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(PublicationOnPaper.looked(List.of()));
        assertThat(file.stage()).isEqualTo("handed-over");
        assertThat(file.refusal(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .code())
                .isEqualTo("wrong-stage");
    }

    @Test
    void ZD1_what_is_kept_back_needs_a_ground_and_is_not_published() {
        Map<String, Object> kept = PublicationOnPaper.document("2026-01-30");
        kept.put("attribute", "not-disclosed");
        PaperCase desk = new PaperCase(PublicationProcedure.table(), LocalDate.parse("2026-01-30"));
        assertThat(desk.refusal(Role.SECTION, "draft", kept).errors())
                .containsExactly(new FieldError("attributeBasis", "required"));
        kept.put("attributeBasis", "条例16：内部管理信息");
        desk.take(Role.SECTION, "draft", kept)
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(PublicationOnPaper.looked(List.of()))
                .take(Role.SECRECY_GROUP, "review-secrecy", PublicationOnPaper.PASS);
        assertThat(desk.refusal(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE)
                        .code())
                .isEqualTo("not-for-publication");
    }

    @Test
    void withdrawal_needs_the_directors_own_approval_of_this_version() {
        PaperCase file = PublicationOnPaper.published("2026-01-30");
        Map<String, Object> reason = Map.of("reason", "内容有误");
        assertThat(file.refusal(Role.OFFICE, "withdraw", reason).code()).isEqualTo("director-approval-missing");
        file.take(Role.DIRECTOR, "approve-withdrawal", Map.of());
        assertThat(file.take(Role.OFFICE, "withdraw", reason).stage()).isEqualTo("withdrawn");
    }

    @Test
    void the_director_may_take_a_document_down_without_asking_anybody() {
        PaperCase file = PublicationOnPaper.published("2026-01-30");
        assertThat(file.take(Role.DIRECTOR, "withdraw", Map.of("reason", "内容有误"))
                        .stage())
                .isEqualTo("withdrawn");
    }

    @Test
    void dates_that_cannot_be_are_named() {
        PaperCase desk = new PaperCase(PublicationProcedure.table(), LocalDate.parse("2026-01-30"));
        Map<String, Object> tomorrow = PublicationOnPaper.document("2026-01-31");
        assertThat(desk.refusal(Role.SECTION, "draft", tomorrow).errors())
                .containsExactly(new FieldError("formedOn", "in-the-future"));
        Map<String, Object> reversed = PublicationOnPaper.document("2026-01-30");
        reversed.putAll(Map.of("effectiveOn", "2026-03-01", "expiresOn", "2026-02-01"));
        assertThat(desk.refusal(Role.SECTION, "draft", reversed).errors())
                .containsExactly(new FieldError("expiresOn", "before-it-begins"));
    }

    @Test
    void everything_wrong_with_a_draft_is_told_at_once() {
        Map<String, Object> draft = PublicationOnPaper.document("2026-01-31");
        draft.remove("title");
        draft.putAll(Map.of("effectiveOn", "2026-03-01", "expiresOn", "2026-02-01", "attribute", "on-request"));
        PaperCase desk = new PaperCase(PublicationProcedure.table(), LocalDate.parse("2026-01-30"));
        assertThat(desk.refusal(Role.SECTION, "draft", draft).errors())
                .containsExactlyInAnyOrder(
                        new FieldError("title", "required"),
                        new FieldError("formedOn", "in-the-future"),
                        new FieldError("expiresOn", "before-it-begins"),
                        new FieldError("attributeBasis", "required"));
    }

    @Test
    void ZD4_a_formation_day_put_right_before_publication_moves_the_clock_and_is_no_new_start() {
        PaperCase late =
                PublicationOnPaper.drafted("2026-03-02").take(Role.SECTION, "revise", Map.of("formedOn", "2025-11-03"));
        assertThat(late.clock("K1").due()).isEqualTo("2025-12-01");
        assertThat(late.clock("K1").state()).isEqualTo(Deadline.State.MISSED);
        PaperCase other =
                PublicationOnPaper.drafted("2026-03-02").take(Role.SECTION, "revise", Map.of("issuer", "商务局"));
        assertThat(other.clock("K1").due())
                .isEqualTo(PublicationOnPaper.drafted("2026-03-02").clock("K1").due());
    }

    @Test
    void ZD4_after_a_change_the_day_of_formation_no_longer_moves_the_clock() {
        PaperCase changed = PublicationOnPaper.published("2026-01-30")
                .on("2026-09-21")
                .take(Role.SECTION, "change", Map.of("changedOn", "2026-09-18", "note", "更正成文日期"))
                .take(Role.SECTION, "revise", Map.of("formedOn", "2026-01-29"));
        assertThat(changed.clock("K1").due()).isEqualTo("2026-10-22");
    }

    @Test
    void ZD4_what_is_not_for_proactive_publication_has_no_time_to_be_published_in() {
        PaperCase kept = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "revise", Map.of("attribute", "on-request", "attributeBasis", "条例13"));
        assertThat(kept.clock("K1").state()).isEqualTo(Deadline.State.VOID);
        assertThat(kept.take(Role.SECTION, "revise", Map.of("attribute", "proactive"))
                        .clock("K1")
                        .state())
                .isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void a_change_is_not_of_a_day_that_is_still_to_come_nor_forms_the_document_in_future() {
        PaperCase published = PublicationOnPaper.published("2026-01-30").on("2026-02-10");
        Map<String, Object> future = Map.of("changedOn", "2026-02-10", "note", "更正", "formedOn", "2026-02-11");
        assertThat(published.refusal(Role.SECTION, "change", future).errors())
                .extracting(FieldError::field)
                .contains("formedOn");
    }

    @Test
    void a_formatted_text_of_blank_paragraphs_is_no_text() {
        PaperCase published = PublicationOnPaper.published("2026-01-30").on("2026-02-10");
        Map<String, Object> change = Map.of(
                "changedOn", "2026-02-10", "note", "更正", "bodyFormat", "html", "body", "<p>&nbsp;<br></p><p>　</p>");
        assertThat(published.refusal(Role.SECTION, "change", change).errors())
                .containsExactly(new FieldError("body", "required"));
    }

    @Test
    void a_document_is_not_changed_before_it_was_formed_whichever_day_is_put_right() {
        PaperCase published = PublicationOnPaper.published("2026-01-30").on("2026-02-10");
        Map<String, Object> change = Map.of("changedOn", "2026-02-05", "note", "更正", "formedOn", "2026-02-06");
        assertThat(published.refusal(Role.SECTION, "change", change).errors())
                .containsExactly(new FieldError("changedOn", "before-it-was-formed"));
        PaperCase changing = published.take(Role.SECTION, "change", Map.of("changedOn", "2026-02-05", "note", "更正"));
        assertThat(changing.refusal(Role.SECTION, "revise", Map.of("formedOn", "2026-02-06"))
                        .errors())
                .containsExactly(new FieldError("formedOn", "before-it-was-formed"));
    }

    @Test
    void art17_who_wrote_the_first_version_does_not_review_the_second_that_another_changed() {
        Actor author = new Actor(
                Objects.requireNonNull(PaperCase.person(Role.SECTION).id()),
                "王芳",
                Set.of(Role.SECRECY_GROUP, Role.OFFICE),
                "body",
                Set.of());
        Actor other = new Actor(
                java.util.UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
                "赵刚",
                Set.of(Role.SECTION),
                "body",
                Set.of());
        PaperCase file = PublicationOnPaper.published("2026-01-30").on("2026-02-10");
        assertThat(file.tries(other, "change", Map.of("changedOn", "2026-02-09", "note", "更正")))
                .isInstanceOf(Verdict.Permitted.class);
        file.take(Role.SECTION, "change", Map.of("changedOn", "2026-02-09", "note", "更正"))
                .take(Role.SECTION, "hand-over", Map.of())
                .recording(PublicationOnPaper.looked(List.of()));
        assertThat(code(file.tries(author, "review-secrecy", PublicationOnPaper.PASS)))
                .isEqualTo("same-person");
    }

    @Test
    void a_field_stated_with_nothing_in_it_is_emptied_and_not_silently_kept() {
        PaperCase file = PublicationOnPaper.drafted("2026-01-30")
                .take(Role.SECTION, "revise", Map.of("documentNumber", "白商发〔2026〕3号", "keyContent", ""));
        Map<String, Object> emptied = new java.util.HashMap<>();
        emptied.put("documentNumber", null);
        emptied.put("attachments", List.of());
        PaperCase after = file.take(Role.SECTION, "revise", emptied);
        assertThat(after.view().last("revise").orElseThrow().data().texts("cleared"))
                .containsExactly("attachments", "documentNumber");
        assertThat(file.refusal(Role.SECTION, "revise", Map.of("title", " ")).errors())
                .containsExactly(new FieldError("title", "required"));
    }

    @Test
    void ZD3_every_carrier_but_the_own_website_has_its_evidence() {
        PaperCase file = PublicationOnPaper.reviewed("2026-01-30");
        Map<String, Object> board =
                Map.of("carriers", List.of(Map.of("kind", "website"), Map.of("kind", "notice-board")));
        assertThat(file.refusal(Role.OFFICE, "publish", board).errors())
                .containsExactly(new FieldError("carriers[1].evidence", "required"));
    }

    @Test
    void art17_what_is_written_after_the_review_holds_nothing_a_reviewer_would_have_kept_back() {
        PaperCase file = PublicationOnPaper.reviewed("2026-01-30");
        Map<String, Object> telling =
                Map.of("carriers", List.of(Map.of("kind", "wechat", "evidence", "联系人张三 220802198503121239")));
        assertThat(file.refusal(Role.OFFICE, "publish", telling).errors())
                .containsExactly(new FieldError("carriers[0].evidence", "not-for-the-public"));
        PaperCase published = file.take(Role.OFFICE, "publish", PublicationOnPaper.WEBSITE);
        assertThat(published
                        .refusal(Role.DIRECTOR, "withdraw", Map.of("reason", "泄露张三220802198503121239"))
                        .errors())
                .containsExactly(new FieldError("reason", "not-for-the-public"));
        assertThat(published
                        .take(Role.DIRECTOR, "withdraw", Map.of("reason", "内容有误，详询0436-3233456"))
                        .stage())
                .isEqualTo("withdrawn");
    }

    @Test
    void a_decision_on_something_that_was_not_found_is_no_decision() {
        PaperCase file = PublicationOnPaper.handedOver("2026-01-30");
        Map<String, Object> made = Map.of(
                "result", "pass", "basis", "可以公开", "decisions", List.of(Map.of("finding", "zz", "reason", "同意")));
        assertThat(file.refusal(Role.SECRECY_GROUP, "review-secrecy", made).errors())
                .containsExactly(new FieldError("decisions.zz", "unknown-finding"));
    }

    @Test
    void a_draft_that_was_never_public_is_discarded_with_a_reason_and_its_clock_ends() {
        assertThat(PublicationOnPaper.drafted("2026-01-30")
                        .refusal(Role.SECTION, "discard", Map.of())
                        .errors())
                .containsExactly(new FieldError("reason", "required"));
        for (Role role : List.of(Role.SECTION, Role.OFFICE)) {
            PaperCase discarded =
                    PublicationOnPaper.drafted("2026-01-30").take(role, "discard", Map.of("reason", "与另一件重复"));
            assertThat(discarded.stage()).isEqualTo("discarded");
            assertThat(discarded.clock("K1").state()).isEqualTo(Deadline.State.VOID);
            assertThat(discarded.refusal(Role.SECTION, "hand-over", Map.of()).code())
                    .isEqualTo("wrong-stage");
        }
    }

    @Test
    void what_was_public_once_is_not_discarded_while_it_is_being_changed() {
        PaperCase changing = PublicationOnPaper.published("2026-01-30")
                .on("2026-09-21")
                .take(Role.SECTION, "change", Map.of("changedOn", "2026-09-18", "note", "更正"));
        assertThat(changing.refusal(Role.SECTION, "discard", Map.of("reason", "不要了"))
                        .code())
                .isEqualTo("was-public");
        assertThat(PublicationOnPaper.handedOver("2026-01-30")
                        .refusal(Role.OFFICE, "discard", Map.of("reason", "先退回"))
                        .code())
                .isEqualTo("wrong-stage");
    }

    @Test
    void a_change_can_be_given_up_so_that_the_public_version_can_be_taken_down() {
        PaperCase changing = PublicationOnPaper.published("2026-01-30")
                .on("2026-09-21")
                .take(Role.SECTION, "change", Map.of("changedOn", "2026-09-18", "note", "更正", "title", "另一标题"));
        PaperCase given = changing.take(Role.OFFICE, "abandon-change", Map.of("reason", "变更有误"));
        assertThat(given.stage()).isEqualTo("published");
        assertThat(given.clock("K1").state()).isEqualTo(Deadline.State.VOID);
        assertThat(AsPublished.of(given.view()).textOr("title", "")).isEqualTo("2026年度县域商业体系建设项目申报通知");
        assertThat(given.take(Role.DIRECTOR, "withdraw", Map.of("reason", "内容有误"))
                        .stage())
                .isEqualTo("withdrawn");
        assertThat(PublicationOnPaper.drafted("2026-01-30")
                        .refusal(Role.OFFICE, "abandon-change", Map.of("reason", "不发了"))
                        .code())
                .isEqualTo("nothing-public-yet");
    }

    @Test
    void what_a_document_names_must_have_been_found_to_be_what_it_is_named_as() {
        PaperCase drafted = PublicationOnPaper.drafted("2026-01-30");
        Map<String, Object> named = Map.of(
                "interprets", "a-document", "related", List.of("a-document", "a-request"), "requestCase", "a-request");
        Set<String> requests = Set.of("a-request");
        drafted.knowing(new Facts(Map.of("publication", Set.of("a-document"), "request", requests)));
        assertThat(drafted.refusal(Role.SECTION, "revise", named).errors())
                .containsExactly(new FieldError("related", "unknown-publication"));
        drafted.knowing(new Facts(Map.of("publication", Set.of("a-document", "a-request"), "request", requests)));
        assertThat(drafted.tries(Role.SECTION, "revise", named)).isInstanceOf(Verdict.Permitted.class);
        drafted.knowing(Facts.NONE);
        assertThat(drafted.refusal(Role.SECTION, "revise", named).errors())
                .containsExactly(
                        new FieldError("interprets", "unknown-publication"),
                        new FieldError("related", "unknown-publication"),
                        new FieldError("requestCase", "unknown-request"));
    }

    @Test
    void too_many_related_documents_are_refused_for_their_number_together_with_every_other_fault() {
        List<String> many =
                IntStream.rangeClosed(1, 31).mapToObj(n -> "document-" + n).toList();
        assertThat(PublicationOnPaper.drafted("2026-01-30")
                        .refusal(Role.SECTION, "revise", Map.of("related", many, "category", "nothing"))
                        .errors())
                .contains(new FieldError("related", "wrong-count"))
                .hasSize(2);
    }
}
