package org.gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the console can be used by everybody, on a desk and on a phone. */
class ConsoleAccessTest extends Journey {

    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final String NOBODYS = "/console/cases/00000000-0000-0000-0000-000000000000";

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "office,/console,200",
        "section,/console,200",
        "admin,/console,200",
        "office,/console/cases,200",
        "office,/console/cases?state=all,200",
        "office,/console/cases?q=nothing-is-called-this,200",
        "office,/console/cases?dueBefore=x,422",
        "office,/console/cases/new,200",
        "office,/console/notices,200",
        "auditor,/console/notices,200",
        "office,/console/calendar,200",
        "admin,/console/calendar,200",
        "admin,/console/calendar?year=2031,200",
        "office,/console/delegations,200",
        "deputy,/console/delegations,200",
        "admin,/console/accounts,200",
        "auditor,/console/accounts,200",
        "admin,/console/security-log,200",
        "director,/console/settings,200",
        "auditor,/console/settings,200",
        "office,/console/me,200",
        "office,/console/columns,200",
        "office,/console/columns/new,200",
        "office,/console/columns/key-budget,200",
        "auditor,/console/columns,200",
        "office,/console/inspection,200",
        "section,/console/drafts,200",
        "section,/console/columns,403",
        "office,/console/accounts,403",
        "office," + NOBODYS + ",404",
    })
    void axe_finds_nothing_serious(String account, String path, int status) {
        Page page = staff(account);
        Response answer = page.navigate(path);
        assertThat(answer.status()).isEqualTo(status);
        isForEverybody(page);
    }

    @Test
    void axe_finds_nothing_serious_on_a_case_at_any_stage() {
        Page page = staff("office");
        Map<String, String> oneOfEach = new LinkedHashMap<>();
        page.navigate("/console/cases?state=all");
        page.locator(".case-table tbody tr")
                .all()
                .forEach(row -> oneOfEach.putIfAbsent(
                        row.locator("td").nth(1).innerText().split("\n")[0],
                        row.locator("th a").getAttribute("href")));
        assertThat(oneOfEach).as("stages among the sample cases").hasSizeGreaterThan(3);
        for (String path : oneOfEach.values()) {
            page.navigate(path);
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            isForEverybody(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "secrecy", "deputy"})
    void axe_finds_nothing_serious_on_the_form_of_any_step(String account) {
        Page page = staff(account);
        page.navigate("/console");
        Map<String, String> oneOfEach = new LinkedHashMap<>();
        page.locator(".ways a").all().forEach(way -> {
            String href = way.getAttribute("href");
            oneOfEach.putIfAbsent(href.substring(href.lastIndexOf('/')), href);
        });
        assertThat(oneOfEach).as("steps open to " + account).isNotEmpty();
        for (String path : oneOfEach.values()) {
            page.navigate(path);
            isForEverybody(page);
        }
    }

    @Test
    void axe_finds_nothing_serious_where_a_form_is_wrong() {
        Page page = staff("office");
        page.navigate("/console/cases/new");
        sendUnchecked(page, ".step-form");
        assertThat(page.locator(".error-summary a").count()).isGreaterThan(2);
        isForEverybody(page);
        page.click(".error-summary a >> nth=0");
        assertThat(page.evaluate("document.activeElement.matches('input, select, textarea')"))
                .as("a fault leads to its field")
                .isEqualTo(true);
    }

    @Test
    void axe_finds_nothing_serious_on_the_way_to_a_new_calendar() {
        Page page = staff("admin");
        page.navigate("/console/calendar");
        page.fill("[name=content]", "date,kind,name\n2027-13-01,holiday,元旦\n2027-01-04,make-up-workday,\n");
        page.click("form[action='/console/calendar/preview'] button");
        assertThat(page.locator(".error-summary").innerText()).contains("第 2 行", "第 3 行");
        isForEverybody(page);
        page.fill("[name=content]", "date,kind,name\n2027-01-01,holiday,元旦\n");
        page.click("form[action='/console/calendar/preview'] button");
        assertThat(page.locator("main").innerText()).contains("尚未生效");
        isForEverybody(page);
    }

    @Test
    void axe_finds_nothing_serious_on_an_account_a_token_and_a_password_link() {
        Page page = staff("admin");
        page.navigate("/console/accounts");
        page.fill("[name=username]", "wanglei");
        page.fill("[name=displayName]", "王磊");
        page.check("[name=roles][value=publicity]");
        page.click("form[action='/console/accounts'][method=post] button");
        String link = page.locator(".told input").inputValue();
        isForEverybody(page);
        Page guest = visitor(DESK, true);
        guest.navigate(link);
        isForEverybody(guest);
        page.navigate("/console/me");
        page.fill("[name=name]", "统计程序");
        page.fill("[name=days]", "30");
        page.click("form[action='/console/me/tokens'] button");
        isForEverybody(page);
    }

    @Test
    void axe_finds_nothing_serious_on_a_login_that_failed() {
        Page page = visitor(DESK, true);
        page.navigate("/login");
        page.fill("[name=username]", "nobody");
        page.fill("[name=password]", "wrong");
        page.click("main button[type=submit]");
        assertThat(page.locator(".error-summary").isVisible()).isTrue();
        isForEverybody(page);
    }

    /** Without what the browser itself would hold back. */
    private static void sendUnchecked(Page page, String form) {
        page.evaluate("form => { document.querySelector(form).noValidate = true; }", form);
        page.click(form + " .form-buttons button");
        page.locator(".error-summary").waitFor();
    }

    private static void isForEverybody(Page page) {
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            isAccessible(page);
            fits(page);
        }
    }
}
