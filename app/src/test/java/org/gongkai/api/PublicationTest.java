package org.gongkai.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document from the section's draft to the public, its changes and its withdrawal, over HTTP. */
class PublicationTest extends ApiTest {

    private static final Map<String, Object> PASS = Map.of("result", "pass", "basis", "经审查不涉密，可以公开");
    private static final Map<String, Object> WEBSITE =
            Map.of("carriers", List.of(Map.of("kind", "website", "evidence", "专栏")));

    private static Map<String, Object> document(String title) {
        return new HashMap<>(Map.of(
                "title", title,
                "body", "各县（市、区）商务主管部门：现将有关事项通知如下。",
                "category", "wide-knowledge",
                "keyContent", "special-funds",
                "formedOn", "2026-01-30",
                "documentNumber", "白商发〔2026〕3号"));
    }

    private String drafted(Map<String, Object> document) {
        Map<String, Object> body = new HashMap<>(document);
        body.put("procedure", "proactive-publication");
        return as("section").post("/cases", body).expect(201).at("id");
    }

    private String handedOver(String title) {
        return requests.take(drafted(document(title)), "section", "hand-over", Map.of());
    }

    private String published(String title) {
        String id = requests.take(handedOver(title), "secrecy", "review-secrecy", PASS);
        return requests.take(id, "office", "publish", WEBSITE);
    }

    /** The path goes as it is written. */
    private int status(String path) {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private List<String> listed() {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            Answer page =
                    as(Client.NOBODY).get("/publications?cursor=" + cursor).expect(200);
            titles.addAll(page.texts("items", "title"));
            cursor = page.json().path("next").isNull() ? "" : page.at("next");
        } while (!cursor.isEmpty());
        return titles;
    }

    @Test
    void ZD4_what_is_published_can_be_read_by_anybody_with_its_metadata_and_history() {
        String id = published("关于公布商务发展专项资金的通知");
        Answer seen = as(Client.NOBODY).get("/publications/" + id).expect(200);
        assertThat(seen.at("title")).isEqualTo("关于公布商务发展专项资金的通知");
        assertThat(seen.at("publishedOn")).isEqualTo("2026-01-30");
        assertThat(seen.at("kind")).isEqualTo("proactive-publication");
        assertThat(seen.at("indexNumber")).contains("/2026-");
        assertThat(seen.at("url")).isEqualTo("/disclosure/documents/" + id);
        assertThat(seen.json().path("history")).hasSize(1);
        assertThat(listed()).contains("关于公布商务发展专项资金的通知");
        assertThat(requests.file(id).clock("K1")).isEqualTo("met 2026-03-05");
    }

    @Test
    void nothing_of_a_draft_is_anywhere_before_it_is_published() {
        String canary = "金丝雀鹤城甲申";
        String id = handedOver(canary);
        as(Client.NOBODY).get("/publications/" + id).expect(404);
        assertThat(listed()).doesNotContain(canary);
        as(Client.NOBODY).get("/cases/" + id).expect(401);
        as("citizen").get("/cases/" + id).expect(404);
    }

    @Test
    void art17_the_gate_cannot_be_passed_by_any_role() {
        String id = handedOver("未经审查的文件");
        for (String account : List.of("office", "director", "deputy", "admin", "secrecy", "section")) {
            assertThat(as(account).take(id, "publish", WEBSITE).status())
                    .as(account)
                    .isIn(403, 404, 409);
        }
        as(Client.NOBODY).get("/publications/" + id).expect(404);
    }

    @Test
    void art17_findings_are_shown_masked_and_each_needs_a_decision() {
        Map<String, Object> document = document("含个人信息的公示");
        document.put("body", "联系人王某，身份证号220802199001011237，手机13804360001。");
        String id = requests.take(drafted(document), "section", "hand-over", Map.of());
        Answer file = as("secrecy").get("/cases/" + id).expect(200);
        var findings = file.json().path("events").path(1).path("data").path("findings");
        assertThat(findings).isNotEmpty();
        assertThat(findings.toString()).doesNotContain("220802199001011237").doesNotContain("13804360001");
        as("secrecy").take(id, "review-secrecy", PASS).expect(422);
        List<Map<String, String>> decisions = new ArrayList<>();
        findings.forEach(each -> decisions.add(Map.of("finding", each.path("id").asString(), "reason", "本人书面同意公开")));
        Map<String, Object> decided = new HashMap<>(PASS);
        decided.put("decisions", decisions);
        as("secrecy").take(id, "review-secrecy", decided).expect(200);
    }

