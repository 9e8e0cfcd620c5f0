package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.installation.Installation;
import org.gongkai.release.file.Made;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Readers of the column and the register: what is public is rendered when it changes, and read without the database. */
@TestPropertySource(properties = "gongkai.column.map-entries=2")
class ReadingTest extends ApiTest {

    private static final String COLUMN = "/disclosure/columns/class-wide-knowledge";

    /** The same in every language. */
    private static final Pattern SPEAKS_FOR_ITSELF = Pattern.compile("(files|changes|document)\\.json|\\.(xml|csv)$");

    @Autowired
    Installation installation;

    private String draft(String title, List<?> attachments) {
        return as("section")
                .post(
                        "/cases",
                        new HashMap<>(Map.of(
                                "procedure", "proactive-publication",
                                "title", title,
                                "body", "各县（市、区）商务主管部门：\n现将有关事项通知如下。",
                                "category", "wide-knowledge",
                                "formedOn", "2026-01-29",
                                "attachments", attachments)))
                .expect(201)
                .at("id");
    }

    private String uploaded() {
        return as("section")
                .upload(Made.docx(Made.run("", "申报表的填写说明")), "填写说明.docx")
                .expect(201)
                .at("id");
    }

    /** A document in its second version, with a file. */
    private String changed(String file) {
        String id = documents.publish(draft("家电以旧换新实施细则", List.of(Map.of("file", file, "title", "填写说明"))));
        requests.take(id, "section", "change", Map.of("changedOn", "2026-01-30", "note", "补充附件", "summary", "办理流程"));
        return documents.publish(id);
    }

    private boolean isRendered(String path) {
        return isRendered("/zh", path) && (SPEAKS_FOR_ITSELF.matcher(path).find() || isRendered("/en", path));
    }

    private boolean isRendered(String language, String path) {
        try (Stream<Path> kept = Files.walk(installation.data().resolve("column"))) {
            return kept.anyMatch(file -> file.toString().endsWith(language + path + ".page"));
        } catch (IOException | java.io.UncheckedIOException _) {
            return false;
        }
    }

    private static List<String> pages(String id) {
        String document = "/disclosure/documents/" + id;
        return List.of(
                "/disclosure",
                "/disclosure/latest",
                "/disclosure/latest/2026-01",
                "/disclosure/content",
                "/disclosure/reports",
                COLUMN,
                COLUMN + "/2026-01",
                COLUMN + "/feed.atom",
                COLUMN + "/feed.json",
                "/disclosure/feed.atom",
                "/disclosure/feed.json",
                "/disclosure/changes.json",
                "/disclosure/catalogue.jsonld",
                "/disclosure/sitemap.xml",
                "/disclosure/directory-2026.csv",
                document,
                document + "/versions/1",
                document + "/versions/2",
                document + "/changes/2",
                document + "/versions/1/document.json",
                document + "/versions/2/document.json",
                document + "/files.json");
    }

    /** What is had as a file: as it was given, or set in type when first asked for. */
    private static List<String> laidOutOrStored(String id, String file) {
        String document = "/disclosure/documents/" + id;
        return List.of(
                document + "/files/" + file,
                document + "/download.pdf",
                document + "/download.docx",
                document + "/download.ofd",
                document + "/download.zip",
                document + "/versions/1/download.pdf",
                document + "/versions/2/download.docx");
    }

