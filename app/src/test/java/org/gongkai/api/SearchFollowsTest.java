package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gongkai.api.Client.Answer;
import org.gongkai.publication.SearchFollower;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.Searchable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The search follows publication step by step: what is public is found within a second, and nothing else ever is. */
@Import(NothingFound.class)
class SearchFollowsTest extends ApiTest {

    private static final Duration WITHIN = Duration.ofSeconds(1);

    @Autowired
    SearchFollower follower;

    @Autowired
    SearchIndex index;

    String drafted(String title, String body) {
        Map<String, Object> draft = new HashMap<>(Map.of("procedure", "proactive-publication"));
        draft.putAll(Map.of("title", title, "body", body, "category", "wide-knowledge", "formedOn", "2026-01-29"));
        draft.putAll(Map.of("documentNumber", "白商发〔2026〕77号", "topic", "流通管理"));
        return as("section").post("/cases", draft).expect(201).at("id");
    }

    void publish(String id) {
        as("section").take(id, "hand-over", Map.of()).expect(200);
        as("secrecy")
                .take(id, "review-secrecy", Map.of("result", "pass", "basis", "不涉密"))
                .expect(200);
        as("office")
                .take(id, "publish", Map.of("carriers", List.of(Map.of("kind", "website", "evidence", "门户"))))
                .expect(200);
    }

    private void withdraw(String id) {
        as("director").take(id, "approve-withdrawal", Map.of()).expect(200);
        as("office").take(id, "withdraw", Map.of("reason", "内容有误")).expect(200);
    }

    private Answer search(String query) {
        return as(Client.NOBODY).get("/search?q=" + encoded(query)).expect(200);
    }

