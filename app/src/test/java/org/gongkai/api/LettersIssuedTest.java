package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.api.Client.Answer;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.installation.Settings;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.PaperTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The letters that steps issue: each with its step, to its addressee and to nobody else, and unchanged ever after. */
class LettersIssuedTest extends ApiTest {

    private static final String APPLICANT = "李明";
    private static final String PARTY = "白城某商贸公司";

    @Autowired
    Settings settings;

    @Autowired
    Bodies bodies;

    @AfterEach
    void bySeedUnderTheOldName() {
        choose("seed");
        rename("白城市商务局");
    }

    @Test
    void art30_asking_for_correction_leaves_its_notice_with_what_is_missing_and_the_last_day() {
        Submitted request = submitted();
        take(request, "office", "register", Map.of());
        take(request, "office", "ask-correction", Requests.missing());
        assertThat(request.letter("correction").toString())
                .contains("政府信息公开申请补正告知书", "公补〔2026〕", "/requests/" + request.number() + "/letters/");
        assertThat(sent(request, "ask-correction").getFirst()).contains(APPLICANT, "请写明文件名称或文号", "请于2026年2月27日前（含当日）");
        assertThat(requests.file(request.id()).clock("K5.answer")).isEqualTo("running 2026-02-27");
        assertThat(told(request, "correction-asked")).contains("公补〔2026〕").doesNotContain(APPLICANT, "138", "2208");
    }

    @Test
    void art30_a_lapse_leaves_its_letter_on_the_day_it_is_written() {
        Submitted request = submitted();
        take(request, "office", "register", Map.of());
        take(request, "office", "ask-correction", Map.of("missing", List.of("文号"), "answerWithin", "2026-02-06"));
        clock.set("2026-02-10");
        expiry.carryOut();
        JsonNode lapse = request.letter("lapse");
        assertThat(lapse.path("issuedOn").asString())
                .as("the day it is written, not the day the time ran out")
                .isEqualTo("2026-02-10");
        assertThat(lapse.path("number").asString()).startsWith("公复〔2026〕");
        assertThat(sent(request, "lapse").getFirst()).contains("本机关于2026年1月30日告知你补正", "不再处理");
        assertThat(told(request, "request-lapsed")).contains("公复〔2026〕");
    }

