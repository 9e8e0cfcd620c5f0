package org.gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** The chain of office, section, third party and leaders, every click of it in the console. */
class OfficeJourneyTest extends Journey {

    private static final String STAGE = ".stage-badge";

    @Test
    void a_third_partys_objection_narrows_the_reply_and_the_citizen_reads_why() {
        Page citizen = visitor(390, true);
        citizen.navigate("/requests/new");
        fillIn(citizen);
        citizen.click("form.request-form button[type=submit]");
        citizen.waitForURL("**/receipt");
        String number = citizen.locator(".receipt .code").nth(0).innerText().strip();
        String code = citizen.locator(".receipt .code").nth(1).innerText().strip();

        Page office = staff("office");
        openCase(office, number);
        take(office, "register", "已登记");
        begin(office, "assign");
        office.selectOption("[name=section]", "market");
        office.selectOption("[name=person]", "section");
        send(office, "办理中");

        Page section = staff("section");
        openCase(section, number);
        String link = consulted(section);
        office.navigate("/console");
        assertThat(office.locator("tr", new Page.LocatorOptions().setHasText(number))
                        .innerText())
                .contains("等待第三方 兴隆商贸公司", "暂停计算");

        objects(link);

        section.navigate("/console");
        openCase(section, number);
        drafted(section);

        Page secrecy = staff("secrecy");
        openCase(secrecy, number);
        begin(secrecy, "review-secrecy");
        secrecy.check("input[name=result][value=pass]");
        secrecy.fill("[name=basis]", "不涉及国家秘密");
        send(secrecy, "已拟答复");

        Page deputy = staff("deputy");
        openCase(deputy, number);
        take(deputy, "approve-reply", "已批准");

        office.navigate("/console");
        openCase(office, number);
        take(office, "reply", "已答复");
        begin(office, "deliver");
        office.selectOption("[name=method]", "mail");
        office.fill("[name=evidence]", "挂号信 XA12345678");
        send(office, "已办结");

        reads(citizen, number, code);
    }

    private static String consulted(Page section) {
        begin(section, "consult-third-party");
        isAccessible(section);
        section.fill("[name='parties[0].name']", "兴隆商贸公司");
        section.fill("[name='parties[0].contact']", "13900000000");
        section.selectOption("[name='parties[0].interest']", "trade-secret");
        send(section, "征求第三方意见");
        return section.locator(".told input").inputValue();
    }

    private void objects(String link) {
        Page thirdParty = visitor(390, true);
        thirdParty.navigate(link);
        assertThat(thirdParty.locator("main").innerText()).contains("兴隆商贸公司").doesNotContain("李明");
        isAccessible(thirdParty);
        thirdParty.check("input[name=answer][value=object]");
        thirdParty.fill("textarea[name=reason]", "名单中的采购价是本公司的商业秘密");
        thirdParty.click("main button[type=submit]");
        assertThat(thirdParty.locator("h1").innerText()).isEqualTo("谢谢，您的答复已经收到");
        thirdParty.navigate(link);
        assertThat(thirdParty.locator("textarea[name=reason]").count()).isZero();
    }

    /** YS-4: disclosing all against the objection is refused with the article; disclosing in part is not. */
    private static void drafted(Page section) {
        begin(section, "draft-reply");
        isAccessible(section);
        section.selectOption("[name=outcome]", "disclosed");
        section.fill("[name=grounds]", "条例36(2)");
        section.fill("[name=text]", "分配结果见附表，采购价不予公开。");
        section.click(".step-form .form-buttons button");
        PlaywrightAssertions.assertThat(section.locator(".flash.refused")).containsText("第三方的反对意见仍然有效");
        assertThat(section.locator(".flash.refused").innerText()).contains("YS-4");
        isAccessible(section);
        assertThat(section.inputValue("[name=text]")).contains("采购价不予公开");
        section.selectOption("[name=outcome]", "partly-disclosed");
        section.fill("[name=grounds]", "条例32\n条例37");
        send(section, "已拟答复");
    }

