package org.gongkai.page;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders templates without a server, as tests of all modules need it. */
public final class SamplePages {

    private static final Templates TEMPLATES = new Templates();
    private static final Texts TEXTS = Texts.load();
    private static final Assets ASSETS = new Assets();

    private static final Site SITE = new Site(
            new Site.Name("白城市商务局", "Baicheng Municipal Bureau of Commerce"),
            new Site.Name("白城市人民政府", "People's Government of Baicheng"),
            null,
            "2208000000",
            new Site.Contact(
                    "白城市商务局办公室（示例）", "吉林省白城市（示例地址）", "137000", "0436-0000000", null, "gk@example.gov.cn", null, null));

    private SamplePages() {}

    /** What a template knows: nobody logged in, no trial, at the path given. */
    public static PageContext visitor(Locale locale, String path) {
        return context(new Display(locale, false, false), path, null, null, null);
    }

    /** A person of the office in the trial. */
    public static PageContext clerk(Locale locale, String path) {
        return context(
                new Display(locale, false, false),
                path,
                Instant.parse("2026-01-30T01:00:00Z"),
                new Viewer("王静", Set.of("office", "administrator")),
                Flash.done("page.pow.done"));
    }

    static PageContext context(
            Display display, String path, @Nullable Instant now, @Nullable Viewer viewer, @Nullable Flash flash) {
        return new PageContext(
                TEXTS,
                ASSETS,
                display,
                new Address(path, null),
                SITE,
                now,
                viewer,
                () -> new Csrf("_csrf", "token"),
                flash);
    }

    /** A template as HTML. */
    public static String render(String template, PageContext page, Map<String, ? extends @Nullable Object> params) {
        Utf8ByteOutput output = TEMPLATES.render(template, page, params);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }
}