    @Test
    void art17_what_links_and_hidden_words_hold_is_found_and_what_is_hidden_is_not_published() {
        Map<String, Object> document = document("带格式的公示");
        document.put("bodyFormat", "html");
        document.put(
                "body",
                "<p>电话<span style=\"display:none\">9</span>13843612345</p><p style=\"display:none\">内部掌握</p>"
                        + "<p><a href=\"http://a.cn/?id=220802198503121239\">详见</a></p>");
        String id = requests.take(drafted(document), "section", "hand-over", Map.of());
        var findings = as("secrecy")
                .get("/cases/" + id)
                .expect(200)
                .json()
                .path("events")
                .path(1)
                .path("data")
                .path("findings");
        List<Map<String, String>> decisions = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        findings.forEach(each -> {
            kinds.add(each.path("kind").asString());
            decisions.add(Map.of("finding", each.path("id").asString(), "reason", "本人书面同意公开"));
        });
        assertThat(kinds).contains("mobile-number", "id-number", "hidden-text");
        Map<String, Object> decided = new HashMap<>(PASS);
        decided.put("decisions", decisions);
        as("secrecy").take(id, "review-secrecy", decided).expect(200);
        requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
        assertThat(as("section").get("/publications/" + id).expect(200).at("body"))
                .contains("电话13843612345")
                .doesNotContain("内部掌握");
    }

    @Test
    void ZD4_a_change_leaves_the_old_version_public_until_the_new_one_has_passed_review() {
        String id = published("办事指南");
        requests.take(
                id, "section", "change", Map.of("changedOn", "2026-01-30", "note", "更正办公时间", "body", "改后的正文，尚未审查。"));
        Answer between = as(Client.NOBODY).get("/publications/" + id).expect(200);
        assertThat(between.text()).doesNotContain("尚未审查");
        requests.take(id, "section", "hand-over", Map.of());
        requests.take(id, "secrecy", "review-secrecy", PASS);
        requests.take(id, "office", "publish", WEBSITE);
        Answer after = as(Client.NOBODY).get("/publications/" + id).expect(200);
        assertThat(after.at("version")).isEqualTo("2");
        assertThat(after.json().path("history")).hasSize(2);
        assertThat(as(Client.NOBODY)
                        .get("/publications/" + id + "/versions/1")
                        .expect(200)
                        .text())
                .contains("现将有关事项通知如下");
    }

    @Test
    void a_withdrawn_document_leaves_a_tombstone_without_its_text() {
        String id = published("将要撤下的文件");
        as("office").take(id, "withdraw", Map.of("reason", "内容有误")).expect(409);
        requests.take(id, "director", "approve-withdrawal", Map.of());
        requests.take(id, "office", "withdraw", Map.of("reason", "内容有误"));
        Answer seen = as(Client.NOBODY).get("/publications/" + id).expect(200);
        assertThat(seen.at("state")).isEqualTo("withdrawn");
        assertThat(seen.text()).doesNotContain("现将有关事项通知如下");
        as(Client.NOBODY).get("/publications/" + id + "/versions/1").expect(404);
        assertThat(listed()).doesNotContain("将要撤下的文件");
    }