    private static void reads(Page citizen, String number, String code) {
        citizen.navigate("/requests");
        citizen.fill("input[name=number]", number);
        citizen.fill("input[name=code]", code);
        citizen.click("form[action='/requests'] button[type=submit]");
        citizen.click("main a[href$='/letter']");
        assertThat(citizen.locator("body").innerText())
                .contains("公复〔", "李明", "采购价不予公开", "行政复议")
                .doesNotContain("兴隆商贸公司", "13900000000");
    }

    @Test
    void a_step_is_taken_from_the_work_list_to_the_end_by_keyboard_alone() {
        String number = entered();
        Page office = visitor(1280, true);
        office.navigate("/console");
        tabTo(office, "[name=username]");
        office.keyboard().type("office");
        tabTo(office, "[name=password]");
        office.keyboard().type("gongkai-demo");
        office.keyboard().press("Enter");
        office.waitForURL("**/console");
        String href = office.locator(".case-table th a", new Page.LocatorOptions().setHasText(number))
                .getAttribute("href");
        tabTo(office, "a[href='" + href + "']");
        office.keyboard().press("Enter");
        office.waitForURL("**" + href);
        tabTo(office, "a[href$='/steps/ask-correction']");
        office.keyboard().press("Enter");
        office.waitForURL("**/steps/ask-correction");
        tabTo(office, "[name=missing]");
        office.keyboard().type("请写明所需信息的年度");
        tabTo(office, ".form-buttons button");
        office.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(office.locator(STAGE)).hasText("待补正");
    }

    /** Two clerks at once: the slower one reads who did what, and finds the text unharmed. */
    @Test
    void the_slower_of_two_clerks_reads_who_was_faster_and_keeps_the_text() {
        String number = entered();
        Page slow = staff("office");
        openCase(slow, number);
        begin(slow, "ask-correction");
        slow.fill("[name=missing]", "请写明年度");

        Page fast = staff("office");
        openCase(fast, number);
        begin(fast, "withdraw");
        fast.fill("[name=reason]", "申请人来电撤回");
        send(fast, "已撤回");

        slow.click(".step-form .form-buttons button");
        PlaywrightAssertions.assertThat(slow.locator(".meanwhile")).containsText("撤回申请");
        assertThat(slow.locator(".meanwhile").innerText()).contains("办公室", "申请人来电撤回");
        assertThat(slow.inputValue("[name=missing]")).isEqualTo("请写明年度");
        assertThat(slow.locator(".step-form button[type=submit]").count()).isZero();
        isAccessible(slow);
    }

    /** A request that came by letter, entered at the desk and registered. */
    private String entered() {
        Page office = staff("office");
        office.navigate("/console/cases/new");
        office.selectOption("[name='applicant.kind']", "natural-person");
        office.fill("[name='applicant.name']", "韩雪");
        office.fill("[name='applicant.idType']", "居民身份证");
        office.fill("[name='applicant.idNumber']", "220802199001011234");
        office.fill("[name='applicant.phone']", "13800000000");
        office.fill("[name=description]", "会展补贴的分配结果");
        office.selectOption("[name=formWanted]", "paper");
        office.click(".step-form .form-buttons button");
        office.waitForURL("**/receipt");
        String number = office.locator(".desk-receipt strong").first().innerText();
        office.click("a.btn[href^='/console/cases/']");
        take(office, "register", "已登记");
        return number;
    }

    static void openCase(Page desk, String number) {
        desk.locator(".case-table th a", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        desk.locator(STAGE).waitFor();
    }

    static void begin(Page desk, String step) {
        desk.click(".ways-list a[href$='/steps/" + step + "']");
        desk.locator(".step-form").waitFor();
    }

    static void send(Page desk, String stage) {
        desk.click(".step-form .form-buttons button");
        PlaywrightAssertions.assertThat(desk.locator(STAGE)).hasText(stage);
    }

    static void take(Page desk, String step, String stage) {
        begin(desk, step);
        send(desk, stage);
    }
}
