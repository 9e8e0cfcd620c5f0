package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongkai.Gongkai;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.DemoAccounts;
import org.gongkai.identity.People;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.visibility.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The public pages in the whole application, on a real database and a real port, without scripts. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class PortalTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Viewers viewers;

    @Autowired
    DemoAccounts accounts;

    @BeforeEach
    void demoPeople() {
        accounts.create();
    }

    private static Map<String, String> person() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applicant.kind", "natural-person");
        fields.put("applicant.name", "张小明");
        fields.put("applicant.idType", "居民身份证");
        fields.put("applicant.idNumber", "220802198806154316");
        fields.put("applicant.phone", "13800000000");
        fields.put("description", "2025年促消费活动资金安排");
        fields.put("applicant.email", "zhang@example.invalid");
        fields.put("formWanted", "email");
        return fields;
    }

    private static Map<String, String> answered(Map<String, String> fields, HttpResponse<String> page) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("challenge", Visit.hidden(page, "challenge"));
        all.put("sum", Visit.sum(page));
        return all;
    }

    /** A request just submitted: who did it, its number and its code. */
    private record Submitted(Visit visit, String number, String code) {}

    private Submitted submitted() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        String receipt = Visit.location(visit.post("/requests/new", page, answered(person(), page)));
        List<String> codes = Visit.found(visit.get(receipt), "class=\"code\">([^<]*)");
        return new Submitted(visit, codes.getFirst(), codes.getLast());
    }

    private Answer.Done staff(String number, String account, String step, Map<String, ?> data) {
        Viewer viewer = viewers.of(people.find(account).orElseThrow());
        Answer answer = cases.take(cases.find(number, viewer).orElseThrow().id(), viewer, Attempt.of(step, data));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return (Answer.Done) answer;
    }

    @Test
    void the_form_asks_again_for_what_people_forget_or_mistype() {
        Map<String, String> fields = person();
        fields.put("applicant.idNumber", "22080219880615431");
        fields.remove("applicant.email");
        fields.put("deliveryWanted", "mail");
        fields.put("description", "长".repeat(4001));
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        HttpResponse<String> answer = visit.post("/requests/new", page, answered(fields, page));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("号码应为 18 位", "请填写电子邮箱", "您希望邮寄取得，请填写通信地址", "最多 4000 字")
                .doesNotContain("maxlength=\"4000\"");
    }

    @Test
    void contacts_nobody_can_be_reached_by_are_asked_for_again_in_the_order_of_the_form() {
        Map<String, String> fields = person();
        fields.remove("applicant.name");
        fields.put("applicant.idNumber", "1234");
        fields.put("applicant.phone", "abc");
        fields.put("applicant.email", "zhangsan@163,com");
        fields.put("deliveryWanted", "mail");
        fields.put("description", "");
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new?lang=en");
        fields.putAll(Map.of("challenge", Visit.hidden(page, "challenge"), "sum", "0"));
        HttpResponse<String> answer = visit.post("/requests/new", page, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("looks incomplete", "looks mistyped");
        assertThat(Visit.found(answer, "<li><a href=\"#([^\"]*)\""))
                .containsExactly(
                        "applicant.name",
                        "applicant.idNumber",
                        "applicant.phone",
                        "applicant.email",
                        "applicant.address",
                        "description");
    }

    @Test
    void a_fax_needs_a_number() {
        Map<String, String> fields = person();
        fields.remove("applicant.phone");
        fields.put("deliveryWanted", "fax");
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        HttpResponse<String> answer = visit.post("/requests/new", page, answered(fields, page));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请在联系电话里填写传真号码", "id=\"applicant.phone-error\"");
    }

    @Test
    void a_letter_s_page_leads_back_and_a_long_description_is_folded() {
        Map<String, String> fields = person();
        fields.put("description", "促消费活动资金安排。".repeat(40));
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        String receipt = Visit.location(visit.post("/requests/new", page, answered(fields, page)));
        String number = receipt.split("/")[2];
        staff(number, "office", "answer-on-the-spot", Map.of("outcome", "disclosed", "text", "已经公开。"));
        assertThat(visit.get("/requests/" + number + "/letter").body())
                .contains("href=\"/requests/" + number + "\"", "data-print", "返回申请办理情况");
        assertThat(visit.get("/requests/" + number).body()).contains("<details class=\"folded");
    }

    @Test
    void errors_answer_422_name_their_fields_and_keep_the_input() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        Map<String, String> fields = person();
        fields.remove("applicant.idNumber");
        fields.remove("applicant.phone");
        fields.remove("applicant.email");
        HttpResponse<String> answer = visit.upload("/requests/new", page, answered(fields, page), "说明.txt", "请提供明细。");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#applicant.idNumber\"",
                        "href=\"#applicant.phone\"",
                        "张小明",
                        "2025年促消费活动资金安排",
                        "请在提交前把附件全部重新选择一次");
        assertThat(visit.post("/requests/new", answer, answered(person(), answer))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_request_with_a_file_leads_to_its_receipt_and_its_status() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        HttpResponse<String> answer = visit.upload("/requests/new", page, answered(person(), page), "说明.txt", "请提供明细。");
        assertThat(answer.statusCode()).isEqualTo(303);
        HttpResponse<String> receipt = visit.get(Visit.location(answer));
        assertThat(receipt.body()).contains("<svg viewBox", "说明.txt");
        String number = Visit.found(receipt, "class=\"code\">([^<]*)").getFirst();
        HttpResponse<String> status = visit.get("/requests/" + number);
        assertThat(status.body()).contains("progress-line", "跳过的", "条例33", "说明.txt");
        String file =
                Visit.found(status, "href=\"(/requests/[^\"]*/files/[^\"]*)\"").getFirst();
        assertThat(visit.get(file).headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(new Visit(port).get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_by_name() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        HttpResponse<String> answer =
                visit.upload("/requests/new", page, answered(person(), page), "a.pdf", "MZ no pdf");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#files\"", "附件“a.pdf”没有收下", "把附件全部重新选择一次");
    }

    @Test
    void a_kind_of_file_that_is_not_taken_is_told_in_the_first_round_by_its_name() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        assertThat(page.body()).contains("accept=\".pdf,", "不接受 HEIC");
        Map<String, String> fields = answered(person(), page);
        fields.remove("applicant.name");
        HttpResponse<String> answer = visit.upload("/requests/new", page, fields, "IMG_0001.HEIC", "ftypheic");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("附件“IMG_0001.HEIC”没有收下：不接受此类文件", "href=\"#applicant.name\"");
    }

    @Test
    void an_organisation_is_asked_for_its_representative_and_not_for_a_document() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        Map<String, String> fields = person();
        fields.put("applicant.kind", "commercial");
        HttpResponse<String> answer = visit.post("/requests/new", page, answered(fields, page));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#applicant.legalRepresentative\"")
                .doesNotContain("href=\"#applicant.idNumber\"");
    }

    @Test
    void who_submitted_keeps_the_code_in_sight_in_another_size_and_language_and_nobody_else_sees_it() {
        Submitted submitted = submitted();
        String receipt = "/requests/" + submitted.number() + "/receipt";
        assertThat(submitted.visit().get(receipt).body()).contains(submitted.code(), "提交申请的这个浏览器里");
        assertThat(submitted.visit().get(receipt + "?lang=en").body())
                .contains(submitted.code(), "this page still shows it in this browser");
        Visit other = new Visit(port);
        assertThat(other.get(receipt).statusCode()).isEqualTo(404);
        other.get("/requests/" + submitted.number() + "?code=" + submitted.code());
        HttpResponse<String> later = other.get(receipt);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).doesNotContain(submitted.code()).contains("这里不再显示");
    }

    @Test
    void number_and_code_open_the_request_by_form_and_by_link() {
        Submitted submitted = submitted();
        Visit other = new Visit(port);
        String path = "/requests/" + submitted.number();
        HttpResponse<String> asking = other.get(path);
        assertThat(asking.statusCode()).isEqualTo(200);
        assertThat(asking.body()).contains("name=\"code\"", "value=\"" + submitted.number() + "\"");
        assertThat(new Visit(port)
                        .get("/requests/BC-DR-2026-99999")
                        .body()
                        .replaceAll("(?s)<head>.*</head>|_csrf\"[^>]*", ""))
                .as("whether there is such a number is not told")
                .isEqualTo(asking.body()
                        .replace(submitted.number(), "BC-DR-2026-99999")
                        .replaceAll("(?s)<head>.*</head>|_csrf\"[^>]*", ""));
        HttpResponse<String> found = other.post(
                "/requests",
                other.get("/requests"),
                Map.of("number", submitted.number().toLowerCase(Locale.ROOT), "code", submitted.code()));
        assertThat(Visit.location(found)).isEqualTo(path);
        assertThat(other.get(path).statusCode()).isEqualTo(200);
        Visit scanner = new Visit(port);
        assertThat(Visit.location(scanner.get(path + "?code=" + submitted.code())))
                .isEqualTo(path);
        assertThat(scanner.get(path).body()).doesNotContain(submitted.code());
    }

    @Test
    void number_and_code_may_be_typed_as_they_are_read() {
        Submitted submitted = submitted();
        Visit other = new Visit(port);
        Map<String, String> typed = Map.of(
                "number", submitted.number().replace("-", ""),
                "code", submitted.code().replace('0', 'o').replace('1', 'l').replace('-', '—'));
        assertThat(Visit.location(other.post("/requests", other.get("/requests"), typed)))
                .isEqualTo("/requests/" + submitted.number());
    }

    @Test
    void a_search_in_vain_is_told_at_both_fields_and_sends_no_code_back() {
        Submitted submitted = submitted();
        Visit other = new Visit(port);
        for (String number : List.of(submitted.number(), "bcdr20269", "")) {
            HttpResponse<String> answer =
                    other.post("/requests", other.get("/requests"), Map.of("number", number, "code", "ABCD-EFGH"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("id=\"number-error\"", "value=\"" + number + "\"")
                    .doesNotContain("ABCD-EFGH");
            assertThat(answer.body().contains("id=\"code-error\"")).isEqualTo(!number.isEmpty());
        }
    }

    @Test
    void a_wrong_code_and_an_unknown_number_answer_alike() {
        Submitted submitted = submitted();
        String unknown = "BC-DR-2026-99999";
        HttpResponse<String> wrong = new Visit(port).get("/requests/" + submitted.number() + "?code=AAAA");
        HttpResponse<String> none = new Visit(port).get("/requests/" + unknown + "?code=AAAA");
        assertThat(wrong.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(wrong.body().replace(submitted.number(), unknown)).isEqualTo(none.body());
    }

    @Test
    void wrong_codes_never_keep_the_right_one_out_of_a_rehearsal_on_one_machine() {
        Submitted submitted = submitted();
        String path = "/requests/" + submitted.number();
        for (int i = 0; i < 70; i++) {
            assertThat(new Visit(port).get(path + "?code=AAAA").statusCode()).isEqualTo(404);
        }
        assertThat(new Visit(port).get(path + "?code=" + submitted.code()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void asking_for_the_headers_of_the_receipt_does_not_use_the_code_up() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        String receipt = Visit.location(visit.post("/requests/new", page, answered(person(), page)));
        assertThat(visit.head(receipt).statusCode()).isEqualTo(200);
        assertThat(visit.head(receipt).statusCode()).isEqualTo(200);
        assertThat(Visit.found(visit.get(receipt), "class=\"code\">([^<]*)")).hasSize(2);
    }

    @Test
    void a_receipt_names_no_address_that_only_the_visitor_claims() {
        Submitted submitted = submitted();
        String path = "/requests/" + submitted.number() + "/receipt";
        assertThat(submitted.visit().get(path).body())
                .contains("<svg viewBox", "http://localhost:" + port + "/requests/");
        assertThat(submitted
                        .visit()
                        .get(path, "X-Forwarded-Host", "evil.example")
                        .body())
                .doesNotContain("evil.example");
    }

    @Test
    void a_sum_is_answered_once_right_or_wrong_and_the_form_brings_another() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        Map<String, String> blank = answered(person(), page);
        blank.put("sum", "");
        assertThat(visit.post("/requests/new", page, blank).statusCode()).isEqualTo(422);
        Map<String, String> wrong = answered(person(), page);
        wrong.put("sum", "99");
        HttpResponse<String> again = visit.post("/requests/new", page, wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(visit.post("/requests/new", page, answered(person(), page)).statusCode())
                .isEqualTo(422);
        assertThat(Visit.hidden(again, "challenge")).isNotEqualTo(Visit.hidden(page, "challenge"));
        assertThat(visit.post("/requests/new", again, answered(person(), again)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_receipt_tells_the_applicant_s_own_time_apart_from_the_body_s() {
        Submitted submitted = submitted();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "ask-correction", Map.of("missing", List.of("请写明年度"), "answerWithin", 10));
        HttpResponse<String> receipt = submitted.visit().get("/requests/" + submitted.number() + "/receipt");
        assertThat(Visit.found(receipt, "<li>(请您在[^<]*补正)")).hasSize(1);
        assertThat(receipt.body()).doesNotContainPattern("依法[^<]*答复[^<]*<span class=\"citation\">条例30");
    }

    @Test
    void what_ended_off_the_main_line_stands_at_its_end_and_goes_no_further() {
        Submitted submitted = submitted();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "ask-correction", Map.of("missing", List.of("请写明年度"), "answerWithin", 10));
        String path = "/requests/" + submitted.number();
        assertThat(stations(submitted.visit().get(path)))
                .startsWith("done 已收到", "done 已登记", "current 待补正", "ahead 办理中")
                .endsWith("ahead 已办结");
        HttpResponse<String> confirm = submitted.visit().get(path + "/withdraw");
        submitted.visit().post(path + "/withdraw", confirm, Map.of());
        assertThat(stations(submitted.visit().get(path))).containsExactly("done 已收到", "done 已登记", "current 已撤回");
    }

    private static List<String> stations(HttpResponse<String> page) {
        return java.util.regex.Pattern.compile("<li class=\"(done|current|ahead)\"[^>]*><span>([^<]*)</span>")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
    }

    @Test
    void a_challenge_is_good_once_however_it_is_answered() throws Exception {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        Map<String, String> worked = person();
        String token = Visit.hidden(page, "challenge");
        worked.put("challenge", token);
        worked.put("pow", work(token));
        assertThat(visit.post("/requests/new", page, worked).statusCode()).isEqualTo(303);
        HttpResponse<String> replayed = visit.post("/requests/new", page, worked);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body()).contains("href=\"#sum\"");
        assertThat(visit.post("/requests/new", page, answered(person(), page)).statusCode())
                .isEqualTo(422);
    }

    private static String work(String token) {
        int nonce = 0;
        while (Challenges.zeroBits(Challenges.digest(token + ":" + nonce)) < Challenges.BITS) {
            nonce++;
        }
        return token + ":" + nonce;
    }

    @Test
    void a_forged_challenge_or_a_wrong_sum_is_refused() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/requests/new");
        Map<String, String> wrong = answered(person(), page);
        wrong.put("sum", "99");
        assertThat(visit.post("/requests/new", page, wrong).statusCode()).isEqualTo(422);
        Map<String, String> forged = answered(person(), page);
        forged.put("challenge", "AAAA.9999999999.AAAA");
        assertThat(visit.post("/requests/new", page, forged).statusCode()).isEqualTo(422);
    }

    @Test
    void the_applicant_corrects_what_is_missing_and_may_withdraw() {
        Submitted submitted = submitted();
        String path = "/requests/" + submitted.number();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "ask-correction", Map.of("missing", List.of("请写明年度"), "answerWithin", 10));
        HttpResponse<String> page = submitted.visit().get(path);
        assertThat(page.body()).contains("请补正申请", "请写明年度");
        assertThat(submitted
                        .visit()
                        .post(path + "/correct", page, Map.of("description", person().get("description")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(submitted
                        .visit()
                        .post(path + "/correct", page, Map.of("description", "2024年资金安排"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> confirm = submitted.visit().get(path + "/withdraw");
        assertThat(submitted.visit().post(path + "/withdraw", confirm, Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(submitted.visit().get(path).body()).contains("已撤回");
    }

    @Test
    void who_now_wants_it_by_post_gives_an_address_and_the_office_reads_it() {
        Submitted submitted = submitted();
        String path = "/requests/" + submitted.number();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "ask-correction", Map.of("missing", List.of("请写明年度"), "answerWithin", 10));
        HttpResponse<String> page = submitted.visit().get(path);
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("description", "2024年资金安排", "formWanted", "paper", "deliveryWanted", "mail", "note", "年度已写明"));
        HttpResponse<String> answer = submitted.visit().post(path + "/correct", page, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"reach-error\"", "申请里没有通信地址");
        fields.put("reach", "吉林省白城市某路1号");
        assertThat(submitted.visit().post(path + "/correct", page, fields).statusCode())
                .isEqualTo(303);
        assertThat(submitted.visit().get(path).body()).contains("年度已写明", "联系方式：吉林省白城市某路1号");
    }

    @Test
    void a_third_party_answers_once_and_never_learns_who_asked() {
        Submitted submitted = submitted();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "assign", Map.of("section", "market", "person", "section"));
        String link = Objects.requireNonNull(staff(
                        submitted.number(),
                        "section",
                        "consult-third-party",
                        Map.of("parties", List.of(Map.of("name", "某商贸有限公司", "interest", "trade-secret"))))
                .told()
                .get("link.1"));
        assertThat(submitted.visit().get("/requests/" + submitted.number()).body())
                .contains("暂停计算")
                .doesNotContain("某商贸有限公司");
        Visit party = new Visit(port);
        assertThat(party.head(link).statusCode()).isEqualTo(200);
        HttpResponse<String> letter = party.get(link);
        assertThat(letter.body()).contains("某商贸有限公司", "2025年促消费活动资金安排").doesNotContain("张小明", submitted.number());
        assertThat(party.post(link, letter, Map.of()).statusCode()).isEqualTo(422);
        HttpResponse<String> answer = party.post(link, letter, Map.of("answer", "object", "reason", "涉及商业秘密"));
        assertThat(party.get(Visit.location(answer)).statusCode()).isEqualTo(200);
        HttpResponse<String> used = party.get(link);
        assertThat(used.statusCode()).isEqualTo(404);
        assertThat(party.post(link, letter, Map.of("answer", "consent")).statusCode())
                .isEqualTo(404);
        assertThat(used.body().replace(link, ""))
                .isEqualTo(party.get("/third-party/none").body().replace("/third-party/none", ""));
    }

    @Test
    void the_reply_is_read_on_the_page_printed_and_downloaded() {
        Submitted submitted = submitted();
        staff(
                submitted.number(),
                "office",
                "answer-on-the-spot",
                Map.of("outcome", "disclosed", "text", "见专栏。", "grounds", List.of("条例36(1)")));
        String path = "/requests/" + submitted.number();
        assertThat(submitted.visit().get(path).body()).contains("公复〔", "见专栏。");
        assertThat(submitted.visit().get(path + "/letter").body()).contains("公复〔", "张小明");
        assertThat(submitted.visit().get(path + "/letter.docx").statusCode()).isEqualTo(200);
        assertThat(new Visit(port).get(path + "/letter").statusCode()).isEqualTo(404);
    }

    @Test
    void every_letter_to_the_applicant_is_listed_read_and_downloaded_and_nobody_elses_is() {
        Submitted submitted = submitted();
        String path = "/requests/" + submitted.number();
        staff(submitted.number(), "office", "register", Map.of());
        staff(submitted.number(), "office", "assign", Map.of("section", "market", "person", "section"));
        staff(
                submitted.number(),
                "section",
                "consult-third-party",
                Map.of("name", "某商贸有限公司", "interest", "trade-secret"));
        staff(submitted.number(), "deputy", "extend", Map.of("reason", "检索量大"));
        HttpResponse<String> status = submitted.visit().get(path);
        List<String> letters = Visit.found(status, "href=\"(" + path + "/letters/[^\".]*)\"");
        assertThat(letters).hasSize(1);
        assertThat(status.body()).contains("政府信息公开申请延期答复告知书", "公延〔").doesNotContain("征询书", "某商贸");
        assertThat(submitted.visit().get(letters.getFirst()).body()).contains("张小明", "检索量大", "letter.css");
        assertThat(submitted.visit().get(letters.getFirst() + ".docx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(each -> assertThat(each).startsWith("attachment"));
        int consultation = Integer.parseInt(letters.getFirst().replaceAll(".*/", "")) - 1;
        for (String id : List.of(consultation + "-1", String.valueOf(consultation), "99", "x")) {
            assertThat(submitted.visit().get(path + "/letters/" + id).statusCode())
                    .isEqualTo(404);
            for (String ending : List.of(".docx", ".pdf", ".ofd")) {
                assertThat(submitted
                                .visit()
                                .get(path + "/letters/" + id + ending)
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(new Visit(port).get(letters.getFirst()).statusCode()).isEqualTo(404);
        for (String ending : List.of(".docx", ".pdf", ".ofd")) {
            assertThat(status.body()).contains(letters.getFirst() + ending);
            assertThat(submitted.visit().get(letters.getFirst() + ending).statusCode())
                    .isEqualTo(200);
            assertThat(new Visit(port).get(letters.getFirst() + ending).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void who_registers_is_logged_in_and_finds_the_own_requests() {
        Visit visit = new Visit(port);
        HttpResponse<String> page = visit.get("/register");
        assertThat(visit.post("/register", page, Map.of("username", "a", "password", "short"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> done =
                visit.post("/register", page, Map.of("username", "li.si", "password", "a good long phrase"));
        assertThat(Visit.location(done)).isEqualTo("/my");
        HttpResponse<String> form = visit.get("/requests/new");
        visit.post("/requests/new", form, answered(person(), form));
        List<String> own = Visit.found(visit.get("/my"), "href=\"(/requests/BC-DR[^\"]*)\"");
        assertThat(own).hasSize(1);
        assertThat(visit.get(own.getFirst()).statusCode()).isEqualTo(200);
        assertThat(new Visit(port).get("/my").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/new",
                "/requests",
                "/regulations",
                "/regulations/YS",
                "/regulations/QD",
                "/regulations/doubts",
                "/procedures/disclosure-request",
                "/calendar?start=2026-02-10&amount=20&unit=working-day",
                "/calendar?start=2026-12-20&amount=30&unit=day&year=2027",
                "/register",
                "/login"
            })
    void pages_in_both_languages_have_every_text(String path) {
        for (String language : List.of("zh-CN", "en")) {
            HttpResponse<String> page =
                    new Visit(port).get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("lang=\"" + language + "\"")
                    .doesNotContainPattern("[>\" ](page|portal|calendar|documents|identity)\\.[a-z]")
                    .doesNotContain(">null<");
        }
    }

    @Test
    void the_calculator_explains_every_skipped_day() {
        HttpResponse<String> page = new Visit(port).get("/calendar?start=2026-02-10&amount=5&unit=working-day");
        assertThat(page.body()).contains("春节放假", "到期日");
        assertThat(new Visit(port).get("/calendar?start=x&amount=0").statusCode())
                .isEqualTo(422);
    }

    @Test
    void dates_and_order_of_a_search_are_folded_unless_they_are_why_nothing_is_found() {
        Visit visit = new Visit(port);
        assertThat(visit.get("/search?q=a").body()).contains("<details class=\"search-more\">", "更多条件：日期、排序</summary>");
        for (String used : List.of("from=2099-01-01", "to=1999-01-01", "from=soon")) {
            assertThat(visit.get("/search?" + used).body())
                    .contains("<details class=\"search-more\" open>", "日期、排序（已设定）");
        }
    }

    @Test
    void unknown_regulations_and_procedures_are_not_found() {
        assertThat(new Visit(port).get("/regulations/none").statusCode()).isEqualTo(404);
        assertThat(new Visit(port).get("/procedures/none").statusCode()).isEqualTo(404);
    }
}
