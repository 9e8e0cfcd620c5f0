package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.api.LibraryLoan;
import org.gongkai.api.SettableClock;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A procedure that is nothing but a table has its forms, its lines, its clocks and its drawing like any other. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
@Import({NinthProcedureDeskTest.Time.class, LibraryLoan.class})
class NinthProcedureDeskTest {

    private static final String NEW = "/console/cases/new?procedure=library-loan";

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    private final Map<String, Clerk> clerks = new HashMap<>();
    private String path = "";

    @BeforeEach
    void asked() {
        clock.set("2026-01-30");
        Shown opened = as("office").submit(NEW, NEW, Map.of("title", "商务年鉴"));
        assertThat(opened.status()).isEqualTo(303);
        path = opened.location();
    }

    @Test
    void the_desk_offers_it_beside_the_others() {
        assertThat(as("office").get("/console/cases/new").text()).contains("政府信息依申请公开", "图书借阅", NEW);
        assertThat(as("section").get("/console/cases/new").text()).doesNotContain("图书借阅");
    }

    @Test
    void its_steps_run_through_forms_made_from_its_table() {
        Shown without = as("office").submit(step("lend"), step("lend"), Map.of());
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("借书单", "请填写这一项");

        Shown lent = take("lend", Map.of("materials.loan-slip.text", "借书单第1号"));
        assertThat(lent.text()).contains("已借出", "借书单第1号", "借期", "2026-02-13", "YS-5");
        assertThat(take("send-for-repair", Map.of("damage", "封面脱落")).text()).contains("修补中", "封面脱落", "暂停计算");
        assertThat(take("take-back", Map.of()).text()).contains("已借出");
        Shown returned = take("return", Map.of());
        assertThat(returned.text()).contains("已归还", "办件已经办结").doesNotContain("/steps/");
    }

    @Test
    void the_borrowers_time_stands_in_the_list_as_theirs_and_not_as_the_bureaus() {
        take("lend", Map.of("materials.loan-slip.text", "借书单第2号"));
        String list = as("office").get("/console/cases?procedure=library-loan").text();
        assertThat(list).contains("等待申请人", "已借出", "商务年鉴");
        String table =
                as("office").get("/console/cases.csv?procedure=library-loan").text();
        assertThat(table).contains("\"申请人 2026-02-13\"");
    }

    @Test
    void two_lending_at_once_are_told_of_each_other() {
        Clerk other = Clerk.loggedIn("http://127.0.0.1:" + port, "office");
        Shown form = other.get(step("lend"));
        take("lend", Map.of("materials.loan-slip.text", "借书单第3号"));
        Shown late = other.send(form, step("lend"), Map.of("materials.loan-slip.text", "借书单第4号"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("他人已经办理", "借书单第3号", "借书单第4号", "现在不能再提交");
    }

    @Test
    void a_calendar_that_moves_its_clock_is_previewed_by_its_name() {
        take("lend", Map.of("materials.loan-slip.text", "借书单第5号"));
        String csv = "date,kind,name\n2026-02-03,holiday,试\n";
        Shown preview = as("admin")
                .submit(
                        "/console/calendar",
                        "/console/calendar/preview",
                        Map.of("year", "2026", "format", "csv", "content", csv));
        assertThat(preview.text()).contains("借期").doesNotContain("<td>loan</td>");
    }

    @Test
    void it_is_drawn_from_its_table() {
        Shown drawing = Clerk.nobody("http://127.0.0.1:" + port).get("/procedures/library-loan");
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.text()).contains("<svg", "图书借阅", "送修", "修补中", "借期", "借书单");
    }

    private String step(String step) {
        return path + "/steps/" + step;
    }

    private Shown take(String step, Map<String, String> data) {
        Shown answer = as("office").submit(step(step), step(step), data);
        assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(303);
        return as("office").follow(answer);
    }

    private Clerk as(String account) {
        return clerks.computeIfAbsent(account, name -> Clerk.loggedIn("http://127.0.0.1:" + port, name));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