    @Test
    void a_letter_is_a_file_in_every_format_for_its_addressee_alone() {
        Submitted request = submitted();
        Submitted other = submitted();
        take(request, "office", "register", Map.of());
        take(request, "office", "ask-correction", Requests.missing());
        JsonNode files = request.letter("correction").path("files");
        for (PaperFormat format : PaperFormat.values()) {
            String path =
                    files.path(format.name().toLowerCase(java.util.Locale.ROOT)).asString();
            assertThat(path).endsWith(format.ending());
            HttpResponse<byte[]> file = page(path + "?code=" + request.code());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(each -> assertThat(each).contains("no-store"));
            assertThat(PaperTexts.of(format, file.body()))
                    .contains("白城市商务局公补〔2026〕", "政府信息公开申请补正告知书", APPLICANT + "：", "请写明文件名称或文号");
            assertThat(page(path).statusCode()).isEqualTo(404);
            assertThat(page(path + "?code=" + other.code()).statusCode()).isEqualTo(404);
            assertThat(page(path.replace("/api/v1", "")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void art33_an_extension_leaves_its_notice_with_the_new_last_day_where_that_is_certain() {
        Submitted request = handling();
        take(request, "deputy", "extend", Map.of("reason", "需要检索历年档案"));
        assertThat(sent(request, "extend").getFirst()).contains("因需要检索历年档案", "延长20个工作日", "至2026年4月2日止");
        assertThat(request.letter("extension").path("number").asString()).startsWith("公延〔2026〕");
        assertThat(told(request, "request-extended")).contains("公延〔2026〕");
        Submitted consulting = handling();
        take(consulting, "section", "consult-third-party", Requests.party());
        take(consulting, "deputy", "extend", Map.of("reason", "检索量大"));
        assertThat(sent(consulting, "extend").getFirst()).contains("延长20个工作日。").doesNotContain("期限至");
    }

    @Test
    void art33_a_provisional_day_is_told_as_provisional() {
        clock.set("2028-12-20"); // no other test declares these years
        Submitted request = handling();
        take(request, "deputy", "extend", Map.of("reason", "检索量大"));
        assertThat(sent(request, "extend").getFirst()).contains("止（暂定，以国务院公布的节假日安排为准）。");
    }

    @Test
    void YS4_each_third_party_has_its_own_letter_and_the_applicant_none_of_them() {
        Submitted request = handling();
        Map<String, Object> person = Map.of("name", "王五", "contact", "信箱", "interest", "privacy");
        String id = request.id();
        Answer consulted = as("section")
                .take(id, "consult-third-party", Map.of("parties", List.of(Requests.party(), person)))
                .expect(200);
        List<String> letters = sent(request, "consult-third-party");
        assertThat(letters.getFirst()).contains(PARTY, "你单位的商业秘密").doesNotContain("王五", APPLICANT);
        assertThat(letters.getLast()).contains("王五", "你的个人隐私").doesNotContain(PARTY, APPLICANT);
        assertThat(request.status().text()).doesNotContain(PARTY, "王五", "征询书");
        HttpResponse<byte[]> page =
                page(consulted.json().path("told").path("link.2").asString());
        assertThat(text(page)).contains("王五").doesNotContain(PARTY, APPLICANT, request.number());
    }

    @Test
    void art15_a_description_in_which_the_applicant_signs_does_not_tell_the_third_party_who_asks() {
        Map<String, Object> application = Requests.application();
        application.put("description", "本人李明（电话13800000000）申请获取补贴发放明细。");
        Submitted request = submitted(application);
        handle(request);
        take(request, "section", "consult-third-party", Requests.party());
        assertThat(sent(request, "consult-third-party").getFirst())
                .contains("补贴发放明细”。")
                .doesNotContain(APPLICANT, "13800000000");
    }

    @Test
    void art32_an_overridden_party_is_told_in_writing_before_anything_is_disclosed() throws IOException {
        choose("statute");
        Submitted request = handling();
        String link = consult(request);
        take(request, "office", "record-third-party-reply", Requests.answer("object"));
        assertThat(page(link).statusCode()).isEqualTo(404);
        assertThat(page(link + "/letter.docx").statusCode()).isEqualTo(404);
        take(request, "deputy", "override-objection", Map.of("reason", "涉及食品安全"));
        HttpResponse<byte[]> notice = page(link);
        assertThat(text(notice))
                .contains("政府信息公开第三方告知书", "公告〔2026〕", PARTY, "涉及食品安全", "申请行政复议")
                .doesNotContain(APPLICANT, request.number(), "<form method=\"post\" class=\"no-print\"");
        assertThat(text(page(link + "/letter"))).contains("政府信息公开第三方告知书", PARTY);
        assertThat(words(page(link + "/letter.docx"))).contains("政府信息公开第三方告知书", PARTY);
        for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.OFD)) {
            HttpResponse<byte[]> file = page(link + "/letter" + format.ending());
            assertThat(file.headers().firstValue("Content-Type")).hasValue(format.mediaType());
            assertThat(PaperTexts.of(format, file.body()))
                    .contains("政府信息公开第三方告知书", PARTY)
                    .doesNotContain(APPLICANT, request.number());
        }
        assertThat(request.status().text()).doesNotContain(PARTY, "告知书", "涉及食品安全");
        assertThat(outbox(request, "objection-overridden-notice"))
                .containsExactly("third-party:" + request.id() + "/1 {}");
        replied(request, "disclosed", Map.of());
        JsonNode reply = event(request, "reply").path("data");
        assertThat(reply.path("thirdPartyNotices").get(0).asString()).startsWith("公告〔2026〕");
    }

    @Test
    void art32_an_override_that_names_one_party_tells_this_one_only() {
        choose("statute");
        Submitted request = handling();
        Map<String, Object> parties = Map.of("parties", List.of(Requests.party(), Requests.party()));
        Answer consulted =
                as("section").take(request.id(), "consult-third-party", parties).expect(200);
        take(request, "office", "record-third-party-reply", Requests.answer("object"));
        take(request, "office", "record-third-party-reply", Map.of("partyId", "2", "answer", "object", "reason", "x"));
        take(request, "deputy", "override-objection", Map.of("partyId", "2", "reason", "涉及食品安全"));
        assertThat(page(consulted.json().path("told").path("link.1").asString()).statusCode())
                .isEqualTo(404);
        assertThat(page(consulted.json().path("told").path("link.2").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void art32_by_the_statute_an_objection_without_a_reason_does_not_bind_the_body() {
        choose("statute");
        Submitted request = handling();
        consult(request);
        take(request, "office", "record-third-party-reply", Map.of("partyId", "1", "answer", "object"));
        take(request, "section", "draft-reply", Requests.draft("disclosed"));
        assertThat(event(request, "draft-reply")
                        .path("data")
                        .path("disclosedDespite")
                        .get(0)
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void YS4_a_partly_disclosing_reply_says_that_parts_are_withheld_because_third_parties_objected() {
        Submitted request = handling();
        consult(request);
        take(request, "office", "record-third-party-reply", Requests.answer("object"));
        Map<String, Object> leftOut = new HashMap<>(Requests.draft("partly-disclosed"));
        leftOut.put("withheldFor", List.of());
        replied(request, "partly-disclosed", leftOut);
        assertThat(sent(request, "reply").getFirst())
                .contains("第三方不同意公开。", "第四条")
                .doesNotContain(PARTY);
        assertThat(event(request, "draft-reply")
                        .path("data")
                        .path("withheldFor")
                        .toString())
                .isEqualTo("[\"1\"]");
        assertThat(request.status().text()).doesNotContain(PARTY, "withheldFor");
    }

    @Test
    void YS4_a_draft_that_leaves_an_objector_out_of_what_is_withheld_is_refused() {
        Submitted request = handling();
        Map<String, Object> parties = Map.of("parties", List.of(Requests.party(), Requests.party()));
        take(request, "section", "consult-third-party", parties);
        take(request, "office", "record-third-party-reply", Requests.answer("object"));
        take(request, "office", "record-third-party-reply", Map.of("partyId", "2", "answer", "consent"));
        Map<String, Object> draft = new HashMap<>(Requests.draft("partly-disclosed"));
        draft.put("withheldFor", List.of("2"));
        Answer refused = as("section").take(request.id(), "draft-reply", draft).expect(409);
        assertThat(List.of(refused.code(), refused.at("citation"))).containsExactly("objection-stands", "YS-4");
    }

    @Test
    void what_was_sent_stays_as_it_was_whatever_changes_afterwards() {
        Submitted request = handling();
        take(request, "office", "ask-correction", Requests.missing());
        String before = sent(request, "ask-correction").getFirst();
        as(Client.NOBODY)
                .post(
                        "/requests/" + request.number() + "/correct?code=" + request.code(),
                        Map.of("description", "另一件信息"))
                .expect(200);
        rename("白城市商务和口岸局");
        assertThat(sent(request, "ask-correction")).containsExactly(before);
        assertThat(before).contains("2025年商务发展专项资金分配情况", "白城市商务局");
        take(request, "office", "assign", Map.of("section", "market"));
        take(request, "deputy", "extend", Map.of("reason", "检索量大"));
        assertThat(sent(request, "extend").getFirst()).contains("另一件信息", "白城市商务和口岸局");
    }

    @Test
    void letters_are_numbered_without_gaps_each_kind_in_its_own_series() {
        Submitted first = handling();
        take(first, "deputy", "extend", Map.of("reason", "检索量大"));
        Submitted second = handling();
        take(second, "deputy", "extend", Map.of("reason", "检索量大"));
        assertThat(number(second, "extension")).isEqualTo(number(first, "extension") + 1);
    }

    @Test
    void the_reply_is_one_of_the_letters_and_its_number_the_one_the_case_is_known_by() {
        Submitted request = handling();
        replied(request, "disclosed", Map.of());
        assertThat(request.letter("reply").path("number").asString())
                .isEqualTo(request.status().at("reply.number"))
                .isEqualTo(requests.file(request.id()).at("data.letterNumber"));
        assertThat(told(request, "reply-issued"))
                .contains(request.status().at("reply.number"))
                .doesNotContain(APPLICANT);
    }

    @Test
    void an_addressee_reads_a_letter_at_its_url_as_a_client_of_the_api() {
        Submitted request = handling();
        take(request, "deputy", "extend", Map.of("reason", "检索量大"));
        String url = request.letter("extension").path("url").asString();
        HttpResponse<byte[]> page = page(url + "?code=" + request.code());
        assertThat(text(page)).contains("延期答复告知书", APPLICANT);
        assertThat(page(url + ".docx?code=" + request.code()).statusCode()).isEqualTo(200);
        for (String wrong : List.of(url, url + "?code=AAAA-AAAA-AAAA-AAAA", url + "9?code=" + request.code())) {
            assertThat(page(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        Answer own = as("citizen").post("/requests", Requests.application()).expect(201);
        String id = requests.as("citizen").get("/requests/" + own.at("number")).at("id");
        requests.take(id, "office", "register", Map.of());
        requests.take(id, "office", "ask-correction", Requests.missing());
        String mine = as("citizen").get("/requests/" + own.at("number")).at("letters.0.url");
        assertThat(as("citizen").get(mine.replace("/api/v1", "")).expect(200).text())
                .contains("补正告知书");
        assertThat(as("section2").get(mine.replace("/api/v1", "")).status()).isEqualTo(404);
    }

    @Test
    void letters_of_cases_written_before_letters_were_kept_are_written_again_from_their_events() {
        Submitted request = handling();
        String link = consult(request);
        forget(request, "consult-third-party");
        assertThat(text(page(link))).contains(PARTY, "征询书", "2025年商务发展专项资金分配情况");
        take(request, "office", "record-third-party-reply", Requests.answer("consent"));
        replied(request, "disclosed", Map.of());
        String before = sent(request, "reply").getFirst();
        forget(request, "reply");
        JsonNode reply = request.letter("reply");
        assertThat(reply.path("number").asString()).isEqualTo(request.status().at("reply.number"));
        String words = text(page(reply.path("url").asString() + "?code=" + request.code()));
        assertThat(words).contains(APPLICANT, "可以公开", "申请行政复议");
        assertThat(before).contains(reply.path("number").asString());
    }

    /** Makes a step one of a time when letters were not kept. */
    private void forget(Submitted request, String step) {
        jdbc.sql("alter table case_event disable trigger case_event_is_final").update();
        jdbc.sql(
                        "update case_event set data = cast(cast(data as jsonb) - 'letters' as json) where case_id = :id and step = :step")
                .param("id", java.util.UUID.fromString(request.id()))
                .param("step", step)
                .update();
        jdbc.sql("alter table case_event enable trigger case_event_is_final").update();
    }

    @Test
    void art32_a_reply_names_the_notices_to_those_only_whose_parts_it_discloses() {
        choose("statute");
        Submitted request = handling();
        Map<String, Object> second = new HashMap<>(Requests.party());
        second.put("name", "另一家公司");
        take(request, "section", "consult-third-party", Map.of("parties", List.of(Requests.party(), second)));
        take(request, "office", "record-third-party-reply", Requests.answer("object"));
        take(request, "office", "record-third-party-reply", Map.of("partyId", "2", "answer", "object", "reason", "x"));
        take(request, "deputy", "override-objection", Map.of("reason", "涉及食品安全"));
        Map<String, Object> draft = new HashMap<>(Requests.draft("partly-disclosed"));
        draft.put("withheldFor", List.of("2"));
        replied(request, "partly-disclosed", draft);
        JsonNode notices = event(request, "reply").path("data").path("thirdPartyNotices");
        assertThat(notices.size()).isEqualTo(1);
        assertThat(sent(request, "override-objection").getFirst())
                .contains(PARTY, notices.get(0).asString());
    }

    private int number(Submitted request, String kind) {
        return Integer.parseInt(request.letter(kind).path("number").asString().replaceAll(".*〕(\\d+)号", "$1"));
    }

    /** A request made without an account, and the code that opens it. */
    private record Submitted(Client nobody, String id, String number, String code) {

        Answer status() {
            return nobody.get("/requests/" + number + "?code=" + code).expect(200);
        }

        /** The letter of a kind as the applicant's list has it. */
        JsonNode letter(String kind) {
            return status().json()
                    .path("letters")
                    .valueStream()
                    .filter(each -> each.path("kind").asString().equals(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Submitted submitted() {
        return submitted(Requests.application());
    }

    private Submitted submitted(Map<String, Object> application) {
        Answer receipt = as(Client.NOBODY).post("/requests", application).expect(201);
        String path = "/requests/" + receipt.at("number") + "?code=" + receipt.at("queryCode");
        return new Submitted(
                as(Client.NOBODY), as(Client.NOBODY).get(path).at("id"), receipt.at("number"), receipt.at("queryCode"));
    }

    private Submitted handling() {
        Submitted request = submitted();
        handle(request);
        return request;
    }

    private void handle(Submitted request) {
        take(request, "office", "register", Map.of());
        take(request, "office", "assign", Map.of("section", "market", "person", "section"));
    }

    private String consult(Submitted request) {
        return as("section")
                .take(request.id(), "consult-third-party", Requests.party())
                .expect(200)
                .json()
                .path("told")
                .path("link.1")
                .asString();
    }

    private void replied(Submitted request, String outcome, Map<String, Object> draft) {
        take(request, "section", "draft-reply", draft.isEmpty() ? Requests.draft(outcome) : draft);
        take(request, "secrecy", "review-secrecy", Requests.pass());
        take(request, "deputy", "approve-reply", Map.of());
        take(request, "office", "reply", Map.of());
    }

    private void take(Submitted request, String account, String step, Map<String, ?> data) {
        requests.take(request.id(), account, step, data);
    }

    private JsonNode event(Submitted request, String step) {
        return requests.file(request.id())
                .json()
                .path("events")
                .valueStream()
                .filter(each -> each.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** What the letters of a step say, as its event keeps them. */
    private List<String> sent(Submitted request, String step) {
        return event(request, step)
                .path("data")
                .path("letters")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private String told(Submitted request, String kind) {
        return String.join("\n", outbox(request, kind));
    }

    private List<String> outbox(Submitted request, String kind) {
        return jdbc.sql("select audience || ' ' || payload::text from outbox where case_id = :id and kind = :kind "
                        + "and audience <> 'office'")
                .param("id", java.util.UUID.fromString(request.id()))
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private HttpResponse<byte[]> page(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(HttpResponse<byte[]> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static String words(HttpResponse<byte[]> docx) throws IOException {
        assertThat(docx.statusCode()).isEqualTo(200);
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx.body())))) {
            return words.getText();
        }
    }

    private void choose(String layer) {
        settings.change("baicheng-commerce", "rule.YS-4.layer", layer, "test", Instant.EPOCH);
    }

    private void rename(String name) {
        Body body = bodies.find("baicheng-commerce").orElseThrow();
        bodies.save(new Body(body.id(), name, body.nameEn(), body.documentPrefix(), body.contact()));
    }
}
