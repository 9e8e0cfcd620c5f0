package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.identity.DemoAccounts;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.notification.Notice;
import org.gongkai.notification.Outbox;
import org.gongkai.procedure.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What clerks have before their eyes when they take the steps of a request. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class RequestDeskTest {

    private static final Map<String, String> REQUEST = Map.of(
            "applicant.kind", "natural-person",
            "applicant.name", "欧阳 清",
            "applicant.idType", "居民身份证",
            "applicant.idNumber", "220802199001011234",
            "applicant.phone", "13800000000",
            "applicant.address", "白城市洮北区民生路一号",
            "description", "申请公开2025年会展补贴的分配结果",
            "formWanted", "paper",
            "deliveryWanted", "mail",
            "channel", "letter");

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Clerk> clerks = new HashMap<>();

    private String path = "";

    @BeforeEach
    void openACase() {
        path = opened(REQUEST);
    }

    private String opened(Map<String, String> request) {
        Shown opened =
                as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", request);
        assertThat(opened.status()).isEqualTo(303);
        return opened.location().replace("/receipt", "");
    }

    private Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    private Shown tried(String account, String step, Map<String, String> data) {
        return as(account).submit(path + "/steps/" + step, path + "/steps/" + step, data);
    }

    private Shown take(String account, String step, Map<String, String> data) {
        Shown answer = tried(account, step, data);
        assertThat(answer.status())
                .as("%s by %s: %s", step, account, answer.text())
                .isEqualTo(303);
        return as(account).follow(answer);
    }

    private void handled() {
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", "market", "person", "section"));
    }

    private void drafted(String text) {
        take(
                "section",
                "draft-reply",
                Map.of("outcome", "disclosed", "grounds", "条例36(2)", "text", text, "form", "paper"));
    }

    private String step(String account, String step) {
        return as(account).get(path + "/steps/" + step).text();
    }

    @Test
    void who_reviews_approves_or_issues_reads_the_letter_on_the_page_of_the_step() {
        handled();
        drafted("分配结果见附表一。");
        assertThat(step("secrecy", "review-secrecy")).contains("政府信息公开申请答复书", "分配结果见附表一。", "条例36(2)", "予以公开");
        take("secrecy", "review-secrecy", Map.of("result", "pass", "basis", "无涉密内容，可以公开"));
        assertThat(step("deputy", "approve-reply")).contains("分配结果见附表一。", "无涉密内容，可以公开");
        assertThat(step("deputy", "return-reply")).contains("分配结果见附表一。");
        assertThat(as("deputy").get(path).text()).contains("当前拟稿", "分配结果见附表一。");
        take("deputy", "approve-reply", Map.of());
        assertThat(step("office", "reply")).contains("分配结果见附表一。", "class=\"letter-sheet");
        Shown issued = take("office", "reply", Map.of());
        assertThat(issued.text()).doesNotContain("当前拟稿");
    }

    @Test
    void what_the_secrecy_review_returns_waits_for_the_deputy_and_says_who_returned_it_and_why() {
        handled();
        drafted("分配结果见附表三。");
        assertThat(waiting("deputy")).doesNotContain(path);
        take("secrecy", "review-secrecy", Map.of("result", "return", "basis", "第三栏涉及个人账号。"));
        assertThat(waiting("deputy")).contains(path);
        assertThat(as("deputy").get(path).text())
                .contains("保密审查（赵永庆）退回了这份拟稿", "审查意见：第三栏涉及个人账号。")
                .containsPattern("btn btn-primary\" href=\"" + path + "/steps/return-reply");
        assertThat(as("section").get(path).text()).contains("审查意见：第三栏涉及个人账号。");
        assertThat(as("deputy").get("/console/notices").text()).contains("保密审查退回，须由分管领导退回科室修改");
        assertThat(as("section").get("/console/notices").text()).contains("保密审查退回，须由分管领导退回科室修改");
        take("deputy", "return-reply", Map.of());
        assertThat(as("section").get(path).text()).doesNotContain("退回了这份拟稿");
        drafted("分配结果见附表四。");
        assertThat(as("section").get(path).text()).doesNotContain("退回了这份拟稿");
        assertThat(waiting("deputy")).doesNotContain(path);
    }

    /** The first list of the desk: what waits for this person. */
    private String waiting(String account) {
        String desk = as(account).get("/console").text();
        int from = desk.indexOf("<h2>待我办理");
        assertThat(from).isPositive();
        return desk.substring(from, desk.indexOf("<h2", from + 4) < 0 ? desk.length() : desk.indexOf("<h2", from + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "市场体系建设科", "section"})
    void a_section_is_told_of_its_case_however_it_was_named(String unit) {
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", unit));
        assertThat(as("section").get("/console/notices").text()).contains(path);
        assertThat(as("section2").get("/console/notices").text()).doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-commerce", "电子商务科", "良种场"})
    void every_section_is_told_of_a_case_of_a_unit_nobody_serves_in(String unit) {
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", unit));
        assertThat(as("section").get("/console/notices").text()).contains(path);
        assertThat(as("section2").get("/console/notices").text()).contains(path);
    }

    @Test
    void forms_say_what_may_be_left_empty_and_what_may_be_written() {
        take("office", "register", Map.of());
        assertThat(step("deputy", "extend")).contains("不填按 20 个工作日计算");
        assertThat(tried("office", "ask-correction", Map.of("missing", "年度", "answerWithin", "abc"))
                        .text())
                .contains("请填写工作日数（1 至 60），或者日期")
                .doesNotContain("应为整数");
        take("office", "assign", Map.of("section", "market", "person", "section"));
        String form = step("section", "consult-third-party");
        assertThat(mark(form, "parties[0].name")).contains("required-mark");
        assertThat(mark(form, "parties[0].interest")).contains("required-mark");
        assertThat(mark(form, "parties[0].contact")).contains("optional-mark");
        assertThat(mark(form, "parties[1].name")).contains("optional-mark");
    }

    /** The label of a field with what it says of leaving it empty. */
    private static String mark(String form, String field) {
        int from = form.indexOf("for=\"" + field + "\"");
        assertThat(from).as(field).isPositive();
        return form.substring(from, form.indexOf("</label>", from));
    }

    @Test
    void english_pages_are_pointed_as_english_is() {
        handled();
        take("section", "draft-reply", Map.of("outcome", "disclosed", "grounds", "条例36(2)", "text", "见附表。"));
        Shown page = as("office").get(path + "?lang=en");
        as("office").get(path + "?lang=zh-CN");
        assertThat(page.text())
                .containsPattern("Draft the reply <a class=\"citation\"")
                .contains("王建国 (Section)")
                .doesNotContain("（Section）");
    }

    @Test
    void the_receipt_tells_the_code_once_and_what_was_submitted_whatever_was_corrected() {
        Shown opened =
                as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", REQUEST);
        path = opened.location().replace("/receipt", "");
        assertThat(as("office").follow(opened).text()).contains("查询码只显示这一次");
        take("office", "ask-correction", Map.of("missing", "年度"));
        take("office", "correct", Map.of("description", "2024年会展补贴的分配结果"));
        Shown again = as("office").get(path + "/receipt");
        assertThat(again.text()).contains("申请公开2025年会展补贴的分配结果", "现已不可再查").doesNotContain("2024年会展补贴", "查询码只显示这一次");
    }

    @Test
    void a_letter_quotes_what_was_asked_for_without_its_verb_twice() {
        handled();
        drafted("见附表。");
        assertThat(step("secrecy", "review-secrecy"))
                .contains("申请获取“2025年会展补贴的分配结果”")
                .doesNotContain("申请获取“申请公开");
    }

    @Test
    void a_draft_that_came_back_is_mended_with_the_reason_in_view() {
        handled();
        drafted("见附表。");
        take("deputy", "return-reply", Map.of("reason", "请写明附表的年度"));
        assertThat(step("section", "draft-reply")).contains("办理前请看", "请写明附表的年度", "欧阳 清");
        drafted("见2025年附表。");
        take("deputy", "return-reply", Map.of("reason", "请盖骑缝章"));
        assertThat(step("section", "draft-reply")).contains("请盖骑缝章").doesNotContain("请写明附表的年度");
    }

    @Test
    void who_delivers_sees_where_to_and_how() {
        take("office", "register", Map.of());
        take("office", "answer-on-the-spot", Map.of("outcome", "disclosed", "text", "当场提供。"));
        assertThat(step("office", "deliver")).contains("白城市洮北区民生路一号", "邮寄", "欧阳 清", "纸质");
    }

    @Test
    void the_form_of_assigning_may_be_opened_however_often() {
        take("office", "register", Map.of());
        for (int i = 0; i < 25; i++) {
            assertThat(as("office").get(path + "/steps/assign").status()).isEqualTo(200);
        }
    }

    @Test
    void a_person_is_named_with_their_own_section_only_and_unknown_names_pass() {
        take("office", "register", Map.of());
        Shown wrong = tried("office", "assign", Map.of("section", "market", "person", "section2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("id=\"person-error\"", "不在所选的科室");
        assertThat(tried("office", "assign", Map.of("section", "market", "person", "老刘"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_search_finds_ended_cases_too_and_names_however_spaced() {
        take("office", "withdraw", Map.of("reason", "申请人来电"));
        for (String asked :
                new String[] {"q=%E6%AC%A7%E9%98%B3%E6%B8%85", "q=%E6%AC%A7+%E9%98%B3%E6%B8%85", "stage=withdrawn"}) {
            assertThat(as("office").get("/console/cases?" + asked).text())
                    .as(asked)
                    .contains(path);
        }
        assertThat(as("office").get("/console/cases?state=open").text()).doesNotContain(path);
    }

    @Test
    void the_section_is_told_once_the_last_third_party_is_settled() {
        handled();
        take(
                "section",
                "consult-third-party",
                Map.of(
                        "parties[0].name", "甲公司",
                        "parties[0].interest", "privacy",
                        "parties[1].name", "乙公司",
                        "parties[1].interest", "privacy"));
        String number = number();
        take("office", "record-third-party-reply", Map.of("partyId", "1", "answer", "consent"));
        assertThat(as("section").get("/console/notices").text()).doesNotContain(number + "：第三方意见已经收齐");
        take("office", "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"));
        assertThat(as("section").get("/console/notices").text()).contains(number + "：第三方意见已经收齐");
    }

    @Test
    void the_office_is_told_of_letters_it_has_to_deliver() {
        handled();
        String number = number();
        take("deputy", "extend", Map.of("reason", "检索量大", "days", "10"));
        take("office", "ask-correction", Map.of("missing", "请写明年度"));
        assertThat(as("office").get("/console/notices").text()).contains(number + "：延期答复告知书已出具", number + "：补正告知书已出具");
    }

    @Test
    void links_are_told_whole_and_by_the_party_s_name() {
        handled();
        Shown told = take(
                "section", "consult-third-party", Map.of("parties[0].name", "甲公司", "parties[0].interest", "privacy"));
        assertThat(told.text()).contains("http://127.0.0.1:" + port + "/third-party/", "第三方 甲公司 的一次性答复链接");
    }

    @Test
    void faults_are_listed_with_the_names_of_their_fields_and_of_the_rows() {
        Map<String, String> late = new HashMap<>(REQUEST);
        late.put("receivedOn", LocalDate.now(Zone.CHINA).plusDays(20).toString());
        late.put("applicant.address", "长".repeat(301));
        Shown wrong =
                as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", late);
        assertThat(wrong.text()).contains("通信地址：文字过长，最多 300 字。").doesNotContain("maxlength");
        late.put("applicant.address", "短");
        wrong = as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", late);
        assertThat(wrong.text()).contains("收到日期：不能晚于今天。");
        handled();
        wrong = tried("section", "consult-third-party", Map.of("parties[0].name", "甲公司"));
        assertThat(wrong.text()).contains("第三方 1 · 涉及权益：请填写这一项。");
    }

    @Test
    void only_who_may_open_cases_is_offered_to() {
        assertThat(as("office").get("/console").text()).contains("href=\"/console/cases/new\"");
        assertThat(as("section").get("/console").text()).contains("href=\"/console/cases/new\"");
        assertThat(as("deputy").get("/console").text()).doesNotContain("href=\"/console/cases/new\"");
    }

    @Test
    void a_long_description_is_folded_behind_its_beginning() {
        Map<String, String> wordy = new HashMap<>(REQUEST);
        wordy.put("description", "会展补贴的分配结果。".repeat(60));
        path = opened(wordy);
        assertThat(as("office").get(path).text()).containsPattern("<details class=\"folded case-title\"><summary>会展");
        assertThat(step("office", "register")).containsPattern("<details class=\"folded case-title\"><summary>会展");
    }

    @Test
    void notices_behind_the_first_page_stay_new_until_they_are_turned_to_or_all_are_marked() {
        handled();
        for (int i = 0; i < 60; i++) {
            Notice notice = new Notice("request-withdrawn", "director", Map.of("number", "甲" + i));
            transaction.executeWithoutResult(_ -> outbox.put(DemoAccounts.BODY, caseId(), notice, Instant.now()));
        }
        Clerk director = as("director");
        assertThat(unread(director.get("/console/notices"))).isEqualTo(50);
        assertThat(unread(director.get("/console/notices"))).isEqualTo(50);
        Shown first = director.get("/console/notices");
        director.send(first, "/console/notices/seen", Map.of());
        assertThat(unread(director.get("/console/notices"))).isZero();
        String second = first.text().replaceAll("(?s).*href=\"([^\"]*cursor=[^\"]*)\".*", "$1");
        assertThat(unread(director.get(second))).isZero();
    }

    private static int unread(Shown page) {
        return page.text().split("class=\"unread\"", -1).length - 1;
    }

    private UUID caseId() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String number() {
        return as("office").get(path).text().replaceAll("(?s).*?<h1>(\\S+).*", "$1");
    }
}
