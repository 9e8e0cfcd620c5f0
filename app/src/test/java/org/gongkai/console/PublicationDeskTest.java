package org.gongkai.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
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
    void a_finding_left_undecided_is_named_by_its_number() {
        String path = draft(document("公告", "联系电话 13912345678。另一个电话 13987654321。"));
        take(path, "section", "hand-over", Map.of());
        String review = path + "/steps/review-secrecy";
        Map<String, String> second = Map.of("result", "pass", "basis", "可以公开", "decisions[1].reason", "办公电话");
        assertThat(as("secrecy").submit(review, review, second).text())
                .contains("第 1 处发现：")
                .doesNotContain("第 2 处发现：");
    }

    @Test
    void a_change_of_particulars_alone_says_that_the_text_is_the_same() {
        String path = published("关于更换电话的通知", "内容如前。");
        changed(path, "关于更换电话的通知", "内容如前。", "只补登记事项");
        assertThat(as("secrecy").get(path + "/steps/review-secrecy").text())
                .contains("标题和正文与现行第 1 版相同", "只补登记事项")
                .doesNotContain("<ins>");
    }

    @Test
    void a_document_number_in_use_is_warned_of_however_it_is_bracketed_and_refuses_nothing() {
        Map<String, String> document = document("首件", "正文");
        document.put("documentNumber", "白商发〔2026〕931号");
        String first = draft(document);
        assertThat(as("section").get(first).text()).doesNotContain("同一发文字号");
        document.putAll(Map.of("title", "同号的另一件", "documentNumber", "白商发 (2026) 第0931号"));
        String second = draft(document);
        assertThat(as("section").get(second).text()).contains("本机关已有文件使用同一发文字号", "<a href=\"" + first + "\">首件</a>");
        assertThat(as("section").get(second + "/steps/hand-over").text()).contains("同一发文字号");
        take(first, "section", "discard", Map.of("reason", "重复"));
        assertThat(as("section").get(second).text()).doesNotContain("同一发文字号");
    }

    @Test
    void what_a_drafter_may_not_see_is_not_named_by_its_number_until_it_is_public() {
        Map<String, String> document = document("别科看不到的草稿", "正文");
        document.put("documentNumber", "白商发〔2026〕941号");
        String hidden = draft(document);
        document.put("title", "二科的文件");
        String other = as("section2").submit(NEW, NEW, document).location();
        assertThat(as("section2").get(other).text()).doesNotContain("同一发文字号", "别科看不到的草稿");
        take(hidden, "section", "hand-over", Map.of());
        take(hidden, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "可以公开"));
        take(hidden, "office", "publish", Map.of("carriers[0].kind", "website"));
        assertThat(as("section2").get(other).text())
                .contains("同一发文字号", hidden.replace("/console/cases/", "/disclosure/documents/"));
    }

    @Test
    void cases_are_found_by_the_number_of_their_document_however_it_is_bracketed() {
        Map<String, String> document = document("有字号的文件", "正文");
        document.put("documentNumber", "白商发〔2026〕951号");
        String path = draft(document);
        for (String typed : List.of("白商发〔2026〕951号", "白商发[2026]951号", "白商发（2026） 951号")) {
            String found = as("section")
                    .get("/console/cases?q=" + URLEncoder.encode(typed, UTF_8))
                    .text();
            assertThat(found).as(typed).contains("href=\"" + path);
        }
    }

    @Test
    void a_draft_that_was_given_back_says_who_gave_it_back_and_why_until_it_is_handed_over_again() {
        String path = draft(document("要退回的文件", "正文"));
        take(path, "section", "hand-over", Map.of());
        take(path, "office", "return", Map.of("reason", "缺少联系方式"));
        String returned = as("section").get(path).text();
        assertThat(returned).contains("已退回修改", "缺少联系方式");
        assertThat(returned.indexOf("已退回修改")).isLessThan(returned.indexOf("id=\"ways\""));
        assertThat(as("section").get(path + "/steps/revise").text()).contains("缺少联系方式");
        take(path, "section", "hand-over", Map.of());
        assertThat(as("section").get(path).text()).doesNotContain("已退回修改");
        take(path, "secrecy", "review-secrecy", Map.of("result", "return", "basis", "附件二含手机号"));
        String reviewed = as("section").get(path).text();
        assertThat(reviewed).contains("已退回修改");
        assertThat(reviewed.indexOf("附件二含手机号")).isLessThan(reviewed.indexOf("id=\"ways\""));
    }

    @Test
    void a_notice_names_what_it_is_about_to_those_who_see_the_document() {
        String path = draft(document("通知里看得到标题的文件", "正文"));
        take(path, "section", "hand-over", Map.of());
        assertThat(as("secrecy").get("/console/notices").text()).contains("已交办公室，待保密审查", "通知里看得到标题的文件");
        assertThat(as("section2").get("/console/notices").text()).doesNotContain("通知里看得到标题的文件");
    }
}