    @Test
    void the_section_is_told_when_its_document_comes_back() {
        String id = requests.take(handedOver("要退回的文件"), "office", "return", Map.of("reason", "请补充依据"));
        assertThat(jdbc.sql(
                                "select audience from outbox where case_id = cast(:id as uuid) and kind = 'publication-returned'")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("section:market");
    }

    @Test
    void another_section_sees_nothing_of_a_draft_and_nobody_takes_its_steps() {
        String id = drafted(document("别的科室的草稿"));
        as("section2").get("/cases/" + id).expect(404);
        as("section2").take(id, "hand-over", Map.of()).expect(404);
        as("office").take(id, "hand-over", Map.of()).expect(403);
        as(Client.NOBODY).take(id, "hand-over", Map.of()).expect(401);
        as("office").take(id, "publish", WEBSITE).expect(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "+300000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z"
            })
    void a_cursor_of_a_time_nothing_can_be_published_at_is_nobodys(String at) {
        String place = at + "/6b1f0c86-0000-4000-8000-000000000000";
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
        Answer refused = as(Client.NOBODY).get("/publications?cursor=" + cursor).expect(422);
        assertThat(refused.errors()).containsExactly("cursor:unknown-cursor");
    }

    @Test
    void unknown_ids_and_cursors_are_told_apart_from_empty_lists() {
        as(Client.NOBODY)
                .get("/publications/6b1f0c86-0000-4000-8000-000000000000")
                .expect(404);
        as(Client.NOBODY).get("/publications?cursor=nonsense").expect(422);
        assertThat(as(Client.NOBODY)
                        .get("/publications?topic=nothing")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void art17_the_note_of_a_change_is_looked_through_like_the_text_it_changes() {
        String id = published("关于公布联系方式的通知");
        requests.take(id, "section", "change", Map.of("changedOn", "2026-01-30", "note", "更正张三13843612345的号码"));
        requests.take(id, "section", "hand-over", Map.of());
        assertThat(as("secrecy").take(id, "review-secrecy", PASS).expect(422).code())
                .isEqualTo("invalid-data");
    }

    @Test
    void a_change_that_is_given_up_leaves_the_document_as_it_was_published() {
        String id = published("关于调整受理窗口的通知");
        requests.take(
                id,
                "section",
                "change",
                Map.of("changedOn", "2026-01-30", "note", "改期", "title", "不应公开的标题", "documentNumber", ""));
        requests.take(id, "office", "abandon-change", Map.of("reason", "变更依据不足"));
        Answer file = requests.file(id);
        assertThat(file.at("stage")).isEqualTo("published");
        assertThat(file.json().path("data").path("title").asString()).isEqualTo("关于调整受理窗口的通知");
        assertThat(file.json().path("data").path("documentNumber").asString()).isEqualTo("白商发〔2026〕3号");
        assertThat(as(Client.NOBODY).get("/publications/" + id).expect(200).at("title"))
                .isEqualTo("关于调整受理窗口的通知");
        requests.take(id, "director", "withdraw", Map.of("reason", "依据失效"));
        as(Client.NOBODY).get("/publications/" + id).expect(200);
    }

    @Test
    void a_discarded_draft_keeps_its_history_and_is_in_no_public_exit() {
        String id = drafted(document("不再公开的草稿"));
        as("section2").take(id, "discard", Map.of("reason", "别科的草稿")).expect(404);
        requests.take(id, "office", "discard", Map.of("reason", "与另一件重复"));
        Answer file = requests.file(id);
        assertThat(file.at("stage")).isEqualTo("discarded");
        assertThat(file.json().path("data").path("title").asString()).isEqualTo("不再公开的草稿");
        assertThat(file.json()
                        .path("events")
                        .path(1)
                        .path("data")
                        .path("reason")
                        .asString())
                .isEqualTo("与另一件重复");
        assertThat(file.json().path("steps")).isEmpty();
        as(Client.NOBODY).get("/publications/" + id).expect(404);
        as(Client.NOBODY).get("/cases/" + id).expect(401);
        assertThat(as(Client.NOBODY)
                        .get("/publications?q=不再公开的草稿")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void an_attachment_list_stated_empty_takes_the_attachments_off() {
        String id = published("关于清空文号的通知");
        requests.take(
                id,
                "section",
                "change",
                Map.of("changedOn", "2026-01-30", "note", "文号有误", "documentNumber", "", "attachments", List.of()));
        requests.take(id, "section", "hand-over", Map.of());
        requests.take(id, "secrecy", "review-secrecy", PASS);
        requests.take(id, "office", "publish", WEBSITE);
        assertThat(as(Client.NOBODY).get("/publications/" + id).expect(200).at("documentNumber"))
                .isEmpty();
    }

    @Test
    void what_is_no_id_is_unknown_and_not_wrong() {
        as(Client.NOBODY).get("/publications/nope").expect(404);
        as(Client.NOBODY).get("/publications/nope/versions/1").expect(404);
    }

    @Test
    void a_page_has_one_address_and_a_withdrawn_one_is_gone_under_every_other() {
        String id = published("关于某路段封闭的通告");
        String page = "/disclosure/documents/" + id;
        List<String> others = List.of(
                page.replace(id, id.toUpperCase(java.util.Locale.ROOT)),
                page + "/",
                page + "//",
                page + "/versions/01",
                page + "/versions/+1",
                page + "/versions/1/");
        others.forEach(each -> assertThat(status(each)).as(each).isIn(400, 404));
        assertThat(status(page + "/versions/1")).isEqualTo(200);
        requests.take(id, "director", "withdraw", Map.of("reason", "通告有误"));
        others.forEach(each -> assertThat(status(each)).as(each).isIn(400, 404));
        assertThat(status("/disclosure/" + "a".repeat(300))).isEqualTo(404);
    }

    @Test
    void art17_every_word_that_becomes_public_is_looked_through_and_not_the_body_alone() {
        for (String field : List.of("summary", "issuer", "topic", "keyContent", "documentNumber")) {
            Map<String, Object> document = document("关于补贴发放的公告");
            document.put(field, "手机13912345678");
            String id = requests.take(drafted(document), "section", "hand-over", Map.of());
            as("secrecy").take(id, "review-secrecy", PASS).expect(422);
        }
    }

    @Test
    void art17_what_cleaning_joins_is_found_as_readers_will_read_it() {
        Map<String, Object> document = document("关于补贴对象的公示");
        document.put("bodyFormat", "html");
        document.put("body", "<p>110105<button>x</button>194912<button>x</button>31002X</p>");
        String id = requests.take(drafted(document), "section", "hand-over", Map.of());
        as("secrecy").take(id, "review-secrecy", PASS).expect(422);
    }
}
