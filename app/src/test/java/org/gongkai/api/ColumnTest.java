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

    @Test
    void a_reader_chooses_language_size_and_contrast() {
        assertThat(get("/disclosure", "Cookie", "lang=en").body()).contains("Government information");
        assertThat(get("/disclosure", "Cookie", "size=large").body()).contains("class=\"portal large\"");
        assertThat(get("/disclosure?contrast=high").body()).contains("portal contrast");
        assertThat(get("/disclosure/nowhere").statusCode()).isEqualTo(404);
    }
}
