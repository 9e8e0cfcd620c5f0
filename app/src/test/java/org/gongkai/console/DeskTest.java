package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.Gongkai;
import org.gongkai.casework.Procedures;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.identity.People;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The desk of a trial, worked at by its clerks through the forms alone. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class DeskTest {

    /** What a spreadsheet in China writes unless told otherwise. */
    private static final Charset GBK = Charset.forName("GB18030");

    private static final Map<String, String> REQUEST = Map.of(
            "applicant.kind", "natural-person",
            "applicant.name", "韩雪",
            "applicant.idType", "居民身份证",
            "applicant.idNumber", "220802199001011234",
            "applicant.phone", "13800000000",
            "description", "2025年会展补贴的分配结果",
            "formWanted", "paper",
            "channel", "letter");

    @LocalServerPort
    int port;

    @Autowired
    Procedures procedures;

    @Autowired
    People people;

    private final Map<String, Clerk> clerks = new HashMap<>();

    private String path = "";

    @BeforeEach
    void openACase() {
        Shown opened =
                as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", REQUEST);
        assertThat(opened.status()).isEqualTo(303);
        path = opened.location().replace("/receipt", "");
    }

    Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    /** Takes a step through its form and answers the page it leads to. */
    Shown take(String account, String step, Map<String, String> data) {
        Shown answer = as(account).submit(path + "/steps/" + step, path + "/steps/" + step, data);
        assertThat(answer.status())
                .as("%s by %s: %s", step, account, answer.text())
                .isEqualTo(303);
        return as(account).follow(answer);
    }

    void handled() {
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", "market", "person", "section"));
    }

    void drafted(String outcome) {
        handled();
        take(
                "section",
                "draft-reply",
                Map.of("outcome", outcome, "grounds", "条例36(2)\n条例37", "text", "结果见附表。", "form", "paper"));
    }

    @Test
    void a_request_goes_from_the_letter_box_to_the_delivered_reply_through_forms_alone() {
        drafted("disclosed");
        assertThat(as("deputy").get(path).text()).contains("本稿尚未通过保密审查").doesNotContain("/steps/approve-reply");
        take("secrecy", "review-secrecy", Map.of("result", "pass", "basis", "无涉密内容"));
        assertThat(as("deputy").get(path + "/letter").text()).contains("政府信息公开申请答复书", "尚未编号");
        take("deputy", "approve-reply", Map.of("opinion", "同意"));
        take("office", "reply", Map.of());
        Shown closed = take("office", "deliver", Map.of("method", "mail", "evidence", "挂号信 XA1"));
        assertThat(closed.text()).contains("已办结", "公复〔", "挂号信 XA1", "邮寄").doesNotContain("letterNumber");
        assertThat(as("office").get(path + "/letter.docx").status()).isEqualTo(200);
    }

    @Test
    void the_receipt_shows_the_query_code_once() {
        Shown opened =
                as("office").submit("/console/cases/new", "/console/cases/new?procedure=disclosure-request", REQUEST);
        assertThat(as("office").follow(opened).text())
                .containsPattern("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(as("office").follow(opened).text()).contains("查询码只在登记后显示一次");
    }

    @Test
    void a_section_sees_nothing_of_another_sections_case() {
        handled();
        assertThat(as("section").get(path).status()).isEqualTo(200);
        assertThat(as("section2").get(path).status()).isEqualTo(404);
        assertThat(as("section2").get(path + "/steps/draft-reply").status()).isEqualTo(404);
        assertThat(as("section2").forge(path + "/steps/draft-reply", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("section2").get("/console/cases?state=all").text()).doesNotContain(path);
    }

    @Test
    void the_auditor_reads_everything_and_changes_nothing() {
        Shown page = as("auditor").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("/steps/", "/unmask");
        assertThat(as("auditor").forge(path + "/steps/register", Map.of()).status())
                .isEqualTo(403);
        assertThat(as("auditor")
                        .forge(path + "/unmask", Map.of("path", "applicant.idNumber"))
                        .status())
                .isEqualTo(403);
        assertThat(as("auditor")
                        .forge("/console/calendar/close", Map.of("date", "2026-12-01", "name", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(as("auditor")
                        .forge("/console/settings", Map.of("key", "rule.YS-4.layer", "value", "statute"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Clerk office = as("office");
        assertThat(office.forge(path + "/steps/register", Map.of()).status()).isEqualTo(303);
        Shown page = office.get(path + "/steps/assign");
        String action = path + "/steps/assign";
        assertThat(office.send(page, action, Map.of("_csrf", "forged", "section", "market"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void of_two_clerks_at_once_the_loser_is_told_and_keeps_the_input() {
        take("office", "register", Map.of());
        Clerk other = Clerk.loggedIn("http://127.0.0.1:" + port, "office");
        Shown form = other.get(path + "/steps/ask-correction");
        take("office", "assign", Map.of("section", "market", "person", "section"));
        Shown late = other.send(form, path + "/steps/ask-correction", Map.of("missing", "请写明年度"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("您填写期间，他人已经办理", "分办", "请写明年度", "市场");
        assertThat(late.text()).doesNotContain("<p>market</p>");
        Shown again = other.send(late, path + "/steps/ask-correction", Map.of("missing", "请写明年度和范围"));
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void every_missing_field_is_named_at_its_place() {
        Shown wrong = as("office")
                .submit(
                        "/console/cases/new",
                        "/console/cases/new?procedure=disclosure-request",
                        Map.of("applicant.kind", "commercial", "description", "名录"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("id=\"applicant.name-error\"", "id=\"formWanted-error\"", "名录");
    }

    @Test
    void third_parties_come_from_rows_and_their_links_are_told_once() {
        handled();
        String step = path + "/steps/consult-third-party";
        Shown more = as("section").submit(step, step, Map.of("addRow", "parties", "parties[0].name", "甲公司"));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.text()).contains("parties[3].name", "甲公司");
        Shown told = take(
                "section",
                "consult-third-party",
                Map.of(
                        "parties[0].name", "甲公司",
                        "parties[0].interest", "trade-secret",
                        "parties[2].name", "乙公司",
                        "parties[2].interest", "privacy"));
        assertThat(told.text()).contains("/third-party/", "甲公司", "乙公司", "尚未答复");
        assertThat(as("section").get(path).text()).doesNotContain("/third-party/");
        Shown answered = take("office", "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"));
        assertThat(answered.text()).contains("同意公开");
    }

    @Test
    void a_fault_in_a_list_is_told_at_the_row_it_is_in_though_rows_above_are_empty() {
        handled();
        String step = path + "/steps/consult-third-party";
        Shown wrong = as("section")
                .submit(
                        step,
                        step,
                        Map.of(
                                "parties[0].servedOn", "",
                                "parties[1].name", "甲公司",
                                "parties[1].interest", "privacy",
                                "parties[2].name", "乙公司"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("id=\"parties[1].interest-error\"", "甲公司", "乙公司")
                .doesNotContain("id=\"parties[0].interest-error\"");
    }

    @Test
    void time_given_to_third_parties_is_not_shown_as_the_bureaus_own() {
        handled();
        take("section", "consult-third-party", Map.of("parties[0].name", "甲公司", "parties[0].interest", "privacy"));
        String number = as("office").get(path).text().replaceAll("(?s).*?<h1>(\\S+).*", "$1");
        String line =
                as("office").get("/console/cases?q=" + number).text().replaceAll("(?s).*<tbody>(.*)</tbody>.*", "$1");
        assertThat(line).contains("等待第三方 甲公司");
        assertThat(cell(line, "内部时限")).contains("暂停计算").doesNotContain("剩");
        assertThat(cell(line, "法定时限")).contains("暂停计算");
        String work = as("office").get("/console").text();
        String waiting = work.substring(work.indexOf("待我办理"), work.indexOf("我可以参与办理"));
        assertThat(waiting).as("nothing for the office to do but wait").doesNotContain(path);
        take("office", "record-third-party-reply", Map.of("partyId", "1", "answer", "consent"));
        assertThat(as("office").get("/console/cases?q=" + number).text()).doesNotContain("等待第三方");
    }

    @Test
    void a_case_answered_on_the_spot_shows_only_the_stages_it_went_through_and_no_codes() {
        Shown answered = take("office", "answer-on-the-spot", Map.of("outcome", "disclosed", "text", "请见专栏。"));
        String progress = answered.text().replaceAll("(?s).*<ol class=\"stations\"(.*?)</ol>.*", "$1");
        assertThat(progress).contains("已收到", "已答复", "已办结").doesNotContain("已登记", "已拟答复");
        assertThat(answered.text()).contains("予以公开").doesNotContain("<p>disclosed</p>");
    }

    private static String cell(String line, String column) {
        return line.replaceAll("(?s).*data-label=\"" + column + "\">(.*?)</td>.*", "$1");
    }

    @Test
    void masked_numbers_are_shown_whole_only_on_request() {
        Shown masked = as("office").get(path);
        assertThat(masked.text()).contains("2208**********1234").doesNotContain("220802199001011234");
        Shown whole = as("office").send(masked, path + "/unmask", Map.of());
        assertThat(whole.text()).contains("220802199001011234");
        assertThat(as("auditor").get("/console/security-log").text())
                .contains("证件号码")
                .doesNotContain("applicant.id-number");
    }

    @Test
    void every_step_of_the_table_has_a_form_for_its_role() {
        Map<Role, String> accounts = Map.of(
                Role.OFFICE,
                "office",
                Role.SECTION,
                "section",
                Role.DEPUTY_DIRECTOR,
                "deputy",
                Role.SECRECY_GROUP,
                "secrecy");
        handled();
        for (Step step : procedures.find("disclosure-request").orElseThrow().steps()) {
            step.roles().stream()
                    .filter(accounts::containsKey)
                    .filter(_ -> !step.opens())
                    .forEach(role -> {
                        Shown page = as(accounts.getOrDefault(role, "")).get(path + "/steps/" + step.id());
                        String form = "action=\"" + path + "/steps/" + step.id() + "\"";
                        assertThat(page.text()).contains(step.title().zh());
                        if (page.status() == 200) {
                            assertThat(page.text()).contains(form);
                        } else {
                            assertThat(page.status()).as(step.id()).isEqualTo(409);
                            assertThat(page.text()).contains("返回办件").doesNotContain(form);
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/cases",
                "/console/notices",
                "/console/calendar",
                "/console/delegations",
                "/console/me"
            })
    void every_page_stands_in_both_languages_without_a_raw_key(String page) {
        for (String account : List.of("office", "section", "deputy", "admin", "auditor")) {
            for (String language : List.of("zh-CN", "en")) {
                Shown shown = as(account).get(page + "?lang=" + language);
                assertThat(shown.status()).isEqualTo(200);
                assertThat(shown.text()).doesNotContain(">console.", ">page.", ">identity.", ">calendar.kind");
            }
            as(account).get(page + "?lang=zh-CN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office,/console/accounts,403",
        "office,/console/settings,403",
        "section,/console/security-log,403",
        "auditor,/console/accounts,200",
        "auditor,/console/security-log,200",
        "director,/console/settings,200",
        "admin,/console/accounts,200",
        "admin,/console/cases/new?procedure=disclosure-request,403",
        "admin,/console/cases/00000000-0000-0000-0000-000000000000,404",
        "office,/console/cases/nonsense,404",
        "office,/console/files/00000000-0000-0000-0000-000000000000,404",
        "citizen,/console,403"
    })
    void pages_open_for_the_right_roles_only(String account, String page, int status) {
        assertThat(as(account).get(page).status()).isEqualTo(status);
    }

    @Test
    void without_a_login_the_desk_leads_to_the_login() {
        Shown sent = Clerk.nobody("http://127.0.0.1:" + port).get("/console/cases");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).startsWith("/login");
    }

    @Test
    void cells_that_would_be_formulas_are_defused_in_the_export() {
        as("office")
                .submit(
                        "/console/cases/new",
                        "/console/cases/new?procedure=disclosure-request",
                        with("description", "=HYPERLINK(\"http://evil\")"));
        Shown table = as("office").get("/console/cases.csv?state=all");
        assertThat(table.text()).contains("\"'=HYPERLINK").doesNotContain(",\"=");
    }

    @Test
    void notices_are_new_until_they_have_been_looked_at() {
        take("office", "register", Map.of());
        take("office", "assign", Map.of("section", "market", "person", "section"));
        assertThat(as("section").get("/console/notices").text()).contains("分办到本科室", "class=\"unread\"");
        assertThat(as("section").get("/console/notices").text()).doesNotContain("class=\"unread\"");
    }

    @Test
    void a_choice_of_the_law_changes_with_its_history() {
        Shown answer = as("director")
                .submit("/console/settings", "/console/settings", Map.of("key", "rule.YS-4.layer", "value", "statute"));
        assertThat(as("director").follow(answer).text()).contains("依条例", "吴国栋");
        assertThat(as("auditor")
                        .get("/console/security-log?event=setting-changed")
                        .text())
                .contains("rule.YS-4.layer", "依条例");
        as("director")
                .submit("/console/settings", "/console/settings", Map.of("key", "rule.YS-4.layer", "value", "seed"));
    }

    @Test
    void a_closure_is_previewed_declared_and_taken_back() {
        String csv = "date,kind,name\n2027-01-01,holiday,元旦\n";
        Shown preview = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/preview",
                        Map.of("year", "2027", "format", "csv", "content", csv));
        assertThat(preview.text()).contains("尚未生效", "元旦").contains("没有这些节日的放假日：春节、清明、劳动、端午、中秋、国庆", "至少少 12 天");
        Shown wrong = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/preview",
                        Map.of("year", "2027", "format", "csv", "content", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        Shown looked = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/close/preview",
                        Map.of("date", "2026-12-03", "name", "暴雪"));
        assertThat(looked.text()).contains("尚未生效", "暴雪", "变动的时限");
        assertThat(as("admin").get("/console/calendar").text()).doesNotContain("暴雪</li>", "value=\"2026-12-03\"");
        Shown closed = as("admin").send(looked, "/console/calendar/close", Map.of());
        assertThat(as("admin").follow(closed).text()).contains("暴雪", "个时限变动");
        as("admin").submit("/console/calendar", "/console/calendar/reopen", Map.of("date", "2026-12-03"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2027.csv,'date,kind,name|2027-02-05,holiday,春节|'",
        "2027.json,'{\"year\": 2027, \"days\": [{\"date\": \"2027-02-08\", \"name\": \"春节\", \"isOffDay\": true}]}'",
        "2027.ics,'BEGIN:VCALENDAR|BEGIN:VEVENT|DTSTART;VALUE=DATE:20270209|DTEND;VALUE=DATE:20270210|SUMMARY:春节 休|END:VEVENT|END:VCALENDAR|'",
    })
    void a_notice_is_loaded_from_a_file_of_any_usual_kind_after_a_look_at_what_moves(String name, String lines) {
        String content = lines.replace("|", "\n");
        Shown preview =
                as("admin").upload("/console/calendar", "/console/calendar/preview", name, content.getBytes(GBK));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).contains("春节", "尚未生效", "2027");
        Shown loaded = as("admin").send(preview, "/console/calendar/load", Map.of("content", content));
        assertThat(loaded.status()).isEqualTo(303);
        assertThat(as("admin").follow(loaded).text()).contains("2027 年日历已载入", "春节");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'date,kind,name|2027-13-01,holiday,元旦|',第 2 行 日期：",
        "'date,kind,name|2027-01-01,feast,元旦|',第 2 行 类别：",
        "'date;kind;name|',第 1 行：",
        "'',请选择文件",
        "'date,kind,name|',文件没有列出任何日期",
    })
    void a_faulty_notice_is_refused_with_the_place_of_each_fault(String lines, String said) {
        Shown wrong = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/preview",
                        Map.of("year", "2027", "format", "csv", "content", lines.replace("|", "\n")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains(said).doesNotContain("line 2");
    }

    @Test
    void a_closure_is_of_a_working_day_and_taken_back_only_where_it_was_declared() {
        Shown rest = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/close/preview",
                        Map.of("date", "2026-12-05", "name", "暴雪"));
        assertThat(rest.status()).isEqualTo(422);
        assertThat(rest.text()).contains("该日本来就是休息日");
        Shown far = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/close/preview",
                        Map.of("date", "9999-12-05", "name", "暴雪"));
        assertThat(far.status()).isEqualTo(422);
        assertThat(as("admin")
                        .forge("/console/calendar/reopen", Map.of("date", "2026-12-04"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_sends_a_form_after_the_login_has_ended_is_asked_to_log_in_and_led_back_to_the_page() {
        Clerk clerk = Clerk.loggedIn("http://127.0.0.1:" + port, "admin");
        Shown delegations = clerk.get("/console/delegations");
        Shown calendar = clerk.get("/console/calendar");
        clerk.submit("/console", "/logout", Map.of());
        Shown expired = clerk.send(delegations, "/console/delegations", Map.of());
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.text())
                .contains("登录已过期，请重新登录", "上一页", "class=\"console-nav")
                .contains("href=\"/login?next=%2Fconsole%2Fdelegations\"")
                .doesNotContain("没有权限");
        assertThat(clerk.send(calendar, "/console/calendar/close/preview", Map.of())
                        .text())
                .contains("href=\"/login?next=%2Fconsole%2Fcalendar\"");
        clerk.submit("/login", "/login", Map.of("username", "admin", "password", "gongkai-demo"));
        assertThat(clerk.send(delegations, "/console/delegations", Map.of()).text())
                .contains("页面已过期", "href=\"/console/delegations\"")
                .doesNotContain("登录已过期");
    }

    @Test
    void a_year_that_cannot_be_is_told_at_its_field_in_words() {
        Shown refused = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/preview",
                        Map.of("year", "9999", "format", "csv", "content", "date,kind,name\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("href=\"#year\"", "id=\"year-error\"")
                .doesNotContain("year：", "year: ");
    }

    @Test
    void a_delegation_is_offered_to_colleagues_with_their_sections_and_told_by_names() {
        String form = as("deputy").get("/console/delegations").form("/console/delegations");
        assertThat(form)
                .contains(name("office") + " · ")
                .doesNotContain(name("deputy"), name("admin"), name("auditor"));
        String to = Pattern.compile("value=\"([^\"]*)\"[^>]*>" + name("office"))
                .matcher(form)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String today = LocalDate.now(Zone.CHINA).toString();
        as("deputy")
                .submit(
                        "/console/delegations",
                        "/console/delegations",
                        Map.of(
                                "role",
                                "deputy-director",
                                "to",
                                to,
                                "validFrom",
                                today,
                                "validTo",
                                today,
                                "reason",
                                "外出"));
        String shown = as("deputy").get("/console/delegations").text();
        String revoke = Pattern.compile("action=\"(/console/delegations/[^\"]*/revoke)\"")
                .matcher(shown)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        as("deputy").submit("/console/delegations", revoke, Map.of());
        assertThat(as("deputy").get("/console/delegations").text()).contains("已撤销");
        assertThat(as("auditor")
                        .get("/console/security-log?event=delegation-revoked")
                        .text())
                .contains(name("deputy") + " → " + name("office"), "分管领导");
    }

    @Test
    void a_login_under_a_name_that_is_nobody_s_is_logged_as_such() {
        Clerk.nobody("http://127.0.0.1:" + port)
                .submit("/login", "/login", Map.of("username", "hunter2-hunter2", "password", "x"));
        assertThat(as("auditor")
                        .get("/console/security-log?event=sign-in-failed")
                        .text())
                .contains("没有这个账号")
                .doesNotContain("hunter2");
    }

    private String name(String account) {
        return people.find(account).orElseThrow().displayName();
    }

    @Test
    void a_stranger_s_form_expires_without_talk_of_a_login() {
        Clerk stranger = Clerk.nobody("http://127.0.0.1:" + port);
        Shown form = stranger.get("/requests");
        Shown expired = stranger.send(form, "/requests", Map.of("_csrf", "x", "number", "1", "code", "2"));
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.text()).contains("页面已过期", "href=\"/requests\"").doesNotContain("登录已过期");
    }

    @Test
    void who_may_not_is_told_so_and_not_that_anything_expired() {
        assertThat(as("section").get("/console/security-log").text())
                .contains("没有权限")
                .doesNotContain("已过期");
    }

    @Test
    void an_administrator_invites_and_the_person_sets_a_password() {
        Shown made = as("admin")
                .submit(
                        "/console/accounts",
                        "/console/accounts",
                        Map.of(
                                "username",
                                "zhangsan" + System.nanoTime(),
                                "displayName",
                                "张三",
                                "section",
                                "market",
                                "roles",
                                "section"));
        assertThat(made.status()).isEqualTo(303);
        String page = as("admin").follow(made).text();
        String link = page.replaceAll("(?s).*(/password/[\\w-]+).*", "$1");
        Clerk guest = Clerk.nobody("http://127.0.0.1:" + port);
        Shown different = guest.submit(link, link, Map.of("password", "eine-lange-losung", "again", "andere"));
        assertThat(different.status()).isEqualTo(422);
        Shown set = guest.submit(link, link, Map.of("password", "eine-lange-losung", "again", "eine-lange-losung"));
        assertThat(set.location()).isEqualTo("/login");
        assertThat(guest.get(link).status()).isEqualTo(404);
    }

    @Test
    void of_two_administrators_at_once_the_second_is_told() {
        Shown made = as("admin")
                .submit(
                        "/console/accounts",
                        "/console/accounts",
                        Map.of("username", "lisi" + System.nanoTime(), "displayName", "李四", "roles", "publicity"));
        String account = made.location();
        Shown first = as("admin").get(account);
        Shown second = as("admin").get(account);
        assertThat(as("admin")
                        .send(first, account, Map.of("displayName", "李四光", "roles", "publicity"))
                        .status())
                .isEqualTo(303);
        Shown late = as("admin").send(second, account, Map.of("displayName", "李四", "roles", "office"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("另一位管理员刚刚改过", "李四光");
    }

    @Test
    void tokens_are_shown_once_and_can_be_revoked() {
        Shown made = as("office").submit("/console/me", "/console/me/tokens", Map.of("name", "统计程序", "days", "30"));
        assertThat(as("office").follow(made).text()).contains("gongkai_");
        assertThat(as("office").get("/console/me").text()).contains("统计程序").doesNotContain("gongkai_");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> request = new HashMap<>(REQUEST);
        request.put(name, value);
        return request;
    }
}
