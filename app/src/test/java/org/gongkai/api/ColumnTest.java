package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PaperTexts;
import org.junit.jupiter.api.Test;

/** The column 政府信息公开 over HTTP: what is public is there at once, what is not is nowhere. */
class ColumnTest extends ApiTest {

    private static final List<String> EXITS = PublicLists.and(
            "/search?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/publications?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/search?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/search/suggest?q=%E9%87%91%E4%B8%9D");

    private String drafted(String title) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", title + "的正文<script>alert(1)</script>",
                "category", "wide-knowledge",
                "keyContent", "special-funds",
                "formedOn", "2026-01-30"));
        return as("section").post("/cases", body).expect(201).at("id");
    }

    private String published(String title) {
        return documents.publish(drafted(title));
    }

    /** Of the day before all others: it stands behind them in every list, whose first page holds only so many. */
    private String published(String title, Map<String, Object> more) {
        clock.set("2026-01-29");
        Map<String, Object> body = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", title + "的正文。",
                "category", "organisation-and-function",
                "formedOn", "2026-01-29"));
        body.putAll(more);
        return documents.publish(as("section").post("/cases", body).expect(201).at("id"));
    }

    private void shows(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reader.page(path).body()).contains(text));
    }

    @Test
    void a_published_document_is_on_its_page_in_its_lists_and_feeds() {
        String id = published("专项资金拨付情况");
        shows("/disclosure/documents/" + id, "专项资金拨付情况");
        shows("/disclosure/latest", "/disclosure/documents/" + id);
        shows("/disclosure/columns/key-special-funds", "/disclosure/documents/" + id);
        shows("/disclosure/feed.atom", "urn:uuid:" + id);
        shows("/disclosure/sitemap.xml", "/disclosure/documents/" + id);
        assertThat(reader.page("/disclosure/documents/" + id).body())
                .contains("name=\"ArticleTitle\" content=\"专项资金拨付情况\"")
                .contains("name=\"PubDate\" content=\"2026-01-30 ")
                .contains("name=\"ContentSource\"")
                .contains("application/ld+json")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_page_is_sent_once_and_then_said_to_be_unchanged() {
        String id = published("办事指南样本");
        shows("/disclosure/documents/" + id, "办事指南样本");
        HttpResponse<String> first = reader.page("/disclosure/documents/" + id);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.page("/disclosure/documents/" + id, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void every_public_document_stands_in_a_column_of_the_tree() {
        List<String> ids = List.of(
                published("既无重点内容也无法定事项", Map.of()),
                published("重点内容不是栏目", Map.of("keyContent", "乡村振兴")),
                published("列入法定事项", Map.of("statutoryItem", "item-4")));
        shows("/disclosure/latest/2026-01", ids.getLast());
        shows("/disclosure/columns/class-organisation-and-function/2026-01", ids.getLast());
        Set<String> held = new HashSet<>();
        links("/disclosure/content", "/disclosure/columns/[a-z0-9-]+")
                .forEach(column -> held.addAll(documents(column, new HashSet<>())));
        Set<String> all = documents("/disclosure/latest", new HashSet<>());
        assertThat(all).hasSizeGreaterThanOrEqualTo(ids.size());
        assertThat(held).containsAll(all);
        assertThat(reader.page("/disclosure/documents/" + ids.get(1)).body())
                .contains("/disclosure/columns/class-organisation-and-function");
        assertThat(reader.page("/disclosure/columns/class-organisation-and-function/feed.atom")
                        .body())
                .contains("urn:uuid:" + ids.get(1));
        assertThat(reader.page("/disclosure/catalogue.jsonld").body())
                .contains("/disclosure/columns/class-required-by-law");
    }

    /** All documents of a list and of its months. */
    private Set<String> documents(String list, Set<String> seen) {
        Set<String> found = new HashSet<>(links(list, "/disclosure/documents/[0-9a-f-]{36}"));
        links(list, java.util.regex.Pattern.quote(list) + "/\\d{4}-\\d{2}").stream()
                .filter(seen::add)
                .forEach(month -> found.addAll(documents(month, seen)));
        return found;
    }

    private Set<String> links(String path, String pattern) {
        return java.util.regex.Pattern.compile("href=\"(" + pattern + ")\"")
                .matcher(reader.page(path).body())
                .results()
                .map(match -> match.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void the_directory_tells_index_number_summary_and_day_of_formation() {
        String told = published("有概述的文件", Map.of("summary", "概述一句话说清"));
        String silent = published("没有概述的文件", Map.of("body", "# 第一条\n正文开头可以当作概述。"));
        String index = as("section").get("/publications/" + told).expect(200).at("indexNumber");
        for (String list :
                List.of("/disclosure/latest/2026-01", "/disclosure/columns/class-organisation-and-function/2026-01")) {
            shows(list, silent);
            assertThat(reader.page(list).body())
                    .as(list)
                    .contains(index, "概述一句话说清", "第一条 正文开头可以当作概述。", "datetime=\"2026-01-29\"");
        }
        String feed = "/disclosure/columns/class-organisation-and-function/feed.atom";
        shows(feed, silent);
        assertThat(reader.page(feed).body()).contains(">" + index + "<", ">2026-01-29<", "<summary>概述一句话说清</summary>");
        assertThat(reader.page("/disclosure/feed.json").body())
                .contains("\"_gongkai\":{\"index_number\":\"", "\"formed_on\":\"");
    }

    @Test
    void page_tags_tell_the_site_and_what_the_document_is_about() {
        String id = published("标签样本", Map.of("body", "正文的第一句。"));
        shows("/disclosure/documents/" + id, "标签样本");
        assertThat(reader.page("/disclosure/documents/" + id).body())
                .contains("name=\"SiteName\"", "name=\"SiteIDCode\" content=\"2208000000\"")
                .contains("name=\"Description\" content=\"正文的第一句。\"", "name=\"ColumnName\"");
    }

    @Test
    void crawlers_are_told_where_to_go_and_where_not() {
        assertThat(reader.page("/robots.txt").body())
                .contains("Allow: /disclosure\n", "Disallow: /console\n", "Disallow: /api\n")
                .contains("Sitemap: http://127.0.0.1:" + port + "/sitemap.xml\n");
        String id = published("站点地图样本", Map.of());
        shows("/sitemap.xml", "/disclosure/documents/" + id);
    }

    @Test
    void the_guide_tells_classes_order_ways_and_the_office() {
        assertThat(reader.page("/disclosure/guide").body())
                .contains("分类", "编排体系", "获取方式")
                .contains("办公时间", "8:30–11:30", "电话", "传真", "电子邮箱", "地址");
    }

    @Test
    void the_day_of_the_version_in_force_has_one_name_in_lists_and_documents() {
        String id = published("updated-on", Map.of());
        Client.Answer list = as("section").get("/publications?q=updated-on").expect(200);
        assertThat(list.texts("items", "id")).containsExactly(id);
        assertThat(list.texts("items", "updatedOn")).containsExactly("2026-01-29");
        assertThat(list.text()).doesNotContain("changedOn");
        assertThat(as("section").get("/publications/" + id).expect(200).at("updatedOn"))
                .isEqualTo("2026-01-29");
    }

    @Test
    void drafts_and_reviews_are_behind_no_exit() {
        String drafted = drafted("金丝雀一号草稿");
        String handed = requests.take(drafted("金丝雀二号待审"), "section", "hand-over", Map.of());
        String fence = published("围栏之外的公开信息");
        shows("/disclosure/latest", fence);
        for (String exit : EXITS) {
            assertThat(reader.page(exit).body())
                    .as(exit)
                    .doesNotContain("金丝雀一号")
                    .doesNotContain("金丝雀二号");
        }
        for (String id : List.of(drafted, handed)) {
            for (String part : List.of("", "/versions/1", "/changes/2", "/files/" + id)) {
                assertThat(reader.page("/disclosure/documents/" + id + part).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void what_is_withdrawn_leaves_a_tombstone_and_vanishes_from_every_list() {
        String title = "金丝雀三号将撤下";
        String id = published(title);
        shows("/disclosure/latest", title);
        documents.withdraw(id);
        shows("/disclosure/documents/" + id, "内容有误");
        HttpResponse<String> tombstone = reader.page("/disclosure/documents/" + id);
        assertThat(tombstone.statusCode()).isEqualTo(410);
        assertThat(tombstone.body()).doesNotContain("的正文");
        for (String exit : EXITS) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(reader.page(exit).body()).as(exit).doesNotContain(title));
        }
        assertThat(reader.page("/disclosure/documents/" + id + "/versions/1").statusCode())
                .isEqualTo(410);
        assertThat(reader.page("/disclosure/documents/" + id + "/versions/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_ends_with_issuer_and_day_and_says_which_words_are_chinese() {
        String id = published("落款样本文件");
        shows("/disclosure/documents/" + id, "落款样本文件");
        assertThat(reader.page("/disclosure/documents/" + id).body())
                .containsPattern("(?s)document-signature.*白城市商务局.*<time datetime=\"2026-01-30\">2026年1月30日</time>");
        assertThat(reader.page("/disclosure/documents/" + id, "Cookie", "lang=en")
                        .body())
                .contains(
                        "<html lang=\"en\"",
                        "<h1 lang=\"zh-CN\">落款样本文件</h1>",
                        "<dd>In force",
                        "<dd lang=\"zh-CN\">白城市商务局</dd>");
    }

    @Test
    void a_feed_has_a_name_of_its_own_and_tells_what_was_taken_down() {
        String id = published("订阅中撤下的文件");
        shows("/disclosure/columns/key-special-funds/feed.atom", "<id>urn:uuid:" + id + "</id>");
        documents.withdraw(id);
        for (String feed : List.of("/disclosure/feed.atom", "/disclosure/columns/key-special-funds/feed.atom")) {
            shows(feed, "ref=\"urn:uuid:" + id + "\" when=\"2026-");
            assertThat(reader.page(feed).body())
                    .containsPattern("<id>tag:[a-z0-9.-]+,2026:" + feed + "</id>")
                    .contains("xmlns:x=\"http://purl.org/atompub/tombstones/1.0\"")
                    .doesNotContain("<id>urn:uuid:" + id, "订阅中撤下的文件");
        }
        assertThat(reader.page("/disclosure/columns/category-organisation-and-function/feed.atom")
                        .body())
                .doesNotContain(id);
    }

    private byte[] file(String id, PaperFormat format) {
        return file("/disclosure/documents/" + id + "/download" + format.ending(), format.mediaType());
    }

    private byte[] file(String path, String mediaType) {
        HttpResponse<byte[]> answer = reader.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(mediaType);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(each -> assertThat(each).startsWith("attachment"));
        return answer.body();
    }

    @Test
    void a_public_document_is_had_in_every_format_and_sent_once() {
        String canary = drafted("金丝雀七号草稿");
        String id = published("纸质样式文件");
        shows("/disclosure/documents/" + id, "纸质样式文件");
        for (PaperFormat format : PaperFormat.values()) {
            String path = "/disclosure/documents/" + id + "/download" + format.ending();
            assertThat(reader.page("/disclosure/documents/" + id).body()).contains("href=\"" + path + "\"");
            assertThat(PaperTexts.of(format, file(id, format)))
                    .contains("纸质样式文件的正文", "2026年1月30日", "索引号")
                    .doesNotContain("金丝雀", canary);
            String etag = reader.page(path).headers().firstValue("ETag").orElseThrow();
            assertThat(reader.page(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(reader.page(path, "Cookie", "lang=en").headers().firstValue("ETag"))
                    .hasValue(etag);
        }
    }

    @Test
    void a_changed_document_is_had_as_it_is_now() {
        String id = published("将要修改的文件");
        shows("/disclosure/documents/" + id, "将要修改的文件");
        assertThat(PaperTexts.of(PaperFormat.PDF, file(id, PaperFormat.PDF))).contains("将要修改的文件的正文");
        requests.take(id, "section", "change", Map.of("changedOn", "2026-01-30", "note", "更正", "body", "修改之后的正文"));
        requests.take(id, "section", "hand-over", Map.of());
        requests.take(id, "secrecy", "review-secrecy", Documents.PASS);
        assertThat(PaperTexts.of(PaperFormat.PDF, file(id, PaperFormat.PDF))).doesNotContain("修改之后");
        requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
        shows("/disclosure/documents/" + id, "修改之后的正文");
        for (PaperFormat format : PaperFormat.values()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(PaperTexts.of(format, file(id, format)))
                            .contains("修改之后的正文")
                            .doesNotContain("将要修改的文件的正文"));
            String earlier = "/disclosure/documents/" + id + "/versions/1/download" + format.ending();
            assertThat(reader.page("/disclosure/documents/" + id + "/versions/1")
                            .body())
                    .contains("href=\"" + earlier + "\"");
            assertThat(PaperTexts.of(format, file(earlier, format.mediaType())))
                    .contains("将要修改的文件的正文")
                    .doesNotContain("修改之后");
            assertThat(reader.page("/disclosure/documents/" + id + "/versions/3/download" + format.ending())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_withdrawn_or_was_never_public_is_had_in_no_format() {
        String drafted = drafted("金丝雀八号草稿");
        String handed = requests.take(drafted("金丝雀九号待审"), "section", "hand-over", Map.of());
        String gone = published("金丝雀十号将撤下");
        shows("/disclosure/documents/" + gone, "金丝雀十号");
        for (PaperFormat format : PaperFormat.values()) {
            assertThat(PaperTexts.of(format, file(gone, format))).contains("金丝雀十号");
            String first = "/disclosure/documents/" + gone + "/versions/1/download" + format.ending();
            assertThat(PaperTexts.of(format, file(first, format.mediaType()))).contains("金丝雀十号");
        }
        documents.withdraw(gone);
        shows("/disclosure/documents/" + gone, "内容有误");
        for (PaperFormat format : PaperFormat.values()) {
            String file = "/download" + format.ending();
            String first = "/versions/1" + file;
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                HttpResponse<String> answer = reader.page("/disclosure/documents/" + gone + file);
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.body()).contains("内容有误").doesNotContain("的正文");
                assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            });
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(reader.page("/disclosure/documents/" + gone + first)
                                    .statusCode())
                            .isEqualTo(410));
            for (String id : List.of(drafted, handed)) {
                assertThat(reader.page("/disclosure/documents/" + id + file).statusCode())
                        .isEqualTo(404);
                assertThat(reader.page("/disclosure/documents/" + id + first).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void a_reader_chooses_language_size_and_contrast() {
        assertThat(reader.page("/disclosure", "Cookie", "lang=en").body()).contains("Government information");
        assertThat(reader.page("/disclosure", "Cookie", "size=large").body()).contains("class=\"portal large\"");
        assertThat(reader.page("/disclosure?contrast=high").body()).contains("portal contrast");
        assertThat(reader.page("/disclosure/nowhere").statusCode()).isEqualTo(404);
    }
}
