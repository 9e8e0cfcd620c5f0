package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that belong together lead to each other, as long as both are public. */
class RelatedDocumentsTest extends ApiTest {

    private final HttpClient http = HttpClient.newHttpClient();

    private String page(String id) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/disclosure/documents/" + id);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Map<String, Object> document(String title, Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", title + "的正文",
                "category", "wide-knowledge",
                "formedOn", "2026-01-30"));
        document.putAll(more);
        return document;
    }

    private String drafted(String title, Map<String, Object> more) {
        return as("section").post("/cases", document(title, more)).expect(201).at("id");
    }

    private String published(String title, Map<String, Object> more) {
        return documents.publish(drafted(title, more));
    }

    private Answer seen(String id) {
        return as(Client.NOBODY).get("/publications/" + id).expect(200);
    }

    private void shows(String id, String text) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(page(id)).contains(text));
    }

    private void hides(String id, String text) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(page(id)).doesNotContain(text));
    }

    @Test
    void a_document_and_its_interpretation_lead_to_each_other_until_one_is_withdrawn() {
        String policy = published("县域商业扶持办法甲", Map.of());
        shows(policy, "县域商业扶持办法甲");
        String reading = published("一图读懂扶持办法甲", Map.of("interprets", policy));
        shows(policy, "一图读懂扶持办法甲");
        shows(reading, "/disclosure/documents/" + policy);
        assertThat(page(reading)).contains("\"about\":{").contains("解读的文件");
        assertThat(page(policy)).contains("\"subjectOf\":[").contains("政策解读");
        assertThat(seen(reading).json().path("interprets").path("id").asString())
                .isEqualTo(policy);
        assertThat(seen(policy).texts("interpretedBy", "id")).containsExactly(reading);
        documents.withdraw(reading);
        hides(policy, reading);
        assertThat(seen(policy).json().path("interpretedBy")).isEmpty();
    }

    @Test
    void related_documents_are_listed_on_both_sides_and_follow_changes() {
        String form = published("申报表样式乙", Map.of());
        String notice = published("申报通知乙", Map.of("related", List.of(form)));
        shows(form, "申报通知乙");
        shows(notice, "申报表样式乙");
        requests.take(
                notice,
                "section",
                "change",
                Map.of("changedOn", "2026-01-30", "note", "不再附表", "cleared", List.of("related")));
        documents.publish(notice);
        hides(form, "申报通知乙");
        assertThat(seen(notice).json().path("related")).isEmpty();
    }

    @Test
    void a_draft_may_be_named_and_is_shown_by_nobody_before_it_is_public() {
        String policy = drafted("金丝雀丙号未公开办法", Map.of());
        String reading = published("丙号办法解读", Map.of("interprets", policy, "related", List.of(policy)));
        shows(reading, "丙号办法解读");
        assertThat(page(reading)).doesNotContain("金丝雀丙号").doesNotContain(policy);
        assertThat(seen(reading).text()).doesNotContain("金丝雀丙号").doesNotContain(policy);
        documents.publish(policy);
        shows(reading, "金丝雀丙号未公开办法");
        shows(policy, "丙号办法解读");
    }

    @Test
    void a_number_cited_in_the_text_leads_to_the_document_that_bears_it() {
        String cited = published("丁号实施意见", Map.of("documentNumber", "白商发〔2026〕777号"));
        String citing = published("丁号工作方案", Map.of("body", "根据白商发[2026]777 号要求，制定本方案。"));
        shows(citing, "丁号实施意见");
        assertThat(page(citing)).contains("文中提到");
        assertThat(seen(citing).texts("mentioned", "id")).containsExactly(cited);
        documents.withdraw(cited);
        hides(citing, "丁号实施意见");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "6b1f0c86-0000-4000-8000-000000000000"})
    void what_leads_nowhere_is_refused_with_its_field(String nowhere) {
        for (String field : List.of("interprets", "related", "requestCase")) {
            Answer refused = as("section").post("/cases", document("戊号", Map.of(field, nowhere)));
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.texts("errors", "field")).containsExactly(field);
        }
    }

    @Test
    void what_the_drafter_may_not_see_what_was_withdrawn_and_the_document_itself_are_refused_alike() {
        String foreign = as("section2")
                .post("/cases", document("别科草稿", Map.of()))
                .expect(201)
                .at("id");
        as("section")
                .post("/cases", document("己号", Map.of("interprets", foreign)))
                .expect(422);
        String gone = published("将撤下的己号", Map.of());
        documents.withdraw(gone);
        as("section")
                .post("/cases", document("己号二", Map.of("related", List.of(gone))))
                .expect(422);
        String own = drafted("己号三", Map.of());
        as("section").take(own, "revise", Map.of("interprets", own)).expect(422);
        as("section").take(own, "revise", Map.of("requestCase", gone)).expect(422);
    }

    @Test
    void art15_the_applicant_behind_a_document_is_found_before_it_is_released() {
        String request = as("office")
                .post(
                        "/cases",
                        Map.of(
                                "procedure", "disclosure-request",
                                "applicant",
                                        Map.of(
                                                "kind", "natural-person",
                                                "name", "欧阳雪梅",
                                                "idType", "居民身份证",
                                                "idNumber", "220802199001011237",
                                                "phone", "13800002222",
                                                "address", "白城市洮北区新华西大街9号"),
                                "description", "2025年会展补贴的分配结果",
                                "formWanted", "paper",
                                "channel", "letter"))
                .expect(201)
                .at("id");
        as("section")
                .post("/cases", document("别科的申请", Map.of("requestCase", request)))
                .expect(422);
        requests.take(request, "office", "register", Map.of());
        requests.take(request, "office", "assign", Map.of("section", "market", "person", "section"));
        String id = drafted(
                "会展补贴分配结果",
                Map.of("requestCase", request, "body", "应 欧阳 雪梅（洮北区外，白城市洮北区新华西大街9号，证件220802199001011237）的申请公开。"));
        requests.take(id, "section", "hand-over", Map.of());
        Answer file = as("secrecy").get("/cases/" + id).expect(200);
        var findings = file.json().path("events").path(1).path("data").path("findings");
        assertThat(findings.findValuesAsString("kind"))
                .containsExactlyInAnyOrder("applicant-name", "applicant-address", "applicant-number");
        assertThat(findings.toString()).doesNotContain("雪梅").doesNotContain("220802199001011237");
        as("secrecy").take(id, "review-secrecy", Documents.PASS).expect(422);
        String released = published("与申请无关的信息", Map.of("requestCase", request));
        assertThat(seen(released).text()).doesNotContain(request).doesNotContain("requestCase");
    }
}
