package org.gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's way to the public and what becomes of it there, every click in a browser. */
class PublicationJourneyTest extends Journey {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** As the clipboard has it after copying from Word. */
    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:16pt}</style></head><body>
            <!--StartFragment--><h1 style='mso-pagination:widow-orphan'>补贴标准<o:p></o:p></h1>
            <p class=MsoNormal><span style='font-family:仿宋'>咨询电话<span lang=EN-US>13804360001</span>。<o:p></o:p></span></p>
            <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=200 colspan=2><p class=MsoNormal><b>档次</b></p></td></tr>
            <tr><td><p class=MsoNormal>一档</p></td><td><p class=MsoNormal>三十万元</p></td></tr></table><!--EndFragment--></body></html>""";

    @TempDir
    Path folder;

    @Test
    void a_document_goes_from_the_section_past_the_secrecy_review_to_a_citizen_without_scripts() throws IOException {
        String title = "云雀计划设备补贴公告";
        Page section = staff("section");
        String path = drafted(section, title);
        step(section, path, "hand-over", "已交办公室");

        reviewed(path);

        Page office = staff("office");
        office.navigate(path + "/steps/publish");
        isForEverybody(office);
        office.fill("[name='carriers[0].evidence']", "专栏");
        send(office, "已公开");
        String address =
                office.locator("a[href^='/disclosure/documents/']").first().getAttribute("href");

        Page citizen = found(title, address);
        assertThat(citizen.locator(".document-body table td[colspan='2']").innerText())
                .isEqualTo("档次");
        assertThat(citizen.locator(".document-body h2").innerText()).isEqualTo("补贴标准");
        assertThat(citizen.locator(".document-files").innerText()).contains("申报表");

        changed(section, path);
        long until = System.currentTimeMillis() + 10_000;
        do {
            citizen.navigate(address);
        } while (!citizen.locator(".document-history").innerText().contains("第 2 版")
                && System.currentTimeMillis() < until);
        assertThat(citizen.locator(".document-history").innerText()).contains("第 2 版", "电话改为座机");
        Page reader = visitor(DESK, true);
        reader.navigate(address);
        isForEverybody(reader);
        reader.navigate(address + "/changes/2");
        assertThat(reader.locator("main").innerText()).contains("见专栏首页");
        isForEverybody(reader);

        withdrawn(path);
        citizen.navigate(address);
        assertThat(citizen.locator("main").innerText()).contains("内容有误").doesNotContain("三十万元");
        reader.navigate(address);
        isForEverybody(reader);
    }

    /** Drafted with a body pasted from Word and an attachment made in Word. */
    private String drafted(Page section, String title) throws IOException {
        section.navigate("/console/cases/new");
        isForEverybody(section);
        section.fill("[name=title]", title);
        paste(section, FROM_WORD);
        PlaywrightAssertions.assertThat(section.locator(".editor-region table")).hasCount(1);
        isForEverybody(section);
        section.selectOption("[name=category]", "wide-knowledge");
        section.selectOption("[name=keyContent]", "special-funds");
        section.setInputFiles("[name='attachments[0].file.upload']", word("申报表.docx"));
        section.fill("[name='attachments[0].title']", "申报表");
        send(section, "起草");
        assertThat(section.locator(".case-title").innerText()).isEqualTo(title);
        assertThat(section.locator(".working-copy h2").innerText()).isEqualTo("补贴标准");
        isForEverybody(section);
        return section.url().replaceFirst(".*(/console/cases/[^/]+)$", "$1");
    }

    private Path word(String name) throws IOException {
        Path file = folder.resolve(name);
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("申报单位名称");
            try (var out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        return file;
    }

    private static void paste(Page page, String html) {
        page.click(".editor-region");
        page.evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  data.setData('text/plain', 'x');
                  document.querySelector('.editor-region').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", html);
    }

    /** The machine found the mobile number; without a reason the review does not pass. */
    private void reviewed(String path) {
        Page secrecy = staff("secrecy");
        secrecy.navigate(path + "/steps/review-secrecy");
        isForEverybody(secrecy);
        assertThat(secrecy.locator(".finding").first().innerText())
                .contains("手机号码", "正文")
                .doesNotContain("13804360001");
        secrecy.check("input[name=result][value=pass]");
        secrecy.fill("[name=basis]", "不涉及国家秘密、商业秘密和个人隐私");
        secrecy.click(".step-form .form-buttons button");
        PlaywrightAssertions.assertThat(secrecy.locator(".error-summary")).containsText("可以公开的理由");
        isForEverybody(secrecy);
        secrecy.click(".error-summary a >> nth=0");
        assertThat(secrecy.evaluate("document.activeElement.name")).isEqualTo("decisions[0].reason");
        for (var reason : secrecy.locator(".finding textarea").all()) {
            reason.fill("对外公布的咨询电话");
        }
        send(secrecy, "已审查");
        assertThat(secrecy.locator("section[aria-labelledby=findings]").innerText())
                .contains("对外公布的咨询电话");
        isForEverybody(secrecy);
    }

    /** By the search, by keyboard alone, without scripts. */
    private Page found(String title, String address) {
        Page citizen = visitor(PHONE, false);
        long until = System.currentTimeMillis() + 20_000;
        do {
            citizen.navigate("/search");
            citizen.focus("main input[name=q]");
            citizen.keyboard().type(title);
            citizen.keyboard().press("Enter");
            citizen.waitForURL(shown -> shown.contains("/search?q="));
        } while (citizen.locator("main a[href='" + address + "']").count() == 0 && System.currentTimeMillis() < until);
        assertThat(citizen.locator(".search-hits a").first().boundingBox().y)
                .as("the first hit is seen without scrolling on a telephone")
                .isLessThan(700);
        citizen.focus("main a[href='" + address + "']");
        citizen.keyboard().press("Enter");
        citizen.locator(".public-document").waitFor();
        assertThat(citizen.url()).endsWith(address);
        return citizen;
    }

    /** Whoever changes a document begins with the document; the note is what the public reads. */
    private void changed(Page section, String path) {
        section.navigate(path + "/steps/change");
        assertThat(section.locator(".editor-region table td").first().getAttribute("colspan"))
                .isEqualTo("2");
        section.fill("[name=note]", "电话改为座机");
        section.evaluate("""
                () => {
                  const region = document.querySelector('.editor-region');
                  region.innerHTML = region.innerHTML.replace('13804360001', '见专栏首页');
                  region.dispatchEvent(new Event('input', { bubbles: true }));
                }""");
        send(section, "起草");
        assertThat(section.locator("section[aria-labelledby=copy]").innerText()).contains("公众看到的仍是");
        step(section, path, "hand-over", "已交办公室");
        Page secrecy = staff("secrecy");
        secrecy.navigate(path + "/steps/review-secrecy");
        secrecy.check("input[name=result][value=pass]");
        secrecy.fill("[name=basis]", "可以公开");
        for (var reason : secrecy.locator(".finding textarea").all()) {
            reason.fill("不含个人信息");
        }
        send(secrecy, "已审查");
        Page office = staff("office");
        step(office, path, "publish", "已公开");
    }

    private void withdrawn(String path) {
        Page director = staff("director");
        director.navigate(path + "/steps/approve-withdrawal");
        send(director, "已公开");
        Page office = staff("office");
        office.navigate(path + "/steps/withdraw");
        office.fill("[name=reason]", "内容有误");
        send(office, "已撤下");
        isForEverybody(office);
    }

    @Test
    void an_attachment_is_taken_off_and_a_field_emptied_by_revising() throws IOException {
        Page section = staff("section");
        String path = drafted(section, "百灵计划公告");
        section.navigate(path + "/steps/revise");
        section.check("[name='attachments[0].file.remove']");
        section.selectOption("[name=keyContent]", "");
        send(section, "起草");
        assertThat(section.locator("section[aria-labelledby=copy]").innerText()).doesNotContain("申报表");
        assertThat(section.locator(".timeline li").first().innerText()).contains("清空的项目", "附件", "重点内容");
        section.navigate(path + "/steps/revise");
        section.fill("[name=title]", "");
        section.click(".step-form .form-buttons button");
        PlaywrightAssertions.assertThat(section.locator(".error-summary a")).hasAttribute("href", "#title");
    }

    @Test
    void tables_and_headings_are_made_by_keyboard_alone() {
        Page section = staff("section");
        section.navigate("/console/cases/new");
        section.focus(".editor-region");
        section.keyboard().type("一、标准");
        section.focus("[data-tool=h2]");
        section.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(section.locator("[data-tool=h2]")).hasAttribute("aria-pressed", "true");
        section.focus("[data-tool=table]");
        section.keyboard().press("Enter");
        section.keyboard().type("档次");
        assertThat((String) section.evaluate("document.querySelector('textarea[name=body]').value"))
                .contains("<h2>一、标准</h2>", "<th>档次</th>");
        section.keyboard().press("Tab");
        assertThat(section.evaluate("document.activeElement.classList.contains('editor-region')"))
                .as("the key that leads on leads on from the text too")
                .isEqualTo(false);
    }

    @Test
    void without_scripts_the_body_is_a_plain_field() {
        Page section = visitor(DESK, false);
        section.navigate("/login");
        section.fill("input[name=username]", "section");
        section.fill("input[name=password]", "gongkai-demo");
        section.focus("main button[type=submit]");
        section.keyboard().press("Enter");
        section.waitForURL("**/console");
        section.navigate("/console/cases/new");
        assertThat(section.locator("textarea[name=body]").isVisible()).isTrue();
        assertThat(section.locator("[data-editor-tools]").isVisible()).isFalse();
    }

    @Test
    void the_search_among_cases_finds_drafts_of_documents_by_procedure_and_stage() {
        Page section = staff("section");
        section.navigate("/console/cases?procedure=proactive-publication&stage=draft&state=open");
        assertThat(section.locator(".case-table").innerText())
                .contains("关于进一步规范二手车交易市场秩序的通知")
                .doesNotContain("依申请");
        assertThat(section.locator(".case-table tbody tr").count())
                .isEqualTo(
                        section.locator(".case-table tbody tr:has-text('起草')").count());
    }

    @Test
    void an_import_tells_what_is_wrong_in_words_and_leads_to_the_drafts() throws IOException {
        Page section = staff("section");
        section.navigate("/console/import");
        isForEverybody(section);
        section.setInputFiles("[name=file]", archive());
        section.click(".step-form button[type=submit]");
        PlaywrightAssertions.assertThat(section.locator("[role=status]")).containsText("共 5 行，导入 3 件，2 行有错误");
        assertThat(section.locator(".fault").allInnerTexts())
                .containsExactly("文件名 压缩包里没有这个文件，或者文件不能读取。", "公开范围 请从所列选项中选择。");
        isForEverybody(section);
        section.locator("a[href^='/console/cases/']", new Page.LocatorOptions().setHasText("-"))
                .first()
                .click();
        assertThat(section.locator(".case-title").innerText()).isEqualTo("甲公告");
    }

    /** Three good rows and two bad ones, in the character set of Chinese spreadsheets. */
    private Path archive() throws IOException {
        String sheet = """
                文件名,标题,公开范围,形成日期
                a.txt,甲公告,涉及公众切身利益,2026/1/9
                b.html,乙公告,需要公众广泛知晓或参与,2026-01-09
                c.md,,法律法规规定应当公开,2026年1月9日
                没有.docx,丁公告,涉及公众切身利益,2026-01-09
                a.txt,戊公告,随便,2026-01-09
                """;
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "metadata.csv", sheet.getBytes(Charset.forName("GB18030")),
                "a.txt", "甲的正文".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "b.html", "<p>乙的正文</p>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "c.md", "# 丙公告\n丙的正文".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return Files.write(folder.resolve("import.zip"), packed.toByteArray());
    }

    @Test
    void axe_finds_nothing_serious_on_the_column_the_search_and_the_inspection() {
        Page citizen = visitor(DESK, true);
        for (String path : List.of(
                "/disclosure",
                "/disclosure/content",
                "/disclosure/columns/key-special-funds",
                "/search",
                "/search?q=%E6%B6%88%E8%B4%B9%E5%88%B8",
                "/search?q=%E6%9E%81%E5%85%89%E7%8B%AC%E8%A7%92%E5%85%BD")) {
            citizen.navigate(path);
            isForEverybody(citizen);
        }
        Page office = staff("office");
        office.navigate("/console/inspection");
        isForEverybody(office);
    }

    private static void step(Page desk, String path, String step, String stage) {
        desk.navigate(path + "/steps/" + step);
        send(desk, stage);
    }

    private static void send(Page desk, String stage) {
        OfficeJourneyTest.send(desk, stage);
    }

    private static void isForEverybody(Page page) {
        int width = page.viewportSize().width;
        for (int each : List.of(DESK, PHONE)) {
            page.setViewportSize(each, 900);
            isAccessible(page);
            fits(page);
        }
        page.setViewportSize(width, 900);
    }
}
