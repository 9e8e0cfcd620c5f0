package org.gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A trial as a newcomer finds it, and a browser to walk through it with. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
abstract class Journey {

    private static final int MOST_TABS = 200;

    /** The link to the text is out of sight until focused; the body has the focus where the round begins anew. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              return at === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
            }""";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu")));
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void closePages() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** A visitor with a browser of their own. */
    Page visitor(int width, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(30_000);
        opened.add(context);
        return context.newPage();
    }

    /** A member of staff, signed in at the desk. */
    Page staff(String account) {
        Page page = visitor(1280, true);
        page.navigate("/login");
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "gongkai-demo");
        page.click("main button[type=submit]");
        assertThat(page.url()).contains("/console");
        return page;
    }

    /** What a citizen who asks for himself writes into the request form. */
    static void fillIn(Page page) {
        choose(page, "main [name='applicant.kind'][value='natural-person']");
        page.fill("main [name='applicant.name']", "李明");
        page.locator("main [name='applicant.idType']").selectOption(new SelectOption().setIndex(1));
        page.fill("main [name='applicant.idNumber']", "220802199001011234");
        page.fill("main [name='applicant.phone']", "13804361234");
        page.fill("main [name='description']", "2025年度县域商业体系建设资金分配结果");
        choose(page, "main [name='formWanted'][value='paper']");
    }

    /** By key: a click would wait for a page without scripts to say that it stands still. */
    static void choose(Page page, String radio) {
        page.focus(radio);
        page.keyboard().press("Space");
    }

    /** Tabs on until what is focused matches, and sees to it that the focus can be seen on the way. */
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("focus after %d tabs", i)
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + selector + " on " + page.url());
    }

    /** Nothing is cut off at the side, where nobody would look for it. */
    static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling at %d px: %s", page.viewportSize().width, page.url())
                .isEqualTo(true);
    }

    /** Nothing that keeps people with disabilities out: no serious or critical finding. */
    static void isAccessible(Page page) {
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertThat(serious).as(page.url()).isEmpty();
    }
}
