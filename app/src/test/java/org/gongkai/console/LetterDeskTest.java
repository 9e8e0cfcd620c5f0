package org.gongkai.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The letters of a case on the desk, from the list to the page and the file. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class LetterDeskTest {

    private static final Pattern LETTER = Pattern.compile("href=\"(/console/cases/[^\"]*/letters/[^\".]*)\"");

    private static final Pattern NUMBER = Pattern.compile("公复〔(\\d{4})〕(\\d+)号");

    @LocalServerPort
    int port;

    private final Map<String, Clerk> clerks = new HashMap<>();

    private String path = "";

    @BeforeEach
    void aCaseInHand() {
        Map<String, String> request = Map.of(
                "applicant.kind", "natural-person",
                "applicant.name", "韩雪",
                "applicant.idType", "居民身份证",
                "applicant.idNumber", "220802199001011234",
                "applicant.phone", "13800000000",
                "description", "2025年会展补贴的分配结果。",
                "formWanted", "paper",
                "channel", "letter");
        path = as("office")
                .submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", request)
                .location()
                .replace("/receipt", "");
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", "market", "person", "section"));
    }

    @Test
    void every_letter_of_a_case_is_listed_with_its_addressee_read_printed_and_taken_as_a_file() {
        take(
                "section",
                "consult-third-party",
                Map.of(
                        "parties[0].name", "洮北会展公司",
                        "parties[0].interest", "trade-secret",
                        "parties[0].kind", "organisation"));
        take("office", "record-third-party-reply", Map.of("partyId", "1", "answer", "object", "reason", "报价属商业秘密"));
        take("deputy", "extend", Map.of("reason", "检索量大", "days", "20"));
        Shown page = as("office").get(path);
        assertThat(page.text()).contains("第三方意见征询书", "致洮北会展公司", "政府信息公开申请延期答复告知书", "致韩雪");
        List<String> letters = letters(page);
        assertThat(letters).hasSize(2);
        for (String letter : letters) {
            assertThat(as("office").get(letter).text()).contains("letter-sheet", "〔", "下载 DOCX");
            assertThat(as("office").get(letter + ".docx").status()).isEqualTo(200);
            assertThat(as("section2").get(letter).status()).isEqualTo(404);
            for (String format : List.of(".docx", ".pdf", ".ofd")) {
                assertThat(page.text()).contains("href=\"" + letter + format + "\"");
                assertThat(as("office").get(letter).text()).contains("href=\"" + letter + format + "\"");
                assertThat(as("office").get(letter + format).status()).isEqualTo(200);
                assertThat(as("section2").get(letter + format).status()).isEqualTo(404);
            }
            assertThat(as("office").get(letter + ".pdf").text()).startsWith("%PDF-");
            assertThat(as("office").get(letter + ".ofd").text()).startsWith("PK");
        }
        assertThat(as("office").get(path + "/letters/99").status()).isEqualTo(404);
        assertThat(as("office").get(path + "/letters/99.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_previewed_until_the_reply_is_issued_and_then_the_reply_is_what_there_is() {
        assertThat(as("section").get(path + "/letter").status()).isEqualTo(404);
        take("section", "draft-reply", Map.of("outcome", "withheld-4", "grounds", "条例15", "text", "涉及第三方。"));
        Shown drafted = as("office").get(path);
        assertThat(drafted.text()).contains("预览拟出具的答复书", "没有征求过第三方意见");
        assertThat(as("office").get(path + "/letter.pdf").text()).startsWith("%PDF-");
        assertThat(as("section2").get(path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(letters(drafted)).isEmpty();
        take("secrecy", "review-secrecy", Map.of("result", "pass", "basis", "无涉密内容"));
        take("deputy", "approve-reply", Map.of());
        take("office", "reply", Map.of());
        Shown replied = as("office").get(path);
        assertThat(replied.text()).contains("不予公开：保护第三方合法权益").doesNotContain("预览拟出具的答复书", ">withheld-4<");
        assertThat(as("office").get(letters(replied).getFirst()).text())
                .contains("政府信息不予公开答复书", "分配结果”。")
                .doesNotContain("尚未编号");
        Matcher number = NUMBER.matcher(replied.text());
        assertThat(number.find()).isTrue();
        for (String typed : List.of(number.group(), "公复(" + number.group(1) + ") " + number.group(2) + "号")) {
            assertThat(as("office")
                            .get("/console/cases?q=" + URLEncoder.encode(typed, UTF_8))
                            .text())
                    .as(typed)
                    .contains("href=\"" + path);
        }
    }

    @Test
    void a_ground_that_is_a_mere_principle_is_refused_at_its_field() {
        Map<String, String> draft = Map.of("outcome", "withheld-1", "grounds", "YS-2", "text", "不予公开。");
        Shown refused = as("section").submit(path + "/steps/draft-reply", path + "/steps/draft-reply", draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("所列条款只是原则");
    }

    @Test
    void whose_parts_are_withheld_is_ticked_by_name_and_asked_anew_with_each_draft() {
        consulted("甲公司", "1", "object");
        partlyDrafted(Map.of());
        take("deputy", "return-reply", Map.of());
        consulted("乙公司", "2", "object");
        assertThat(as("section").get(path).text()).contains("第三方 2");
        Shown form = as("section").get(path + "/steps/draft-reply");
        assertThat(form.text())
                .contains("甲公司（不同意公开）", "乙公司（不同意公开）", "name=\"withheldFor\" value=\"2\"")
                .containsPattern("value=\"other-2\"")
                .doesNotContainPattern("name=\"withheldFor\"[^>]* checked");
        partlyDrafted(Map.of());
        take("deputy", "return-reply", Map.of());
        Map<String, String> ticked = Map.of("withheldFor", "1");
        Shown refused = as("section").submit(path + "/steps/draft-reply", path + "/steps/draft-reply", partly(ticked));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).containsPattern("name=\"withheldFor\" value=\"1\" checked");
    }

    private void consulted(String name, String id, String answer) {
        take("section", "consult-third-party", Map.of("parties[0].name", name, "parties[0].interest", "trade-secret"));
        take("office", "record-third-party-reply", Map.of("partyId", id, "answer", answer, "reason", "报价"));
    }

    private void partlyDrafted(Map<String, String> more) {
        take("section", "draft-reply", partly(more));
    }

    private static Map<String, String> partly(Map<String, String> more) {
        Map<String, String> draft = new HashMap<>(
                Map.of("outcome", "partly-disclosed", "grounds", "条例37", "text", "部分公开。", "form", "paper"));
        draft.putAll(more);
        return draft;
    }

    private static List<String> letters(Shown page) {
        return LETTER.matcher(page.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    private void take(String account, String step, Map<String, String> data) {
        Shown answer = as(account).submit(path + "/steps/" + step, path + "/steps/" + step, data);
        assertThat(answer.status())
                .as("%s by %s: %s", step, account, answer.text())
                .isEqualTo(303);
    }
}
