package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.procedure.FieldError;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.ColumnBook.Wish;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.LinkCheck;
import org.gongkai.publication.SelfInspection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns as the office keeps them and as the public sees them, and what the self-inspection says of them. */
class ColumnBookTest extends ApiTest {

    private static final String BODY = "baicheng-commerce";

    @Autowired
    ColumnBook book;

    @Autowired
    SelfInspection inspection;

    @Autowired
    LinkCheck links;

    private static Wish wish(String title, String topic, boolean hidden) {
        return new Wish(title, "", topic, 10, hidden, "", null, "", "");
    }

    private ColumnEntry added(String title, String topic) {
        return ((ColumnBook.Answer.Done) book.add(BODY, wish(title, topic, false), "office", clock.instant())).entry();
    }

    private String published(String title, Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", title,
                "category", "wide-knowledge",
                "formedOn", "2026-01-30"));
        document.putAll(more);
        String id = as("section").post("/cases", document).expect(201).at("id");
        requests.take(id, "section", "hand-over", Map.of());
        requests.take(id, "secrecy", "review-secrecy", passed(id));
        return requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
    }

    /** A review that passes, with a reason for each finding. */
    private Map<String, Object> passed(String id) {
        List<Map<String, String>> decisions = as("secrecy")
                .get("/cases/" + id)
                .expect(200)
                .json()
                .at("/events/1/data/findings")
                .valueStream()
                .map(each -> Map.of("finding", each.path("id").asString(), "reason", "可以公开"))
                .toList();
        return Map.of("result", "pass", "basis", "可以公开", "decisions", decisions);
    }

    private void shows(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reader.text(path)).contains(text));
    }

    private List<String> lacking(String indicator) {
        return inspection.findings(BODY, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(lack -> lack.indicator().equals(indicator))
                .map(SelfInspection.Lack::subject)
                .toList();
    }

    @Test
    void an_own_column_holds_what_is_put_there_and_what_is_of_its_topic() {
        ColumnEntry column = added("夜间经济专题", "夜间经济");
        String page = "/disclosure/columns/" + column.id();
        shows("/disclosure/content", "夜间经济专题");
        String put = published("放入专题的通知", Map.of("keyContent", column.id()));
        String topical = published("同主题的通知", Map.of("topic", "夜间经济"));
        String other = published("别的通知", Map.of("topic", "冷链物流"));
        shows(page, put);
        shows(page, topical);
        assertThat(reader.text(page)).doesNotContain(other);
        shows("/disclosure/documents/" + put, page);
    }

    @Test
    void a_hidden_column_is_gone_and_a_renamed_one_is_renamed_at_once() {
        ColumnEntry column = added("旧名专题", "");
        String page = "/disclosure/columns/" + column.id();
        shows("/disclosure/content", "旧名专题");
        assertThat(book.change(BODY, column.id(), 1, wish("新名专题", "", false), "office", clock.instant()))
                .isInstanceOf(ColumnBook.Answer.Done.class);
        shows(page, "新名专题");
        assertThat(reader.text("/disclosure/content")).doesNotContain("旧名专题");
        book.change(BODY, column.id(), 2, wish("新名专题", "", true), "office", clock.instant());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(reader.get(page).statusCode()).isEqualTo(404);
            assertThat(reader.text("/disclosure/content")).doesNotContain("新名专题");
        });
        assertThat(book.history(BODY, column.id())).hasSize(3);
    }

    @Test
    void of_two_who_change_a_column_the_slower_is_told() {
        ColumnEntry column = added("并发专题", "");
        book.change(BODY, column.id(), 1, wish("甲的名称", "", false), "one", clock.instant());
        assertThat(book.change(BODY, column.id(), 1, wish("乙的名称", "", false), "other", clock.instant()))
                .isInstanceOfSatisfying(
                        ColumnBook.Answer.Meanwhile.class,
                        meanwhile -> assertThat(meanwhile.now().column().title().zh())
                                .isEqualTo("甲的名称"));
    }

    @Test
    void a_column_the_law_asks_for_is_neither_renamed_nor_hidden() {
        assertThat(book.change(BODY, "article-20-item-8", 0, wish("改名", "", true), "office", clock.instant()))
                .isInstanceOf(ColumnBook.Answer.Invalid.class);
        book.change(BODY, "article-20-item-9", 0, wish("改名", "", false), "office", clock.instant());
        assertThat(book.find(BODY, "article-20-item-9")
                        .orElseThrow()
                        .column()
                        .title()
                        .zh())
                .isEqualTo("政府集中采购");
        assertThat(book.change(BODY, "nowhere", 0, wish("x", "", false), "office", clock.instant()))
                .isInstanceOf(ColumnBook.Answer.Unknown.class);
    }

    @Test
    void what_a_column_says_at_once_tells_no_number_of_a_person_and_bears_no_mark_of_secrecy() {
        String leak = "【机密】联系人王五 身份证110101199003074477 手机13800138000";
        refused("note", new Wish("", "", "", 0, false, "", null, leak, ""));
        refused("note", new Wish("", "", "", 0, false, "", null, "【机密】", ""));
        refused("noteEn", new Wish("", "", "", 0, false, "", null, "", "Call 13800138000"));
        assertThat(book.add(BODY, wish("王五110101199003074477", "", false), "office", clock.instant()))
                .isEqualTo(not("title"));
        assertThat(book.add(BODY, wish("专题", "手机一三八〇〇一三八〇〇〇", false), "office", clock.instant()))
                .isEqualTo(not("topic"));
        assertThat(reader.text("/disclosure/columns/article-20-item-13")).doesNotContain("王五", "13800138000");
    }

    private void refused(String field, Wish wish) {
        assertThat(book.change(BODY, "article-20-item-13", 0, wish, "office", clock.instant()))
                .isEqualTo(not(field));
    }

    private static ColumnBook.Answer not(String field) {
        return new ColumnBook.Answer.Invalid(List.of(new FieldError(field, "not-for-the-public")));
    }

    @Test
    void an_empty_column_that_says_why_is_read_by_the_public_and_not_lacking() {
        assertThat(lacking("empty-column")).contains("article-20-item-14");
        Wish said = new Wish("", "", "", 0, false, "market", 30, "本机关本年没有招考计划。", "");
        book.change(BODY, "article-20-item-14", 0, said, "office", clock.instant());
        assertThat(lacking("empty-column")).doesNotContain("article-20-item-14");
        shows("/disclosure/columns/article-20-item-14", "本机关本年没有招考计划。");
        published("招录公告", Map.of("statutoryItem", "item-14"));
        clock.set("2026-03-15");
        assertThat(lacking("late-column")).contains("article-20-item-14");
    }

    @Test
    void requests_near_and_past_their_clock_are_unanswered_messages() {
        String id = as("office")
                .post(
                        "/cases",
                        Map.of(
                                "procedure", "disclosure-request",
                                "applicant",
                                        Map.of(
                                                "kind", "natural-person",
                                                "name", "金丝雀申请人",
                                                "idType", "居民身份证",
                                                "idNumber", "220802199001011237",
                                                "phone", "13800002222"),
                                "description", "金丝雀描述",
                                "formWanted", "paper",
                                "channel", "letter"))
                .expect(201)
                .at("id");
        requests.take(id, "office", "register", Map.of());
        String number = as("office").get("/cases/" + id).expect(200).at("number");
        assertThat(lacking("unanswered")).doesNotContain(number);
        clock.set("2026-06-30");
        assertThat(lacking("unanswered")).contains(number);
        assertThat(inspection.findings(BODY, Locale.SIMPLIFIED_CHINESE).toString())
                .doesNotContain("金丝雀");
    }

    @Test
    void a_link_to_what_is_not_public_is_told_with_its_document_until_it_is_mended() {
        String target = published("链接目标", Map.of());
        String site = "http://127.0.0.1:" + port;
        String link = site + "/disclosure/documents/" + target;
        String gone = site + "/disclosure/documents/6b1f0c86-0000-4000-8000-000000000000";
        String body = "<p><a href=\"" + link + "\">在</a><a href=\"" + gone + "\">不在</a>"
                + "<a href=\"http://10.0.0.1/x\">外</a></p>";
        String id = published("带链接的通知", Map.of("body", body, "bodyFormat", "html"));
        links.look(BODY, clock.instant());
        assertThat(lacking("dead-link")).contains(id + " " + gone).doesNotContain(id + " " + link);
        documents.withdraw(target);
        links.look(BODY, clock.instant());
        assertThat(lacking("dead-link")).contains(id + " " + link);
    }

    @Test
    void pages_come_in_brotli_once_they_are_packed_each_coding_with_its_tag() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reader.get("/disclosure", "Accept-Encoding", "br, gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                        .contains("br"));
        var brotli = reader.get("/disclosure", "Accept-Encoding", "br, gzip").headers();
        var gzip = reader.get("/disclosure", "Accept-Encoding", "gzip").headers();
        String tag = brotli.firstValue("ETag").orElseThrow();
        assertThat(gzip.firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(brotli.firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(reader.get("/disclosure", "Accept-Encoding", "br", "If-None-Match", "W/" + tag + ", \"x\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(reader.get("/disclosure", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }
}
