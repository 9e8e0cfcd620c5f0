package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.Client.Answer;
import org.gongkai.release.file.Made;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Attachments from the upload to the public and back, with the real release scan. */
class AttachmentsPublishedTest extends ApiTest {

    private String uploaded(byte[] content, String name) {
        return as("section").upload(content, name).expect(201).at("id");
    }

    private Map<String, Object> document(String title, List<?> attachments) {
        return new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", "详见附件。",
                "category", "wide-knowledge",
                "formedOn", "2026-01-30",
                "attachments", attachments));
    }

    private String handedOver(String title, List<?> attachments) {
        String id = as("section")
                .post("/cases", document(title, attachments))
                .expect(201)
                .at("id");
        return requests.take(id, "section", "hand-over", Map.of());
    }

    private JsonNode findings(String id) {
        return as("secrecy").get("/cases/" + id).expect(200).json().at("/events/1/data/findings");
    }

    private List<String> kinds(String id) {
        return findings(id)
                .valueStream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    private void publish(String id) {
        requests.take(id, "secrecy", "review-secrecy", Documents.PASS);
        requests.take(id, "office", "publish", Map.of("carriers", List.of(Map.of("kind", "website"))));
    }

    private List<String> found(String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return as(Client.NOBODY).get("/search?q=" + query).expect(200).texts("items", "id");
    }

    @Test
    void a_word_that_only_an_attachment_has_finds_the_document_until_it_is_withdrawn() {
        String file = uploaded(Made.docx(Made.run("", "玉米烘干塔布点规划")), "规划.docx");
        String id = handedOver("年度规划", List.of(Map.of("file", file, "title", "布点规划")));
        assertThat(findings(id)).isEmpty();
        assertThat(found("烘干塔布点")).isEmpty();
        publish(id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(found("烘干塔布点")).containsExactly(id));
        documents.withdraw(id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(found("烘干塔布点")).isEmpty());
    }

    @Test
    void an_attachment_may_be_named_by_its_id_alone() {
        String file = uploaded(Made.docx(Made.run("", "只报编号的附件")), "编号.docx");
        String id = handedOver("附件只报编号", List.of(file));
        Answer seen = as("section").get("/cases/" + id).expect(200);
        assertThat(seen.at("data.attachments.0.file")).isEqualTo(file);
        as("section")
                .post("/cases", document("不存在的附件", List.of("6b1f0c86-0000-4000-8000-000000000000")))
                .expect(422);
    }

    @Test
    void art17_a_hidden_sheet_with_an_identity_number_is_found_and_shown_masked() {
        String file = uploaded(hiddenSheet(), "名单.xlsx");
        String id = handedOver("补贴名单公示", List.of(Map.of("file", file, "title", "名单")));
        assertThat(kinds(id)).contains("hidden-sheet", "id-number");
        assertThat(findings(id).toString()).doesNotContain(Made.ID).contains("4405**********0014");
        as("secrecy").take(id, "review-secrecy", Documents.PASS).expect(422);
        List<Map<String, String>> decisions = new ArrayList<>();
        findings(id)
                .forEach(each -> decisions.add(Map.of("finding", each.path("id").asString(), "reason", "经本人书面同意")));
        Map<String, Object> decided = new HashMap<>(Documents.PASS);
        decided.put("decisions", decisions);
        as("secrecy").take(id, "review-secrecy", decided).expect(200);
    }

    @Test
    void art17_a_number_in_the_name_of_a_file_is_found_whatever_the_attachment_is_titled() {
        String name = "李四" + Made.ID + "名单.txt";
        String file = uploaded(Made.utf8("名单另行公布"), name);
        String id = handedOver("补贴名单", List.of(Map.of("file", file, "title", "附件1")));
        assertThat(findings(id).toString())
                .contains("id-number", "file-name", "4405**********0014")
                .doesNotContain(Made.ID);
        String untitled = uploaded(Made.utf8("名单另行公布"), name);
        assertThat(kinds(handedOver("补贴名单之二", List.of(untitled)))).containsExactly("id-number");
        as("secrecy").take(id, "review-secrecy", Documents.PASS).expect(422);
    }

    /** A workbook as a clerk may send it: what is shown in front, the list it was made of behind. */
    private static byte[] hiddenSheet() {
        return Made.written(out -> {
            try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
                book.createSheet("公示").createRow(0).createCell(0).setCellValue("公示名单");
                book.createSheet("底稿").createRow(0).createCell(0).setCellValue(Made.ID);
                book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
                book.write(out);
            }
        });
    }

    @Test
    void art17_what_the_machine_cannot_read_cannot_be_reviewed() {
        String file = uploaded(Made.docx("<w:p>"), "坏.docx");
        String id = handedOver("附件损坏", List.of(Map.of("file", file)));
        Answer refused = as("secrecy").take(id, "review-secrecy", Documents.PASS);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scan-incomplete");
    }
}
