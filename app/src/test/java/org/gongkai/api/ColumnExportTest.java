package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.release.file.Made;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The column taken home: as a folder for another site, and each document as files. */
@Import(NothingFound.class)
class ColumnExportTest extends ApiTest {

    private static final String TABLE = "<p>拨付情况如下。</p><table><tr><th>县区</th><th colspan=\"2\">金额</th></tr>"
            + "<tr><td rowspan=\"2\">镇赉县</td><td>上半年</td><td>12</td></tr><tr><td>下半年</td><td>30</td></tr></table>";

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<byte[]> fetch(String path, String account) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site() + path));
        if (!account.isEmpty()) {
            byte[] login = (account + ":gongkai-demo").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    private String drafted(String title, List<?> attachments) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", TABLE,
                "bodyFormat", "html",
                "category", "wide-knowledge",
                "keyContent", "special-funds",
                "formedOn", "2026-01-30",
                "documentNumber", "白商发〔2026〕9号",
                "attachments", attachments));
        return as("section").post("/cases", body).expect(201).at("id");
    }

    private String published(String title, List<?> attachments) {
        return documents.publish(drafted(title, attachments));
    }

    private static Map<String, byte[]> unpacked(byte[] packed) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName() + " is there once")
                        .isNull();
            }
        }
        return files;
    }

    private Map<String, byte[]> export(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = fetch("/api/v1/column.zip" + query, "office");
        assertThat(answer.statusCode()).isEqualTo(200);
        return unpacked(answer.body());
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Follows every link of every page: those within the folder lead to a file of it, all others to the live site. */
    private List<String> deadLinks(Map<String, byte[]> files) {
        List<String> dead = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                for (Element each :
                        Jsoup.parse(new String(content, StandardCharsets.UTF_8)).select("[href],[src],[action]")) {
                    String link = each.attr(each.hasAttr("href") ? "href" : each.hasAttr("src") ? "src" : "action");
                    URI target = URI.create("file:///" + name).resolve(link);
                    boolean inside = target.getScheme().equals("file");
                    String path = inside ? target.getPath().substring(1) : "";
                    if (inside ? !files.containsKey(path) : !link.startsWith(site() + "/")) {
                        dead.add(name + " → " + link);
                    }
                }
            }
        });
        return dead;
    }

    @Test
    void every_link_of_the_folder_leads_to_a_file_in_it_or_to_the_live_site() throws Exception {
        byte[] content = Made.docx(Made.run("", "附件正文"));
        String file = as("section").upload(content, "名单.docx").expect(201).at("id");
        String id = published("导出样本一", List.of(Map.of("file", file, "title", "名单")));
        Map<String, byte[]> files = awaitExported(id);
        assertThat(deadLinks(files)).isEmpty();
        assertThat(files)
                .containsKeys(
                        "index.html",
                        "latest.html",
                        "latest/2026-01.html",
                        "content.html",
                        "columns/key-special-funds.html",
                        "columns/key-special-funds/feed.atom",
                        "feed.atom",
                        "feed.json",
                        "sitemap.xml",
                        "assets/css/gongkai.css",
                        "documents/" + id + "/versions/1.html");
        assertThat(files.get("documents/" + id + "/files/" + file + ".docx")).isEqualTo(content);
        assertThat(text(files, "documents/" + id + ".html"))
                .contains("lang=\"zh-CN\"")
                .contains("href=\"../assets/css/gongkai.css\"")
                .doesNotContain("href=\"/");
        assertThat(text(files, "index.html")).contains("action=\"" + site() + "/search\"");
    }

    private Map<String, byte[]> awaitExported(String id) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new String(fetch("/disclosure/latest", "").body(), StandardCharsets.UTF_8).contains(id));
        return export("");
    }

    @Test
    void drafts_are_not_in_the_folder_and_what_was_withdrawn_is_there_as_a_tombstone_only() throws Exception {
        String canary = drafted("金丝雀四号草稿", List.of());
        String gone = published("金丝雀五号将撤下", List.of());
        documents.withdraw(gone);
        String fence = published("围栏", List.of());
        Map<String, byte[]> files = awaitExported(fence);
        assertThat(files.keySet()).noneMatch(name -> name.contains(canary));
        files.forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            assertThat(text).as(name).doesNotContain("金丝雀四号");
            if (!name.equals("documents/" + gone + ".html")) {
                assertThat(text).as(name).doesNotContain("金丝雀五号");
            }
        });
        assertThat(text(files, "documents/" + gone + ".html")).contains("内容有误").doesNotContain("拨付情况如下");
    }

    @Test
    void with_its_own_address_feeds_map_and_canonical_links_say_it() throws Exception {
        String id = published("导出样本二", List.of());
        awaitExported(id);
        Map<String, byte[]> files = export("?base=https://www.example.gov.cn/xxgk/");
        String page = "https://www.example.gov.cn/xxgk/documents/" + id + ".html";
        assertThat(text(files, "sitemap.xml")).contains("<loc>" + page + "</loc>");
        assertThat(text(files, "feed.atom")).contains("href=\"" + page + "\"");
        assertThat(text(files, "feed.json")).contains("\"" + page + "\"");
        assertThat(text(files, "documents/" + id + ".html"))
                .contains("rel=\"canonical\" href=\"" + page + "\"")
                .contains("\"url\":\"" + page + "\"");
        assertThat(fetch("/api/v1/column.zip?base=javascript:alert(1)", "office")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void only_the_office_and_administrators_take_the_folder() throws Exception {
        assertThat(fetch("/api/v1/column.zip", "").statusCode()).isEqualTo(401);
        assertThat(fetch("/api/v1/column.zip", "section").statusCode()).isEqualTo(403);
        assertThat(fetch("/api/v1/column.zip", "citizen").statusCode()).isEqualTo(403);
        assertThat(fetch("/api/v1/column.zip", "admin").statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_is_downloaded_as_a_word_file_with_its_tables() throws Exception {
        String id = published("专项资金/拨付情况", List.of());
        HttpResponse<byte[]> answer = fetch("/disclosure/documents/" + id + "/download.docx", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()))) {
            assertThat(document.getParagraphs()).anyMatch(each -> each.getText().equals("专项资金/拨付情况"));
            assertThat(document.getParagraphs()).anyMatch(each -> each.getText().equals("白商发〔2026〕9号"));
            assertThat(document.getParagraphs()).anyMatch(each -> each.getText().equals("拨付情况如下。"));
            assertThat(document.getTables()).hasSize(2).last().satisfies(table -> {
                assertThat(table.getRow(0).getTableCells()).hasSize(2);
                assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("镇赉县");
                assertThat(table.getRow(2).getTableCells()).hasSize(3);
                assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("下半年");
            });
        }
    }

    @Test
    void a_document_is_downloaded_packed_with_its_attachments_until_it_is_withdrawn() throws Exception {
        byte[] content = Made.docx(Made.run("", "打包的附件"));
        String file = as("section").upload(content, "清单.docx").expect(201).at("id");
        String id = published("打包下载样本", List.of(Map.of("file", file, "title", "清单")));
        Map<String, byte[]> files = unpacked(
                fetch("/disclosure/documents/" + id + "/download.zip", "").body());
        assertThat(files.keySet()).containsExactly("打包下载样本.pdf", "打包下载样本.docx", "附件1 清单.docx");
        assertThat(files.get("附件1 清单.docx")).isEqualTo(content);
        documents.withdraw(id);
        await().atMost(Duration.ofSeconds(1))
                .until(() -> fetch("/disclosure/documents/" + id + "/download.zip", "")
                                .statusCode()
                        == 404);
        String draft = drafted("金丝雀六号草稿", List.of());
        assertThat(fetch("/disclosure/documents/" + draft + "/download.docx", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