    private Answer suggested(String typed) {
        return as(Client.NOBODY).get("/search/suggest?q=" + encoded(typed)).expect(200);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean finds(String query, String id) {
        return search(query).texts("items", "id").contains(id);
    }

    private static void soon(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        long late = System.nanoTime() - deadline;
        assertThat(holds.getAsBoolean())
                .as("holds within a second (late by %d ms)", late / 1_000_000)
                .isTrue();
    }

    @Test
    void ZD4_what_is_published_is_found_within_a_second_and_not_before() throws InterruptedException {
        String id = drafted("盐碱地农产品展销会公告", "展销会设在会展中心，欢迎市民参加。");
        as("section").take(id, "hand-over", Map.of()).expect(200);
        Thread.sleep(WITHIN);
        assertThat(finds("盐碱地农产品展销会", id)).isFalse();
        as("secrecy")
                .take(id, "review-secrecy", Map.of("result", "pass", "basis", "不涉密"))
                .expect(200);
        as("office")
                .take(id, "publish", Map.of("carriers", List.of(Map.of("kind", "website", "evidence", "门户"))))
                .expect(200);
        soon(() -> finds("盐碱地农产品展销会", id));
        Answer found = search("会展中心 盐碱地");
        assertThat(found.at("items.0.title")).isEqualTo("盐碱地农产品展销会公告");
        assertThat(found.at("items.0.snippet")).contains("<mark>会展中心</mark>");
        assertThat(found.at("items.0.url")).isEqualTo("/disclosure/documents/" + id);
        assertThat(found.at("items.0.publishedOn")).isEqualTo("2026-01-30");
        assertThat(found.at("items.0.kind")).isEqualTo("proactive-publication");
        assertThat(found.at("facets.topic.0.value")).isEqualTo("流通管理");
        assertThat(finds("[2026]77号 盐碱地", id)).isTrue();
        assertThat(suggested("盐碱地").texts("items", "title")).containsExactly("盐碱地农产品展销会公告");
    }

    @Test
    void ZD4_a_changed_document_is_found_by_its_old_words_until_the_new_version_is_public()
            throws InterruptedException {
        String id = drafted("羊草收购指引", "收购站设在镇赉县。");
        publish(id);
        soon(() -> finds("羊草收购", id));
        as("section")
                .take(id, "change", Map.of("changedOn", "2026-01-30", "note", "更正地点", "body", "收购站迁往通榆县。"))
                .expect(200);
        Thread.sleep(WITHIN);
        assertThat(finds("羊草 镇赉县", id)).isTrue();
        assertThat(search("羊草 通榆县").at("items.0.snippet")).doesNotContain("通榆");
        publish(id);
        soon(() -> search("羊草收购").at("items.0.snippet").contains("通榆县"));
        assertThat(search("羊草").at("total")).isEqualTo("1");
    }

    @Test
    void what_is_withdrawn_is_not_found_counted_suggested_or_in_any_facet() throws InterruptedException {
        String id = drafted("橡胶轮胎翻新目录", "翻新企业三家。");
        publish(id);
        soon(() -> finds("橡胶轮胎", id));
        withdraw(id);
        soon(() -> !finds("橡胶轮胎", id));
        Answer gone = search("橡胶轮胎翻新目录");
        assertThat(gone.at("total")).isEqualTo("0");
        assertThat(gone.at("facets.topic.0.value")).isEmpty();
        assertThat(gone.texts("suggestions", "")).isEmpty();
        assertThat(suggested("橡胶").texts("items", "title")).isEmpty();
        assertThat(search("").texts("items", "id")).doesNotContain(id);
        follower.rebuild();
        assertThat(finds("橡胶轮胎", id)).isFalse();
    }

    @Test
    void rebuilding_brings_back_what_the_index_has_lost_and_drops_what_it_invented() throws InterruptedException {
        String id = drafted("粮食烘干设备补贴公示", "补贴对象名单。");
        publish(id);
        soon(() -> finds("粮食烘干", id));
        Mark mark = new Mark(follower.position(), "x");
        Searchable invented = new Searchable(
                "invented",
                "k",
                "b",
                "臆造条目",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "/",
                clock.instant().atZone(clock.getZone()).toLocalDate(),
                clock.instant(),
                List.of());
        index.apply(List.of(invented), List.of(id), mark);
        assertThat(finds("粮食烘干", id)).isFalse();
        assertThat(finds("臆造条目", "invented")).isTrue();
        follower.rebuild();
        assertThat(finds("粮食烘干", id)).isTrue();
        assertThat(finds("臆造条目", "invented")).isFalse();
    }

    @Test
    void an_index_of_another_database_is_begun_anew() {
        index.apply(List.of(), List.of(), new Mark(1_000_000, "of another database"));
        follower.rebuild();
        try (SearchIndex.Rebuild foreign = index.rebuild()) {
            foreign.apply(List.of(), List.of(), new Mark(1_000_000, "of another database"));
            foreign.takeOver();
        }
        assertThat(follower.position()).isZero();
        follower.rebuild();
        assertThat(index.position().proof()).isNotEqualTo("of another database");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday,                   from:not-a-date",
        "to=2026-13-01,                    to:not-a-date",
        "from=2026-02-01&to=2026-01-01,    to:before-from",
        "cursor=nonsense,                  cursor:unknown-cursor",
        "sort=random,                      sort:unknown-choice",
        "year=MMXXVI,                      year:not-a-year",
    })
    void what_is_wrong_with_a_search_is_told_by_its_field(String query, String error) {
        Answer refused = as(Client.NOBODY).get("/search?" + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly(error);
    }

    @Test
    void a_text_too_long_is_told_as_such() {
        assertThat(as(Client.NOBODY)
                        .get("/search?q=" + encoded("长".repeat(201)))
                        .errors())
                .containsExactly("q:too-long");
    }

    @Test
    void pages_of_the_latest_follow_each_other_by_cursor() throws InterruptedException {
        for (int i = 0; i < 22; i++) {
            publish(drafted("连续刊发的简报第" + i + "期", "正文"));
        }
        soon(() -> search("连续刊发的简报").at("total").equals("22"));
        Answer first = as(Client.NOBODY).get("/search?q=" + encoded("连续刊发的简报")).expect(200);
        Answer second = as(Client.NOBODY)
                .get("/search?q=" + encoded("连续刊发的简报") + "&cursor=" + first.at("next"))
                .expect(200);
        assertThat(first.texts("items", "id")).hasSize(20).doesNotContainAnyElementsOf(second.texts("items", "id"));
        assertThat(second.texts("items", "id")).hasSize(2);
        assertThat(second.at("next")).isEmpty();
    }

    @Test
    void citizens_search_on_a_page_without_scripts() throws Exception {
        String id = drafted("冷链物流<b>试点</b>名单", "首批试点企业五家。");
        publish(id);
        soon(() -> finds("冷链物流", id));
        String page = page("/search?q=" + encoded("冷链物流"));
        assertThat(page)
                .contains("<mark>冷链物流</mark>&lt;b&gt;试点&lt;/b&gt;名单")
                .contains("/disclosure/documents/" + id)
                .doesNotContain("<b>试点");
        assertThat(page("/search?q=" + encoded("没有这回事的词语"))).contains("没有找到");
        assertThat(page("/search")).contains("最新的在前");
        assertThat(page("/")).contains("action=\"/search\"");
        assertThat(status("/search?from=x")).isEqualTo(422);
        assertThat(status("/search?cursor=x")).isEqualTo(200);
    }

    @Test
    void a_search_can_be_followed_as_a_feed() throws Exception {
        String id = drafted("马铃薯<储窖>补贴", "储窖建设补贴标准。");
        publish(id);
        soon(() -> finds("马铃薯", id));
        String feed = page("/search/feed.atom?q=" + encoded("马铃薯"));
        assertThat(feed)
                .contains("<id>urn:uuid:" + id + "</id>")
                .contains("<title>马铃薯&lt;储窖&gt;补贴</title>")
                .contains("/disclosure/documents/" + id);
        assertThat(page("/search?q=" + encoded("马铃薯"))).contains("/search/feed.atom?q=" + encoded("马铃薯"));
        assertThat(page("/search/feed.atom?q=" + encoded("没有这回事的词语"))).doesNotContain("<entry>");
        assertThat(status("/search/feed.atom?from=x")).isEqualTo(422);
        assertThat(page("/search/feed.json?q=" + encoded("马铃薯")))
                .contains("https://jsonfeed.org/version/1.1", "马铃薯", "/disclosure/documents/");
        assertThat(status("/search/feed.json?from=x")).isEqualTo(422);
    }

    @Test
    void an_administrator_rebuilds_the_index_and_nobody_else() throws InterruptedException {
        String id = drafted("甜菜种植面积统计", "统计口径说明。");
        publish(id);
        soon(() -> finds("甜菜种植", id));
        index.apply(List.of(), List.of(id), index.position());
        assertThat(finds("甜菜种植", id)).isFalse();
        as(Client.NOBODY).post("/search/rebuild", Map.of()).expect(401);
        as("office").post("/search/rebuild", Map.of()).expect(403);
        Answer rebuilt = as("admin").post("/search/rebuild", Map.of()).expect(200);
        assertThat(Long.parseLong(rebuilt.at("reached"))).isEqualTo(follower.position());
        assertThat(finds("甜菜种植", id)).isTrue();
    }

    String page(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    int status(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
