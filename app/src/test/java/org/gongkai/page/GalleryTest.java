package org.gongkai.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.page.DeadlineChip.State;
import org.gongkai.page.diagram.DisclosureRequestGraph;
import org.gongkai.page.diagram.Graph;
import org.gongkai.portal.TimeLimits;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every page and every fragment of the frame in both languages, checks them, and leaves them in
 * {@code target/gallery} to be looked at.
 */
class GalleryTest {

    private static final Path GALLERY = Path.of("target/gallery");
    private static final Form WRONG = Form.of(Map.of("displayName", "李", "email", "li"))
            .wrong("phone", "page.form.file.tooLarge")
            .wrong("kind", "page.form.choose");

    private static final TimeLimits LIMITS = TimeLimits.on(LocalDate.of(2026, 1, 30), Regulations.shipped());

    record Sample(String name, String html) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).flatMap(GalleryTest::in);
    }

    private static Stream<Sample> in(Locale locale) {
        String end = locale.getLanguage().equals("en") ? "-en" : "";
        return Stream.of(
                new Sample("home" + end, page("portal/home.jte", locale, "/", Map.of("limits", LIMITS))),
                new Sample("guide" + end, page("portal/guide.jte", locale, "/guide", Map.of("limits", LIMITS))),
                new Sample("accessibility" + end, page("portal/accessibility.jte", locale, "/accessibility", Map.of())),
                new Sample("login" + end, page("portal/login.jte", locale, "/login", Map.of())),
                new Sample("login-bad" + end, page("portal/login.jte", locale, "/login", Map.of("error", "bad"))),
                new Sample(
                        "register" + end,
                        page("portal/register.jte", locale, "/register", Map.of("form", Form.blank()))),
                new Sample("error" + end, error(locale)),
                new Sample("fragments" + end, fragments("layout/portal.jte", SamplePages.visitor(locale, "/requests"))),
                new Sample(
                        "console" + end, fragments("layout/console.jte", SamplePages.clerk(locale, "/console/cases"))),
                new Sample("diagram" + end, diagram(locale)),
                new Sample("large" + end, display(locale, true, false)),
                new Sample("contrast" + end, display(locale, false, true)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_shows_no_key_and_no_null_and_no_id_twice(Sample sample) throws IOException {
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(sample.name() + ".html"), sample.html(), UTF_8);
        assertThat(sample.html())
                .doesNotContainPattern("[>\"](page|portal|console)\\.[a-z]")
                .doesNotContain("null");
        assertThat(ids(sample.html())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_has_one_main_part_one_first_heading_and_its_language(Sample sample) {
        assertThat(sample.html().split("<main ")).hasSize(2);
        assertThat(sample.html().split("<h1[ >]")).hasSize(2);
        assertThat(sample.html())
                .contains(sample.name().endsWith("-en") ? "<html lang=\"en\"" : "<html lang=\"zh-CN\"")
                .contains("href=\"#main\"");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_a_field_refers_to_exists(Sample sample) {
        List<String> ids = ids(sample.html());
        assertThat(values(sample.html(), "for")).allMatch(ids::contains);
        assertThat(values(sample.html(), "aria-describedby").stream().flatMap(all -> Arrays.stream(all.split(" "))))
                .allMatch(ids::contains);
        assertThat(values(sample.html(), "aria-labelledby").stream().flatMap(all -> Arrays.stream(all.split(" "))))
                .allMatch(ids::contains);
    }

    private static List<String> ids(String html) {
        return values(html, "id");
    }

    private static List<String> values(String html, String attribute) {
        return java.util.regex.Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String page(String template, Locale locale, String path, Map<String, ?> params) {
        return SamplePages.render(template, SamplePages.visitor(locale, path), params);
    }

    private static String error(Locale locale) {
        Texts texts = Texts.load();
        return page(
                "error/error.jte",
                locale,
                "/nowhere",
                Map.of(
                        "status",
                        404,
                        "code",
                        "not-found",
                        "chinese",
                        texts.in(Texts.CHINESE),
                        "english",
                        texts.in(Texts.ENGLISH),
                        "incident",
                        "K7QF93MXWD"));
    }

    private static String display(Locale locale, boolean large, boolean contrast) {
        PageContext page = SamplePages.context(new Display(locale, large, contrast), "/requests", null, null, null);
        return fragments("layout/portal.jte", page);
    }

    private static String diagram(Locale locale) {
        Graph graph =
                locale.getLanguage().equals("en") ? DisclosureRequestGraph.english() : DisclosureRequestGraph.chinese();
        PageContext page = SamplePages.visitor(locale, "/regulations/disclosure-request");
        return SamplePages.render(
                "layout/portal.jte",
                page,
                Map.of(
                        "title",
                        graph.title(),
                        "content",
                        all(
                                page,
                                List.of(
                                        heading(graph.title()),
                                        Map.entry("fragment/diagram.jte", Map.of("graph", graph))))));
    }

    private static Map.Entry<String, Map<String, ?>> heading(String title) {
        return Map.entry("h1", Map.of("title", title));
    }

    private static String fragments(String layout, PageContext page) {
        return SamplePages.render(layout, page, Map.of("title", "样例", "content", all(page, fragments(page))));
    }

    private static Content all(PageContext page, List<Map.Entry<String, Map<String, ?>>> parts) {
        return output -> parts.forEach(part -> output.writeContent(
                part.getKey().equals("h1")
                        ? "<h1>" + part.getValue().get("title") + "</h1>"
                        : SamplePages.render(part.getKey(), page, part.getValue())));
    }

    private static List<Map.Entry<String, Map<String, ?>>> fragments(PageContext page) {
        List<Choice> kinds = List.of(
                new Choice("natural-person", "公民", "以个人名义申请，需要填写身份证件。"),
                Choice.of("commercial", "商业企业"),
                Choice.of("research", "科研机构"));
        return List.of(
                Map.entry("fragment/errorSummary.jte", Map.of("form", WRONG)),
                heading("公复〔2026〕12号 关于成品油零售经营许可情况的申请"),
                Map.entry(
                        "fragment/tabs.jte",
                        Map.of(
                                "label",
                                "办件内容",
                                "tabs",
                                List.of(
                                        new Tab("办理", "#a", true, null),
                                        new Tab("材料", "#b", false, 3),
                                        new Tab("记录", "#c", false, 12)))),
                chip(State.RUNNING, 12, false),
                chip(State.RUNNING, 2, true),
                chip(State.RUNNING, 0, false),
                chip(State.PAUSED, 0, false),
                chip(State.MET, 0, false),
                chip(State.MISSED, 0, false),
                chip(State.VOID, 0, false),
                Map.entry(
                        "fragment/keyValues.jte",
                        Map.of(
                                "rows",
                                List.of(
                                        KeyValue.of("受理编号", "2208-2026-000123"),
                                        KeyValue.of("申请人", "李**"),
                                        KeyValue.of("传真", ""),
                                        new KeyValue("答复书", "公复〔2026〕12号.pdf", "/files/1")))),
                Map.entry(
                        "fragment/timeline.jte",
                        Map.of(
                                "entries",
                                List.of(
                                        new TimelineEntry(
                                                Instant.parse("2026-01-30T01:12:00Z"),
                                                "登记",
                                                "办公室 王静",
                                                "本局期限自次日起算。",
                                                "YS-5"),
                                        new TimelineEntry(
                                                Instant.parse("2026-01-29T08:40:00Z"), "提交申请", "申请人", null, "YS-3")))),
                Map.entry("fragment/input.jte", field("displayName", "姓名", "与身份证件一致。", true)),
                Map.entry("fragment/input.jte", field("phone", "手机号码", null, false)),
                Map.entry("fragment/textarea.jte", field("description", "所需信息", "写明名称、文号或者其他特征。", true)),
                Map.entry("fragment/select.jte", with(field("idType", "证件种类", null, true), "choices", kinds)),
                Map.entry("fragment/radios.jte", with(field("kind", "申请人类型", null, true), "choices", kinds)),
                Map.entry("fragment/checkbox.jte", field("confirm", "我确认以上内容属实。", null, true)),
                Map.entry("fragment/file.jte", field("files", "附件", null, false)),
                Map.entry("fragment/pagination.jte", Map.of("next", "abc", "first", false)),
                Map.entry(
                        "fragment/empty.jte",
                        Map.of(
                                "title",
                                "没有待办事项",
                                "text",
                                "分派给您的办件会按到期先后列在这里。",
                                "action",
                                "查看全部办件",
                                "href",
                                "/console/cases")),
                Map.entry("fragment/printHeader.jte", Map.of("title", "政府信息公开申请回执", "number", "2208-2026-000123")));
    }

    private static Map.Entry<String, Map<String, ?>> chip(State state, long left, boolean provisional) {
        LocalDate due = state == State.PAUSED ? null : LocalDate.of(2026, 3, 6);
        return Map.entry(
                "fragment/deadline.jte", Map.of("chip", new DeadlineChip(state, due, left, true, provisional)));
    }

    private static Map<String, Object> field(String name, String label, @Nullable String hint, boolean required) {
        Map<String, Object> params =
                new LinkedHashMap<>(Map.of("form", WRONG, "name", name, "label", label, "required", required));
        if (hint != null) {
            params.put("hint", hint);
        }
        return params;
    }

    private static Map<String, Object> with(Map<String, Object> params, String name, Object value) {
        params.put(name, value);
        return params;
    }
}
