package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PaperTexts;
import org.junit.jupiter.api.Test;

/** The column 政府信息公开 over HTTP: what is public is there at once, what is not is nowhere. */
class ColumnTest extends ApiTest {

    private static final Map<String, Object> PASS = Map.of("result", "pass", "basis", "经审查不涉密，可以公开");
    private static final List<String> EXITS = List.of(
            "/disclosure",
            "/disclosure/latest",
            "/disclosure/latest/2026-01",
            "/disclosure/content",
            "/disclosure/columns/key-special-funds",
            "/disclosure/columns/key-special-funds/2026-01",
            "/disclosure/columns/key-special-funds/feed.atom",
            "/disclosure/feed.atom",
            "/disclosure/feed.json",
            "/disclosure/changes.json",
            "/disclosure/catalogue.jsonld",
            "/disclosure/sitemap.xml",
            "/search?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/publications",
            "/api/v1/publications?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/search?q=%E9%87%91%E4%B8%9D%E9%9B%80",
            "/api/v1/search/suggest?q=%E9%87%91%E4%B8%9D");

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

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
        String id = requests.take(drafted(title), "section", "hand-over", Map.of());
        requests.take(id, "secrecy", "review-secrecy", PASS);
        return requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
    }

    private void shows(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(path).body()).contains(text));
    }

    @Test
    void a_published_document_is_on_its_page_in_its_lists_and_feeds() {
        String id = published("专项资金拨付情况");
        shows("/disclosure/documents/" + id, "专项资金拨付情况");
        shows("/disclosure/latest", "/disclosure/documents/" + id);
        shows("/disclosure/columns/key-special-funds", "/disclosure/documents/" + id);
        shows("/disclosure/feed.atom", "urn:uuid:" + id);
        shows("/disclosure/sitemap.xml", "/disclosure/documents/" + id);
        assertThat(get("/disclosure/documents/" + id).body())
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
        HttpResponse<String> first = get("/disclosure/documents/" + id);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/disclosure/documents/" + id, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void drafts_and_reviews_are_behind_no_exit() {
        String drafted = drafted("金丝雀一号草稿");
        String handed = requests.take(drafted("金丝雀二号待审"), "section", "hand-over", Map.of());
        String fence = published("围栏之外的公开信息");
        shows("/disclosure/latest", fence);
        for (String exit : EXITS) {
            assertThat(get(exit).body()).as(exit).doesNotContain("金丝雀一号").doesNotContain("金丝雀二号");
        }
        for (String id : List.of(drafted, handed)) {
            for (String part : List.of("", "/versions/1", "/changes/2", "/files/" + id)) {
                assertThat(get("/disclosure/documents/" + id + part).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void what_is_withdrawn_leaves_a_tombstone_and_vanishes_from_every_list() {
        String title = "金丝雀三号将撤下";
        String id = published(title);
        shows("/disclosure/latest", title);
        requests.take(id, "director", "approve-withdrawal", Map.of());
        requests.take(id, "office", "withdraw", Map.of("reason", "内容有误"));
        shows("/disclosure/documents/" + id, "内容有误");
        HttpResponse<String> tombstone = get("/disclosure/documents/" + id);
        assertThat(tombstone.statusCode()).isEqualTo(410);
        assertThat(tombstone.body()).doesNotContain("的正文");
        for (String exit : EXITS) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(exit).body()).as(exit).doesNotContain(title));
        }
        assertThat(get("/disclosure/documents/" + id + "/versions/1").statusCode())
                .isEqualTo(404);
    }

    private byte[] file(String id, PaperFormat format) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/disclosure/documents/" + id + "/download" + format.ending()))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(format.mediaType());
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(each -> assertThat(each).startsWith("attachment"));
            return answer.body();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Test
    void a_public_document_is_had_in_every_format_and_sent_once() {
        String canary = drafted("金丝雀七号草稿");
        String id = published("纸质样式文件");
        shows("/disclosure/documents/" + id, "纸质样式文件");
        for (PaperFormat format : PaperFormat.values()) {
            String path = "/disclosure/documents/" + id + "/download" + format.ending();
            assertThat(get("/disclosure/documents/" + id).body()).contains("href=\"" + path + "\"");
            assertThat(PaperTexts.of(format, file(id, format)))
                    .contains("纸质样式文件的正文", "2026年1月30日", "索引号")
                    .doesNotContain("金丝雀", canary);
            String etag = get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(get(path, "Cookie", "lang=en").headers().firstValue("ETag"))
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
        requests.take(id, "secrecy", "review-secrecy", PASS);
        assertThat(PaperTexts.of(PaperFormat.PDF, file(id, PaperFormat.PDF))).doesNotContain("修改之后");
        requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
        shows("/disclosure/documents/" + id, "修改之后的正文");
        for (PaperFormat format : PaperFormat.values()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(PaperTexts.of(format, file(id, format)))
                            .contains("修改之后的正文")
                            .doesNotContain("将要修改的文件的正文"));
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
        }
        requests.take(gone, "director", "approve-withdrawal", Map.of());
        requests.take(gone, "office", "withdraw", Map.of("reason", "内容有误"));
        shows("/disclosure/documents/" + gone, "内容有误");
        for (PaperFormat format : PaperFormat.values()) {
            String file = "/download" + format.ending();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                HttpResponse<String> answer = get("/disclosure/documents/" + gone + file);
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.body()).contains("内容有误").doesNotContain("的正文");
                assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            });
            for (String id : List.of(drafted, handed)) {
                assertThat(get("/disclosure/documents/" + id + file).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void a_reader_chooses_language_size_and_contrast() {
        assertThat(get("/disclosure", "Cookie", "lang=en").body()).contains("Government information");
        assertThat(get("/disclosure", "Cookie", "size=large").body()).contains("class=\"portal large\"");
        assertThat(get("/disclosure?contrast=high").body()).contains("portal contrast");
        assertThat(get("/disclosure/nowhere").statusCode()).isEqualTo(404);
    }
}