    @Test
    void whatever_is_public_is_rendered_unasked_and_read_while_the_register_cannot_be_reached() {
        String file = uploaded();
        String id = changed(file);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(pages(id)).allMatch(this::isRendered));
        jdbc.sql("alter table publication rename to publication_out_of_reach").update();
        try {
            assertThat(pages(id)).allSatisfy(path -> {
                assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(reader.get(path, "Cookie", "lang=en").statusCode())
                        .as(path)
                        .isEqualTo(200);
            });
            assertThat(laidOutOrStored(id, file))
                    .allSatisfy(path ->
                            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200));
        } finally {
            jdbc.sql("alter table publication_out_of_reach rename to publication")
                    .update();
        }
    }

    @Test
    void which_drafts_a_document_names_is_told_nowhere() {
        String hidden = draft("尚未公开的配套文件", List.of());
        Map<String, Object> data = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", "配套文件的解读",
                "body", "现就有关问题解读如下。",
                "category", "wide-knowledge",
                "formedOn", "2026-01-29",
                "interprets", hidden,
                "related", List.of(hidden)));
        String id =
                documents.publish(as("section").post("/cases", data).expect(201).at("id"));
        String path = "/disclosure/documents/" + id;
        await().atMost(Duration.ofSeconds(5)).until(() -> reader.get(path).statusCode() == 200);
        assertThat(List.of(
                        path, path + "/versions/1/document.json", path + "/files.json", "/api/v1/publications/" + id))
                .allSatisfy(exit ->
                        assertThat(reader.text(exit)).as(exit).contains("解读").doesNotContain(hidden));
    }

    @Test
    void a_public_file_is_told_with_its_digest_kept_by_browsers_and_gone_with_its_document() {
        String file = uploaded();
        String id = documents.publish(draft("汽车流通企业备案指南", List.of(Map.of("file", file, "title", "填写说明"))));
        String path = "/disclosure/documents/" + id + "/files/" + file;
        await().atMost(Duration.ofSeconds(5)).until(() -> reader.get(path).statusCode() == 200);
        String tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(reader.text("/disclosure/documents/" + id + "/files.json"))
                .contains(tag.replace("\"", ""), "填写说明.docx", "\"versions\":[1]");
        assertThat(reader.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        documents.withdraw(id);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> reader.get(path, "If-None-Match", tag).statusCode() == 404);
        assertThat(reader.get("/disclosure/documents/" + id + "/files.json").statusCode())
                .isEqualTo(410);
    }

    @Test
    void the_map_of_a_large_site_is_an_index_of_months_and_their_parts() {
        List<String> ids = Stream.of("之一", "之二", "之三")
                .map(each -> documents.publish(draft("零售业发展情况" + each, List.of())))
                .toList();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(reader.text("/sitemap.xml"))
                        .contains(
                                "<sitemapindex",
                                "/disclosure/sitemap-2026-01.xml",
                                "/disclosure/sitemap-2026-01-2.xml"));
        assertThat(mapped()).contains(ids.toArray(String[]::new));
        documents.withdraw(ids.getLast());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(mapped()).doesNotContain(ids.getLast()));
        assertThat(reader.get("/disclosure/sitemap-2020-01.xml").statusCode()).isEqualTo(404);
        assertThat(reader.get("/disclosure/sitemap-2026-13.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void the_directory_of_a_year_is_a_table_of_what_is_public_and_no_formula() {
        String title = "=一季度消费市场运行情况";
        String id = documents.publish(draft(title, List.of()));
        String path = "/disclosure/directory-2026.csv";
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(reader.text(path))
                        .startsWith("\uFEFF\"索引号\",\"名称\",\"发文字号\",\"内容概述\"")
                        .contains(
                                "\"'" + title + "\"", "\"2026-01-29\",\"2026-01-30\"", "/disclosure/documents/" + id));
        assertThat(reader.get(path).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(reader.text("/disclosure/content")).contains(path);
        assertThat(reader.text("/disclosure/catalogue.jsonld")).contains(path);
        documents.withdraw(id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(reader.text(path)).doesNotContain(id));
        assertThat(reader.get("/disclosure/directory-1999.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_of_days_and_files_is_told_beside_the_text_and_a_version_says_which_it_is() {
        String id = documents.publish(draft("汽车报废更新补贴办法", List.of()));
        Map<String, Object> change = Map.of(
                "changedOn", "2026-01-30",
                "note", "推迟施行",
                "effectiveOn", "2026-06-01",
                "attachments", List.of(Map.of("file", uploaded(), "title", "填写说明")));
        requests.take(id, "section", "change", change);
        documents.publish(id);
        String path = "/disclosure/documents/" + id;
        await().atMost(Duration.ofSeconds(5))
                .until(() -> reader.get(path + "/changes/2").statusCode() == 200);
        assertThat(reader.text(path + "/changes/2")).contains("<ins>2026-06-01</ins>", "<ins>填写说明</ins>", "标题和正文没有改动");
        assertThat(fileName(path + "/versions/1/download.docx")).contains("%EF%BC%88%E7%AC%AC1%E7%89%88%EF%BC%89");
        assertThat(fileName(path + "/download.docx")).doesNotContain("%E7%AC%AC");
    }

    private String fileName(String path) {
        return reader.get(path).headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void an_annual_report_stands_with_the_annual_reports_once_it_is_published() {
        String title = "白城市商务局2025年政府信息公开工作年度报告";
        String notice = "关于做好2025年政府信息公开工作年度报告编制工作的通知";
        documents.publish(draft(notice, List.of()));
        documents.publish(draft("白城市商务局2024年政府信息公开年报", List.of()));
        String id = documents.publish(draft(title, List.of()));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(reader.text("/disclosure/reports")).contains(title, "2024年政府信息公开年报"));
        assertThat(reader.text("/disclosure/reports")).doesNotContain(notice);
        documents.withdraw(id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(reader.text("/disclosure/reports")).doesNotContain(title));
    }

    @Test
    void what_was_withdrawn_is_gone_while_a_page_that_takes_long_is_rendered() {
        String gone = documents.publish(draft("即将撤下的通知", List.of()));
        String path = "/disclosure/documents/" + gone;
        await().atMost(Duration.ofSeconds(5)).until(() -> reader.get(path).statusCode() == 200);
        documents.publish(elaborate());
        documents.withdraw(gone);
        await().atMost(Duration.ofSeconds(1)).until(() -> reader.get(path).statusCode() == 410);
    }

    /** Lists within lists, which take seconds to be looked through for each of its pages. */
    private String elaborate() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", "层层嵌套的清单",
                "bodyFormat", "html",
                "body", "<ul><li>".repeat(20_000) + "末项",
                "category", "wide-knowledge",
                "formedOn", "2026-01-29"));
        return as("section").post("/cases", data).expect(201).at("id");
    }

    /** What the parts of the map name together. */
    private String mapped() {
        return Stream.of("", "-2", "-3", "-4")
                .map(part -> reader.get("/disclosure/sitemap-2026-01" + part + ".xml"))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}
