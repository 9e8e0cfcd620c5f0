package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.procedure.Zone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Documents on their way to the public, as those who draft, review and publish them see them on the desk. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class PublicationDeskTest {

    private static final String NEW = "/console/cases/new?procedure=proactive-publication";
    private static final String TODAY = Zone.dayOf(java.time.Instant.now()).toString();

    @LocalServerPort
    int port;

    private final Map<String, Clerk> clerks = new HashMap<>();

    private Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    private static Map<String, String> document(String title, String body) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "body",
                body,
                "bodyFormat",
                "text",
                "category",
                "wide-knowledge",
                "attribute",
                "proactive",
                "formedOn",
                TODAY));
    }

    private String draft(Map<String, String> document) {
        Shown opened = as("section").submit(NEW, NEW, document);
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        return opened.location();
    }

    private void take(String path, String account, String step, Map<String, String> data) {
        Shown answer = as(account).submit(path + "/steps/" + step, path + "/steps/" + step, data);
        assertThat(answer.status())
                .as("%s by %s: %s", step, account, answer.text())
                .isEqualTo(303);
    }

    private String published(String title, String body) {
        String path = draft(document(title, body));
        take(path, "section", "hand-over", Map.of());
        take(path, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "可以公开"));
        take(path, "office", "publish", Map.of("carriers[0].kind", "website"));
        return path;
    }

    private void changed(String path, String title, String body, String note) {
        Map<String, String> change = document(title, body);
        change.putAll(Map.of("changedOn", TODAY, "note", note));
        take(path, "section", "change", change);
        take(path, "section", "hand-over", Map.of());
    }

    @Test
    void who_reviews_a_change_reads_what_is_said_of_it_and_what_it_changes_of_the_version_in_force() {
        String path = published("关于受理时间的通知", "受理时间为九时至十六时。\n地点不变。");
        assertThat(as("secrecy").get(path).text()).doesNotContain("变更内容", "<ins>");
        changed(path, "关于受理时间的通知", "受理时间为九时至十七时。\n地点不变。", "延长一小时");
        for (String step : new String[] {"/steps/review-secrecy", "/steps/return", ""}) {
            String reviewer = step.equals("/steps/return") ? "office" : "secrecy";
            assertThat(as(reviewer).get(path + step).text())
                    .as(step)
                    .contains("变更内容", "与现行第 1 版", "至十<del>六</del><ins>七</ins>时", "<p>地点不变。</p>", "延长一小时");
        }
        take(path, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "可以公开"));
        assertThat(as("office").get(path + "/steps/publish").text()).contains("<ins>七</ins>", "延长一小时");
    }

    @Test
    void a_change_of_particulars_alone_says_that_the_text_is_the_same() {
        String path = published("关于更换电话的通知", "内容如前。");
        changed(path, "关于更换电话的通知", "内容如前。", "只补登记事项");
        assertThat(as("secrecy").get(path + "/steps/review-secrecy").text())
                .contains("标题和正文与现行第 1 版相同", "只补登记事项")
                .doesNotContain("<ins>");
    }
}
