package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.gongkai.release.file.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way out of the column, for everybody: what is not public leaves by none, neither as text nor as a name in a package. */
class ExitsTest extends ApiTest {

    private static final String CANARY = "雪鸮";

    private final HttpClient http = HttpClient.newHttpClient();

    private String uploaded(String name, String words) {
        return as("section")
                .upload(Made.docx(Made.run("", words)), name)
                .expect(201)
                .at("id");
    }

    private Map<String, Object> document(String mark) {
        return new HashMap<>(Map.of(
                "procedure",
                "proactive-publication",
                "title",
                CANARY + mark + "标题",
                "body",
                CANARY + mark + "正文",
                "summary",
                CANARY + mark + "概述",
                "category",
                "wide-knowledge",
                "keyContent",
                "special-funds",
                "formedOn",
                "2026-01-30",
                "attachments",
                List.of(Map.of("file", uploaded(CANARY + mark + "附件.docx", CANARY + mark + "附件内文")))));
    }

    private String drafted(Map<String, Object> document) {
        return as("section").post("/cases", document).expect(201).at("id");
    }

    /** A document without a canary that is public, and is being changed into one that has them. */
    private String beingChanged() {
        Map<String, Object> plain = document("");
        plain.putAll(Map.of("title", "围栏内的公开信息", "body", "公开的正文", "summary", "公开的概述"));
        plain.put("attachments", List.of(Map.of("file", uploaded("公开附件.docx", "公开附件内文"))));
        String id = documents.publish(drafted(plain));
        Map<String, Object> change = document("变更");
        change.remove("procedure");
        change.putAll(Map.of("changedOn", "2026-01-30", "note", CANARY + "变更说明"));
        return requests.take(id, "section", "change", change);
    }

    private String withdrawn() {
        Map<String, Object> document = document("撤下");
        document.put("title", "将要撤下的围栏信息");
        String id = documents.publish(drafted(document));
        return documents.withdraw(id);
    }

    private HttpResponse<byte[]> fetch(String path, String account) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!account.equals("nobody")) {
            byte[] login = (account + ":gongkai-demo").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Headers, names and contents, packages within packages too. */
    private static String told(HttpResponse<byte[]> answer) {
        StringBuilder told = new StringBuilder(answer.headers().map().toString());
        told.append(URLDecoder.decode(told.toString().replaceAll("%(?![0-9A-Fa-f]{2})", ""), StandardCharsets.UTF_8));
        unpack(answer.body(), told);
        return told.toString();
    }

    private static void unpack(byte[] content, StringBuilder told) {
        told.append(new String(content, StandardCharsets.UTF_8));
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                told.append(entry.getName());
                unpack(zip.readAllBytes(), told);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> exits(List<String> ids) {
        String words = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
        List<String> exits = new ArrayList<>(PublicLists.and(
                "/search/feed.atom?q=" + words.substring(0, 9),
                "/search/feed.json?q=" + words.substring(0, 9),
                "/api/v1/column.zip"));
        for (String id : ids) {
            String page = "/disclosure/documents/" + id;
            exits.addAll(List.of(page, page + "/versions/1", page + "/versions/2", page + "/changes/2"));
            exits.addAll(List.of(page + "/download.docx", page + "/download.zip", page + "/files.json"));
            exits.addAll(List.of(page + "/versions/1/download.docx", page + "/versions/2/download.docx"));
            exits.addAll(List.of(page + "/versions/1/document.json", page + "/versions/2/document.json"));
            exits.addAll(List.of("/api/v1/publications/" + id, "/api/v1/publications/" + id + "/versions/1"));
        }
        return exits;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nobody,401", "citizen,403", "section2,403", "section,403", "office,200", "auditor,403"})
    void what_is_not_public_leaves_by_no_exit(String account, int export) {
        String draft = drafted(document("草稿"));
        String handed = requests.take(drafted(document("待审")), "section", "hand-over", Map.of());
        String reviewed = requests.take(drafted(document("已审")), "section", "hand-over", Map.of());
        requests.take(reviewed, "secrecy", "review-secrecy", Documents.PASS);
        String gone = withdrawn();
        String changing = beingChanged();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(told(fetch("/disclosure/latest", account))).contains(changing);
            assertThat(fetch("/disclosure/documents/" + gone, account).statusCode())
                    .isEqualTo(410);
        });
        assertThat(told(fetch("/disclosure/documents/" + changing + "/download.zip", account)))
                .as("the sweep sees into packages")
                .contains("公开附件", "公开附件内文");
        assertThat(fetch("/api/v1/column.zip", account).statusCode()).isEqualTo(export);
        for (String exit : exits(List.of(draft, handed, reviewed, gone, changing))) {
            assertThat(told(fetch(exit, account))).as(exit).doesNotContain(CANARY);
        }
        for (String id : List.of(draft, handed, reviewed, gone)) {
            assertThat(fetch("/disclosure/documents/" + id + "/download.zip", account)
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
