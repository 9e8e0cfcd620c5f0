package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The column manager and the handing over of drafts together, worked at through forms alone. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class ColumnDeskTest {

    private static final String NEW = "/console/columns/new";
    private static final String ALL = "/console/columns";

    @LocalServerPort
    int port;

    private final Map<String, Clerk> clerks = new HashMap<>();

    private Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    private static Map<String, String> column(String title, String position) {
        return Map.of("title", title, "position", position, "section", "market", "intervalDays", "90", "note", "暂无");
    }

    private String added(String title) {
        assertThat(as("office").submit(NEW, ALL, column(title, "5")).status()).isEqualTo(303);
        String tree = as("office").get(ALL).text();
        int at = tree.indexOf(">" + title + "</a>");
        int from = tree.lastIndexOf(ALL + "/", at);
        return tree.substring(from, tree.indexOf('"', from));
    }

    @Test
    void the_office_adds_changes_and_hides_a_column_and_reads_who_did_what() {
        String path = added("优化营商环境专题");
        Shown open = as("office").get(path);
        Map<String, String> values = new HashMap<>(column("营商环境专题", "7"));
        values.put("hidden", "true");
        assertThat(as("office").send(open, path, values).status()).isEqualTo(303);
        Shown after = as("office").get(path);
        assertThat(after.text())
                .as("without an English title the new Chinese one serves")
                .doesNotContain("value=\"优化");
        assertThat(after.text()).contains("修改记录", "“优化营商环境专题”改为“营商环境专题”", "已隐藏");
        Shown slower = as("office").send(open, path, column("另一个名称", "7"));
        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.text()).contains("别人已经修改了本栏目", "另一个名称");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_kept() {
        Shown wrong = as("office").submit(NEW, ALL, Map.of("title", " ", "position", "first", "note", "留着"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("#title", "#position", "留着");
        Shown section = as("office")
                .submit(NEW, ALL, Map.of("title", "某栏", "position", "1", "section", "nobody", "intervalDays", "0"));
        assertThat(section.text()).contains("#section", "#intervalDays");
        assertThat(as("office").get(ALL).text()).doesNotContain(">某栏</a>");
    }

    @ParameterizedTest
    @CsvSource({"title,专项资金", "title,专项 资金", "title,政府集中采购", "titleEn,special FUNDS"})
    void an_own_column_does_not_bear_the_name_of_one_the_law_asks_for(String field, String name) {
        Map<String, String> wish = new HashMap<>(column("本局资金动态", "6"));
        wish.put(field, name);
        Shown refused = as("office").submit(NEW, ALL, wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("#" + field, "与法定栏目同名");
        String path = added("不同名的栏目" + name.hashCode());
        Shown renamed = as("office").submit(path, path, wish);
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(renamed.text()).contains("与法定栏目同名");
    }

    @Test
    void the_laws_columns_are_all_there_and_cannot_be_hidden() {
        assertThat(as("office").get(ALL).text()).contains("专项资金", "政府集中采购", "其他重点信息");
        String path = ALL + "/article-20-item-8";
        assertThat(as("office").get(path).text()).contains("条例20").doesNotContain("name=\"title\"");
        assertThat(as("office").submit(path, path, Map.of("hidden", "true")).status())
                .isEqualTo(422);
        assertThat(as("office").get(ALL + "/nowhere").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"section", "secrecy", "deputy", "director", "policylaw", "publicity", "admin", "disclosure"})
    void nobody_but_the_office_works_at_columns(String account) {
        for (String page : new String[] {ALL, NEW, ALL + "/key-budget"}) {
            assertThat(as(account).get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(as(account).forge(ALL, column("越权栏目", "1")).status()).isEqualTo(403);
        assertThat(as(account)
                        .forge(ALL + "/key-budget", Map.of("version", "0", "note", "越权"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_auditor_reads_and_changes_nothing_and_strangers_are_sent_to_the_door() {
        assertThat(as("auditor").get(ALL).text()).contains("专项资金").doesNotContain(NEW);
        assertThat(as("auditor").get(ALL + "/key-budget").text()).doesNotContain("<textarea");
        assertThat(as("auditor").get(NEW).status()).isEqualTo(403);
        assertThat(as("auditor")
                        .forge(ALL + "/key-budget", Map.of("version", "0", "note", "越权"))
                        .status())
                .isEqualTo(403);
        assertThat(as("citizen").get(ALL).status()).isEqualTo(403);
        assertThat(Clerk.nobody("http://127.0.0.1:" + port).get(ALL).status()).isEqualTo(302);
    }

    /** Formed long ago, as imported documents are: its time to be published is over before it is handed over. */
    private String draft(String account, String title) {
        Shown opened = as(account)
                .submit(
                        "/console/cases/new?procedure=proactive-publication",
                        "/console/cases/new?procedure=proactive-publication",
                        Map.of(
                                "title", title,
                                "body", "正文",
                                "bodyFormat", "text",
                                "category", "wide-knowledge",
                                "attribute", "proactive",
                                "formedOn",
                                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                                .toString()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        return opened.location().replace("/console/cases/", "");
    }

    @Test
    void drafts_are_handed_over_together_and_each_refusal_is_told_with_its_row() {
        String first = draft("section", "成批甲");
        String second = draft("section", "成批乙");
        String foreign = draft("section2", "别科丙");
        Shown list = as("section").get("/console/drafts");
        assertThat(list.text()).contains("成批甲", "成批乙").doesNotContain("别科丙");
        assertThat(as("section")
                        .send(list, "/console/drafts", Map.of("draft", first + "@1"))
                        .text())
                .contains("共 1 件：已交 1 件，未交 0 件", "value=\"" + second);
        Shown again = as("section").send(list, "/console/drafts", Map.of("draft", first + "@1"));
        assertThat(again.text()).contains("已交 0 件，未交 1 件", "class=\"fault\"", "成批甲");
        assertThat(as("section")
                        .send(list, "/console/drafts", Map.of("draft", foreign + "@1"))
                        .text())
                .contains("未交 1 件")
                .doesNotContain("别科丙");
        assertThat(as("section")
                        .send(list, "/console/drafts", Map.of("draft", second + "@7"))
                        .text())
                .contains("未交 1 件");
        assertThat(as("section").send(list, "/console/drafts", Map.of()).status())
                .isEqualTo(422);
        assertThat(as("office").get("/console/drafts").status()).isEqualTo(403);
        assertThat(as("office")
                        .forge("/console/drafts", Map.of("draft", second + "@1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void related_documents_are_looked_for_and_chosen_without_scripts() {
        String other = draft("section", "寻找得到的办法");
        String page = "/console/cases/new?procedure=proactive-publication";
        Shown found = as("section").submit(page, page, Map.of("find", "related", "find.related", "寻找得到"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("寻找得到的办法", other);
        Shown nothing = as("section").submit(page, page, Map.of("find", "related", "find.related", "没有这几个字吧"));
        assertThat(nothing.text()).contains("没有可选的");
        assertThat(as("section2")
                        .submit(page, page, Map.of("find", "related", "find.related", "寻找得到"))
                        .text())
                .doesNotContain(other);
    }
}
