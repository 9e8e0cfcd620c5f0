package org.gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.People;
import org.gongkai.visibility.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CitizenJourneyTest extends Journey {

    @Autowired
    Cases cases;

    @Autowired
    Viewers viewers;

    @Autowired
    People people;

    @ParameterizedTest(name = "{0} px wide, scripts {1}")
    @CsvSource({"390,true", "1280,true", "390,false"})
    void a_citizen_without_an_account_submits_and_reads_the_reply(int width, boolean javaScript) {
        Page page = visitor(width, javaScript);
        page.navigate("/");
        page.click("main a[href='/requests/new']");
        fillIn(page);
        if (!javaScript) {
            solveTheSum(page);
        }
        page.focus("form.request-form button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/receipt");
        String number = page.locator(".receipt .code").nth(0).innerText().strip();
        String code = page.locator(".receipt .code").nth(1).innerText().strip();

        answerOnTheSpot(number);

        page.navigate("/requests");
        page.fill("input[name=number]", number);
        page.fill("input[name=code]", code);
        page.click("form[action='/requests'] button[type=submit]");
        assertThat(page.url()).endsWith("/requests/" + number);
        assertThat(page.locator("main").innerText()).contains("请见政府信息公开专栏第三栏");
    }

    @Test
    void the_query_code_stays_with_who_submitted_and_a_wrong_one_tells_nothing() {
        Page page = visitor(1280, true);
        page.navigate("/requests/new");
        fillIn(page);
        page.click("form.request-form button[type=submit]");
        page.waitForURL("**/receipt");
        String code = page.locator(".receipt .code").nth(1).innerText().strip();
        page.reload();
        assertThat(page.content()).contains(code);

        Page stranger = visitor(1280, true);
        stranger.navigate(java.net.URI.create(page.url()).getPath());
        assertThat(stranger.content()).doesNotContain(code);
        stranger.navigate("/requests");
        stranger.fill("input[name=number]", "BC-DR-2026-00001");
        stranger.fill("input[name=code]", "AAAA-AAAA-AAAA-AAAA");
        stranger.click("form[action='/requests'] button[type=submit]");
        String forWrongCode = stranger.locator(".error-summary").innerText();
        stranger.fill("input[name=number]", "BC-DR-2026-99999");
        stranger.fill("input[name=code]", "AAAA-AAAA-AAAA-AAAA");
        stranger.click("form[action='/requests'] button[type=submit]");
        assertThat(stranger.locator(".error-summary").innerText()).isEqualTo(forWrongCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guide", "/calendar", "/calendar?start=2026-09-25&amount=20&unit=working-day"})
    void tables_are_whole_on_a_telephone(String path) {
        Page page = visitor(390, true);
        page.navigate(path);
        assertThat(page.locator(".table-scroll").count()).isPositive();
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.table-scroll')]
                    .filter(region => region.scrollWidth > region.clientWidth)
                    .map(region => region.innerText)""")).isEqualTo(List.of());
    }

    @Test
    void the_form_can_be_sent_by_keyboard_alone() {
        Page page = visitor(1280, true);
        page.navigate("/requests/new");
        page.focus("main [name='applicant.kind'] >> nth=0");
        page.keyboard().press("Space");
        type(page, "applicant.name", "李明");
        page.focus("main [name='applicant.idType']");
        page.keyboard().press("ArrowDown");
        type(page, "applicant.idNumber", "220802199001011234");
        type(page, "applicant.phone", "13804361234");
        type(page, "description", "2025年度县域商业体系建设资金分配结果");
        page.focus("main [name='formWanted'] >> nth=0");
        page.keyboard().press("Space");
        page.focus("form.request-form button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/receipt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/guide",
                "/requests/new",
                "/requests",
                "/regulations",
                "/regulations/YS",
                "/regulations/doubts",
                "/procedures/disclosure-request",
                "/calendar",
                "/login",
                "/register",
                "/accessibility",
                "/no-such-page"
            })
    void axe_finds_nothing_serious(String path) {
        Page page = visitor(1280, true);
        page.navigate(path);
        isAccessible(page);
        page.setViewportSize(390, 844);
        isAccessible(page);
        fits(page);
    }

    private static void type(Page page, String name, String text) {
        page.focus("main [name='" + name + "']");
        page.keyboard().type(text);
    }

    /** The question reads like "7 + 5 = ?": any two numbers in it are to be added. */
    private static void solveTheSum(Page page) {
        String question = page.locator("label[for='sum']").innerText();
        int sum = java.util.regex.Pattern.compile("\\d+")
                .matcher(question)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()))
                .sum();
        page.fill("main [name='sum']", String.valueOf(sum));
    }

    private void answerOnTheSpot(String number) {
        Viewer office = viewers.of(people.find("office").orElseThrow());
        CaseFile file = cases.find(number, office).orElseThrow();
        Answer answer = cases.take(
                file.id(),
                office,
                Attempt.of("answer-on-the-spot", java.util.Map.of("outcome", "disclosed", "text", "请见政府信息公开专栏第三栏。")));
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }
}
