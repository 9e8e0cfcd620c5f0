package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.installation.Installation;
import org.gongkai.publication.ChangeFeed;
import org.gongkai.publication.ColumnTreeFollower;
import org.gongkai.publication.PublicationFollower;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kept pages say what is true now: on another day, after a time of not following, after the database was restored. */
class ColumnUpkeepTest extends ApiTest {

    @Autowired
    ChangeFeed feed;

    @Autowired
    Installation installation;

    @Autowired
    List<PublicationFollower> followers;

    private String published(String title, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "procedure", "proactive-publication",
                "title", title,
                "body", title + "的正文。",
                "category", "wide-knowledge",
                "formedOn", "2026-01-30"));
        body.putAll(more);
        return documents.publish(as("section").post("/cases", body).expect(201).at("id"));
    }

    private String page(String path) {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void shows(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(path)).contains(text));
    }

    private void nolongerShows(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(path)).doesNotContain(text));
    }

    private PublicationFollower column() {
        return followers.stream()
                .filter(ColumnTreeFollower.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_document_goes_out_of_force_on_its_page_by_itself() {
        String id = published("限期有效的办法", Map.of("expiresOn", "2026-02-10"));
        shows("/disclosure/documents/" + id, "有效，至2026年2月10日止");
        clock.set("2026-02-11");
        nolongerShows("/disclosure/documents/" + id, "有效，至2026年2月10日止");
    }

    @Test
    void a_column_left_and_withdrawn_from_while_nobody_followed_does_not_list_the_document() {
        String id = published("先在预算栏后撤回的文件", Map.of("keyContent", "special-funds"));
        shows("/disclosure/columns/key-special-funds", "先在预算栏后撤回的文件");
        feed.stop();
        try {
            requests.take(
                    id,
                    "section",
                    "change",
                    Map.of("changedOn", "2026-01-30", "keyContent", "emergency", "note", "调整栏目"));
            documents.publish(id);
            requests.take(id, "director", "withdraw", Map.of("reason", "内容有误"));
        } finally {
            feed.start();
        }
        nolongerShows("/disclosure/columns/key-special-funds", "先在预算栏后撤回的文件");
    }

    @Test
    void pages_ahead_of_a_restored_database_are_not_believed() throws IOException {
        published("恢复备份前的文件", Map.of());
        long now = jdbc.sql("select max(seq) from publication_change")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(20)).until(() -> column().position() == now);
        Files.writeString(position(), (now + 1000) + " 00000000-0000-7000-8000-000000000000 1 PUBLISHED");
        assertThat(column().position()).isEqualTo(now);
        assertThat(Files.readString(position())).startsWith(now + " ");
    }

    private Path position() throws IOException {
        try (var editions = Files.list(installation.data().resolve("column"))) {
            return editions.map(each -> each.resolve("position"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
